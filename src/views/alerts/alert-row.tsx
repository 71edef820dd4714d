import { Link } from 'wouter';
import { type AlertRecord, isOver } from '../../domain/alerts/record';
import type { Status } from '../../domain/status';
import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import { StatusGlyph } from '../../ui/status-glyph';
import { alertText, momentText } from '../alert-text';
import { hrefOf, useKiosk } from '../use-kiosk';

/** One alert: what it says, when it was told, and the way to its server. */
export function AlertRow({
  record,
  unread,
}: {
  readonly record: AlertRecord;
  readonly unread: boolean;
}) {
  const { panel } = useAppState();
  const kiosk = useKiosk();
  const { title, body } = alertText(record);
  const { ids, told, hush } = record;
  const [id] = ids;
  const heading = <span dir="auto">{title}</span>;
  return (
    <li className={`flex gap-3 px-5 py-3 ${hush === 'muted' ? 'text-ink-2' : ''}`}>
      <StatusGlyph status={glyphOf(record)} className="mt-[0.3em] size-3" />
      <div className="grid min-w-0 grow gap-0.5">
        <span className="flex flex-wrap items-baseline gap-x-3">
          {ids.length === 1 && id !== undefined ? (
            <Link
              href={hrefOf(`/server/${id}`, kiosk)}
              onClick={() => panel.set('none')}
              className="touch min-w-0 font-semibold wrap-anywhere underline-offset-4 hover:underline"
            >
              {heading}
            </Link>
          ) : (
            <span className="min-w-0 font-semibold wrap-anywhere">{heading}</span>
          )}
          {unread && (
            <span className="rounded-full bg-ink px-2 text-[0.79em] font-semibold text-bg">
              {t('alerts.new')}
            </span>
          )}
          <time
            dateTime={new Date(told * 1000).toISOString()}
            className="ms-auto text-[0.93em] whitespace-nowrap text-ink-3"
          >
            {momentText(told)}
          </time>
        </span>
        {body !== '' && (
          <span dir="auto" className="text-[0.93em] text-ink-2 wrap-anywhere">
            {body}
          </span>
        )}
        {hush && <span className="text-[0.93em] text-ink-3">{t(`alerts.hush.${hush}`)}</span>}
      </div>
    </li>
  );
}

function glyphOf(record: AlertRecord): Status {
  if (isOver(record)) return 'online';
  if (record.kind === 'summary') return (record.values.down ?? 0) > 0 ? 'down' : 'online';
  return ['down', 'unreachable', 'refused'].includes(record.kind) ? 'down' : 'late';
}
