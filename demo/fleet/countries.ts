/** UTC offsets, hours, of the countries that servers stand in (a populous zone for the wide ones). */
const UTC_OFFSETS = {
  ae: 4,
  at: 1,
  au: 10,
  br: -3,
  ca: -5,
  ch: 1,
  cl: -4,
  cn: 8,
  co: -5,
  cz: 1,
  de: 1,
  es: 1,
  fi: 2,
  fr: 1,
  gb: 0,
  hk: 8,
  id: 7,
  in: 5.5,
  it: 1,
  jp: 9,
  kr: 9,
  mx: -6,
  my: 8,
  nl: 1,
  nz: 12,
  pl: 1,
  se: 1,
  sg: 8,
  th: 7,
  tw: 8,
  us: -6,
  vn: 7,
  za: 2,
} as const;

export type Country = keyof typeof UTC_OFFSETS;

/** Hours that a country's clocks are ahead of UTC. */
export function utcOffsetOf(country: Country): number {
  return UTC_OFFSETS[country];
}
