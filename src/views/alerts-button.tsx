import { fmt, t } from '../i18n';
import { useUnread } from '../state/alert-hooks';
import { useAppState } from '../state/context';
import { Icon } from '../ui/icon';

/** Opens the list of alerts, and says how many of them nobody has seen. */
export function AlertsButton(props: {
  readonly className: string;
  /** In words, too; undefined: on a screen that says no words of its buttons. */
  readonly words?: boolean;
}) {
  const { panel } = useAppState();
  const { className, words } = props;
  const unread = useUnread();
  const title = t('alerts.title');
  const label = unread > 0 ? `${title}: ${t('alerts.unread', { count: unread })}` : title;
  return (
    <button
      type="button"
      data-opens="alerts"
      aria-label={label}
      title={label}
      onClick={() => panel.set('alerts')}
      className={className}
    >
      <span className="relative">
        <Icon name="bell" className={words === undefined ? 'size-[1.45em]' : 'size-[1.9em]'} />
        {unread > 0 && (
          <span className="absolute -end-2 -top-2 min-w-[1.45em] rounded-full bg-down px-1 text-center text-[0.72em] leading-[1.45em] font-bold text-bg">
            {unread > 99 ? '99+' : fmt().integer(unread)}
          </span>
        )}
      </span>
      {words && <span className="max-w-full truncate px-0.5">{title}</span>}
    </button>
  );
}
