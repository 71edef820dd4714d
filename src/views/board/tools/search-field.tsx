import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../../../i18n';
import { useAppState, useStore } from '../../../state/context';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { useShortcuts } from '../../../ui/use-shortcuts';
import { useDraft } from '../../use-draft';
import type { ViewProps } from '../../use-view';
import { SERVER_LINK } from '../use-focused-card';
import { SearchHow } from './search-how';
import { SEARCH_TERMS } from './search-terms';
import { useAskedFor } from './use-asked-for';

/** The field that finds servers. On a phone it is out of sight until its navigation, or an address, asks for it. */
export function SearchField({ view, onView }: ViewProps) {
  const { shortcuts: keys } = useStore(useAppState().preferences);
  const how = useId();
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState(false);
  const [focused, setFocused] = useState(false);
  // What is typed bit by bit is one step of the way back.
  const find = (query: string) => {
    if (query !== view.query) onView({ query }, view.query !== '');
  };
  const { text, type, finish } = useDraft(view.query, find);
  const shown = opened || view.query !== '';
  const slash = useMemo(
    () => ({
      '/': () => {
        // It has to stand before it can have the focus.
        flushSync(() => setOpened(true));
        input.current?.focus();
        input.current?.select();
      },
    }),
    [],
  );
  useShortcuts(slash, keys);
  useAskedFor(slash['/']);
  const close = () => {
    setOpened(false);
    finish('');
    document.querySelector<HTMLElement>('[data-opens="search"]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // While a word is being composed its keys are the composer's.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      finish(text);
      requestAnimationFrame(focusFirstServer);
    }
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      finish('');
    }
  };
  return (
    <>
      {shown && (
        <Button aria-label={t('find.close')} onClick={close} className="px-2 sm:hidden">
          <Icon name="close" className="size-[1.45em]" />
        </Button>
      )}
      <search
        className={`relative ${shown ? 'max-sm:order-last max-sm:mt-1 max-sm:w-full' : 'max-sm:hidden'}`}
      >
        <Icon
          name="search"
          className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-[1.15em] text-ink-3"
        />
        <input
          ref={input}
          type="search"
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            finish(text);
          }}
          placeholder={t('find.hint')}
          aria-label={t('find.label')}
          aria-describedby={text === '' ? how : SEARCH_TERMS}
          aria-keyshortcuts={keys ? '/' : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          className={`h-[2.3rem] rounded-lg border border-ink-3/80 bg-panel ps-8 pe-8 hover:bg-raised finger:h-[44px] max-sm:w-full max-sm:focus:w-full ${text === '' ? 'w-[13rem] focus:w-[20rem]' : 'w-[20rem]'}`}
        />
        {keys && text === '' && !focused && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 end-2 my-auto h-fit rounded border border-line px-1.5 font-[inherit] text-[0.8em] text-ink-3 finger:hidden"
          >
            /
          </span>
        )}
        <SearchHow id={how} shown={focused && text === ''} />
      </search>
    </>
  );
}

function focusFirstServer(): void {
  document.querySelector<HTMLElement>(`[data-server-id] ${SERVER_LINK}`)?.focus();
}
