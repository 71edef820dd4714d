import { t } from '../../i18n';
import { Icon } from '../../ui/icon';
import { useDraft } from '../use-draft';
import type { ChangeFilter } from './use-events';

/** The field that finds events by their words. */
export function EventsSearch({
  text: found,
  onFilter,
}: {
  readonly text: string;
  readonly onFilter: ChangeFilter;
}) {
  // What is typed bit by bit is one step of the way back.
  const find = (text: string) => {
    if (text !== found) onFilter({ text }, found !== '');
  };
  const { text, type, finish } = useDraft(found, find);
  return (
    <search className="relative max-sm:col-span-2">
      <Icon
        name="search"
        className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-[1.15em] text-ink-3"
      />
      <input
        type="search"
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          // While a word is being composed its keys are the composer's.
          if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
          event.preventDefault();
          finish(text);
        }}
        onBlur={() => finish(text)}
        placeholder={t('events.search')}
        aria-label={t('events.search')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        className="w-full rounded-lg border border-ink-3/80 bg-panel py-1.5 ps-8 pe-2.5 hover:bg-raised max-sm:min-h-[44px] sm:max-w-80"
      />
    </search>
  );
}
