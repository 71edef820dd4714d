import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { rankCommands } from '../../domain/palette';
import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import { Icon } from '../../ui/icon';
import { openModally } from '../../ui/open-modally';
import { StatusGlyph } from '../../ui/status-glyph';
import type { Command } from './command';
import { useCommands } from './use-commands';

/** As many as fit and can be looked through. */
const MOST = 40;

/** One field for everything: servers, tags, states, views, pages, actions and settings. */
export function PaletteDialog() {
  const { panel } = useAppState();
  const commands = useCommands();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const found = rankCommands(commands, text, MOST);
  const at = Math.min(chosen, found.length - 1);
  const open = (element: HTMLDialogElement | null) => {
    dialog.current = element;
    openModally(element);
  };
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    // First, so that a dialog that the command opens is not the one that closes.
    dialog.current?.close();
    panel.set('none');
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((at + step + found.length) % Math.max(1, found.length));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      run(found[at]);
    }
  };
  return (
    <dialog
      ref={open}
      aria-label={t('keys.palette')}
      onClose={() => {
        if (panel.get() === 'palette') panel.set('none');
      }}
      className="m-0 mx-auto mt-[12dvh] max-sm:mt-[calc(env(safe-area-inset-top)+0.5rem)] max-h-[70dvh] max-sm:max-h-[55dvh] w-[min(40rem,calc(100vw-1.5rem))] overflow-hidden rounded-2xl border border-line bg-panel p-0 text-ink backdrop:bg-black/55 open:flex open:flex-col"
    >
      <div className="relative shrink-0 border-b border-line">
        <Icon
          name="search"
          className="pointer-events-none absolute inset-y-0 start-4 my-auto size-[1.2em] text-ink-3"
        />
        <input
          type="text"
          role="combobox"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          placeholder={t('keys.paletteHint')}
          aria-label={t('keys.palette')}
          aria-expanded={true}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={found[at] && `${list}-${at}`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="h-12 w-full bg-transparent ps-11 pe-4 text-[max(1.1em,16px)] -outline-offset-2"
        />
      </div>
      <div
        id={list}
        role="listbox"
        aria-label={t('keys.palette')}
        className="overflow-y-auto p-1.5"
      >
        {found.map((command, index) => (
          <Option
            key={command.key}
            id={`${list}-${index}`}
            command={command}
            chosen={index === at}
            onRun={() => run(command)}
          />
        ))}
      </div>
      {found.length === 0 && <p className="px-4 pb-5 text-center text-ink-2">{t('board.none')}</p>}
    </dialog>
  );
}

function Option(props: {
  readonly id: string;
  readonly command: Command;
  readonly chosen: boolean;
  readonly onRun: () => void;
}) {
  const { id, command, chosen, onRun } = props;
  const { label, detail, status, known = false } = command;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus, and its keys choose
    <div
      id={id}
      ref={chosen ? bringIntoView : undefined}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onClick={onRun}
      className={`flex cursor-pointer items-center gap-2.5 rounded-lg px-2.5 py-1.5 finger:min-h-[44px] ${known ? 'known' : ''} ${chosen ? 'bg-raised forced-colors:bg-[Highlight] forced-colors:text-[HighlightText]' : 'hover:bg-raised'}`}
    >
      {status ? (
        <StatusGlyph status={status} className="size-2.5" />
      ) : (
        <Icon name="chevron" className="size-3 -rotate-90 text-ink-3" />
      )}
      <span dir="auto" className={`min-w-0 truncate ${chosen ? 'font-semibold' : ''}`}>
        {label}
      </span>
      <span dir="auto" className="ms-auto max-w-[45%] truncate text-[0.9em] text-ink-3">
        {status && status !== 'online' ? `${t(`count.${status}`)} · ${detail}` : detail}
      </span>
    </div>
  );
}

function bringIntoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
