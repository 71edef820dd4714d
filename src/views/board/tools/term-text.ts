import type { Comparison, Term, TextField, Wish } from '../../../domain/view/query';
import { type MessageKey, t } from '../../../i18n';
import { fieldLabel, fieldText } from '../../field-text';

const COMPARED = {
  '>': 'find.term.above',
  '>=': 'find.term.atLeast',
  '<': 'find.term.below',
  '<=': 'find.term.atMost',
  '=': 'find.term.equal',
} as const satisfies Readonly<Record<Comparison, MessageKey>>;

const LABELS = {
  name: 'find.field.name',
  id: 'find.field.id',
  tag: 'server.tag',
  country: 'table.column.country',
  platform: 'server.system',
  arch: 'find.field.arch',
  cpu: 'find.field.cpu',
  agent: 'find.field.agent',
  address: 'server.addresses',
} as const satisfies Readonly<Record<TextField, MessageKey>>;

/**
 * How a term of a search was understood.
 * @param addresses whether they are shown, and found
 */
export function termText({ wish, negated, source }: Term, addresses: boolean): string {
  if (wish.kind === 'unread') return t('find.term.unread', { source });
  if (wish.kind === 'text' && wish.field === 'address' && !addresses) {
    return t('find.term.addresses', { source });
  }
  const text = wishText(wish);
  return negated ? t('find.term.not', { term: text }) : text;
}

function wishText(wish: Exclude<Wish, { kind: 'unread' }>): string {
  switch (wish.kind) {
    case 'word':
      return t('find.term.word', { text: shown(wish.text) });
    case 'text': {
      const field = t(LABELS[wish.field]);
      if (wish.text === '') return t('find.term.empty', { field });
      const text = shown(wish.text);
      return t(wish.exact ? 'find.term.exact' : 'find.term.text', { field, text });
    }
    case 'number':
      return t(COMPARED[wish.comparison], {
        field: fieldLabel(wish.field),
        value: fieldText(wish.field, wish.value),
      });
    case 'state':
      return wish.state === 'favourite' ? t('find.term.favourite') : t(`status.${wish.state}`);
  }
}

/** A folded text is all capitals. */
function shown(text: string): string {
  return text.toLowerCase();
}
