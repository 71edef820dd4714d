/** A value and its unit, apart, so that markup can weigh them differently. */
export interface Quantity {
  readonly value: string;
  readonly unit: string;
}

/** How a person wants numbers written. */
export interface Units {
  /** 1,024 or 1,000 bytes to the next unit. */
  readonly bytes: 'binary' | 'decimal';
  /** Speeds in bytes or in bits a second. */
  readonly speed: 'bytes' | 'bits';
  readonly temperature: 'celsius' | 'fahrenheit';
  /** `auto` is what the language does where nobody knows the region. */
  readonly hours: 'auto' | '12' | '24';
}
