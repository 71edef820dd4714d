import { type AlertRecord, isOver } from '../domain/alerts/record';
import { displayName } from '../domain/display-name';
import type { NumberField } from '../domain/view/fields';
import { fmt, t } from '../i18n';
import { fieldLabel, fieldText } from './field-text';
import { spanText } from './span-text';

/** An alert in words, as a notification has them. */
export interface AlertText {
  readonly title: string;
  /** May be empty. */
  readonly body: string;
}

/** What an alert says now: that something is so, or that it is over. */
export function alertText(record: AlertRecord): AlertText {
  return isOver(record) ? overText(record) : newText(record);
}

/** A moment of the last 30 days (unix s): "Nov 18 9:08 AM". */
export function momentText(at: number): string {
  return `${fmt().day(at)} ${fmt().clock(at)}`;
}

/** What a limit is set on, as the page's other parts have it. */
export function limitField(metric: AlertRecord['values']['metric'] = 'cpu'): NumberField {
  if (metric === 'speedIn') return 'in';
  return metric === 'speedOut' ? 'out' : metric;
}

function newText(record: AlertRecord): AlertText {
  const { kind, values, at } = record;
  const since = t('alert.since', { time: momentText(at) });
  switch (kind) {
    case 'down':
      return { title: downTitle(record), body: joined(listOf(record), since) };
    case 'flapping': {
      const { times = 0 } = values;
      return { title: t('alert.flapping', who(record)), body: t('alert.times', { times, since }) };
    }
    case 'unreachable':
    case 'refused':
      return { title: t(`alert.${kind}`), body: since };
    case 'crossed':
      return crossedText(record);
    case 'disk': {
      const duration = spanText(Math.max(3_600, (values.days ?? 0) * 86_400));
      if (record.ids.length > 1) {
        return { title: t('alert.disks', { count: record.ids.length }), body: listOf(record) };
      }
      return { title: t('alert.disk', { ...who(record), duration }), body: t('alert.diskHint') };
    }
    case 'loss': {
      const { monitor = '', loss = 0, target } = values;
      const some = { monitor, loss: fmt().loss(loss), count: record.ids.length };
      if (target) return { title: t('alert.target', some), body: t('alert.targetHint') };
      if (record.ids.length > 1) return { title: t('alert.losses', some), body: listOf(record) };
      return { title: t('alert.loss', { ...who(record), ...some }), body: t('alert.lossHint') };
    }
    case 'summary':
      return summaryText(record);
  }
}

function overText(record: AlertRecord): AlertText {
  const { kind, ids, at, ended = at } = record;
  const lasted = t('alert.lasted', { duration: spanText(ended - at) });
  if (kind === 'unreachable' || kind === 'refused') {
    return { title: t(`alert.over.${kind}`), body: lasted };
  }
  if (kind === 'down') {
    const count = ids.length;
    const title = count === 1 ? t('alert.back', who(record)) : t('alert.backMany', { count });
    return { title, body: joined(listOf(record), lasted) };
  }
  return { title: t('alert.over.other', { what: newText(record).title }), body: lasted };
}

function downTitle({ ids, back = [], tag = '', names }: AlertRecord): string {
  const count = ids.length - back.length;
  if (ids.length === 1) return t('alert.down', { name: nameOf(ids[0], names[0]) });
  return tag === '' ? t('alert.downMany', { count }) : t('alert.downTag', { count, tag });
}

function crossedText(record: AlertRecord): AlertText {
  const { metric, value = 0, limit = 0, seconds = 0, every } = record.values;
  const field = limitField(metric);
  const what = fieldLabel(field);
  const held = t('alert.held', {
    limit: fieldText(field, limit),
    duration: fmt().duration(seconds),
  });
  const seldom = every === undefined ? '' : t('alert.every', { duration: fmt().duration(every) });
  if (record.ids.length > 1) {
    const title = t('alert.crossedMany', { what, count: record.ids.length });
    return { title, body: joined(held, listOf(record), seldom) };
  }
  const title = t('alert.crossed', { ...who(record), what, value: fieldText(field, value) });
  return { title, body: joined(held, seldom) };
}

function summaryText(record: AlertRecord): AlertText {
  const { down = 0, back = 0, times = 0, seconds = 0, why } = record.values;
  if (why === 'quiet') {
    const title = t('alert.quiet', { times });
    return { title, body: joined(t('alert.quietCounts', { down, back }), listOf(record)) };
  }
  const title = t('alert.asleep', { duration: spanText(seconds) });
  return { title, body: joined(t('alert.asleepCounts', { down, back }), listOf(record)) };
}

function who({ ids, names }: AlertRecord): { readonly name: string } {
  return { name: nameOf(ids[0], names[0]) };
}

/** Several servers by their names; nothing of a single one, which the title names. */
function listOf({ ids, names }: AlertRecord): string {
  if (ids.length < 2) return '';
  const list = names.map((name, index) => nameOf(ids[index], name)).join(', ');
  const more = ids.length - names.length;
  return more > 0 ? t('alert.more', { list, count: more }) : list;
}

function nameOf(id = 0, name = ''): string {
  return displayName({ id, name });
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
