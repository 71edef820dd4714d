import type { CompiledMessage } from '@lingui/message-utils/compileMessage';

/** What stands for a text's placeholders. */
export type TextValues = Readonly<Record<string, string | number>>;

/** A language's way with numbers in texts. */
export interface TextNumbers {
  /** The name of the form that a count takes. */
  readonly plural: (count: number) => Intl.LDMLPluralRule;
  readonly integer: (value: number) => string;
}

/**
 * Writes a compiled text with its placeholders filled in and its plurals chosen; other types of placeholders are
 * written as they come.
 * @param count the number that `#` stands for in a plural's form
 */
export function writeText(
  text: CompiledMessage,
  values: TextValues,
  numbers: TextNumbers,
  count?: number,
): string {
  const parts = text.map((part) => {
    if (part === '#' && count !== undefined) return numbers.integer(count);
    if (typeof part === 'string') return part;
    const [name, type, forms] = part;
    const value = values[name] ?? '';
    if (type !== 'plural' || !isForms(forms)) return value;
    const form = forms[numbers.plural(Number(value))] ?? forms['other'] ?? [];
    return writeText(form, values, numbers, Number(value));
  });
  return parts.join('');
}

function isForms(forms: unknown): forms is Readonly<Record<string, CompiledMessage>> {
  return typeof forms === 'object' && forms !== null;
}
