import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Column } from '../../domain/table/columns';
import { t } from '../../i18n';
import { changeLayout, moveColumn, neighbour, showColumn } from '../../state/table-layout';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import { Choice } from '../../ui/choice';
import { Icon } from '../../ui/icon';
import { DENSITIES } from '../setting-values';
import { columnLabel } from './column-look';
import type { HeadActions } from './head-cell';
import type { TableChoices } from './use-choices';
import type { ServerColumns } from './use-columns';

const SHEET =
  'm-0 h-dvh max-h-none w-full max-w-none overflow-hidden bg-panel p-0 text-ink open:flex open:flex-col';
const WINDOW =
  'sm:m-auto sm:h-auto sm:max-h-[min(88dvh,58rem)] sm:w-[38rem] sm:max-w-[calc(100vw-3rem)] sm:rounded-2xl sm:border sm:border-line';

/** How much one press changes a width, rem. */
const STEP = 0.5;

interface ColumnsDialogProps {
  readonly choices: TableChoices;
  readonly columns: ServerColumns;
  readonly actions: HeadActions;
  readonly onClose: () => void;
}

/** Everything about the columns in one place, for the keyboard and for fingers. */
export function ColumnsDialog(props: ColumnsDialogProps) {
  const { choices, onClose } = props;
  const { layout, offered, setLayout } = choices;
  const dialog = useRef<HTMLDialogElement>(null);
  const open = (element: HTMLDialogElement | null) => {
    dialog.current = element;
    if (element && !element.open) element.showModal();
  };
  const hidden = offered.filter((column) => !layout.columns.includes(column));
  return (
    <dialog
      ref={open}
      aria-labelledby="columns-title"
      onClose={onClose}
      className={`${SHEET} ${WINDOW} backdrop:bg-black/55`}
    >
      <header className="flex items-center gap-3 border-b border-line px-5 py-3 sm:px-7">
        <h2 id="columns-title" className="text-[1.29em] font-bold">
          {t('table.columnsTitle')}
        </h2>
        <Button
          className="ms-auto px-2"
          aria-label={t('settings.close')}
          title={t('settings.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" className="size-[1.45em]" />
        </Button>
      </header>
      <div className="grow overflow-y-auto overscroll-contain px-5 pb-8 sm:px-7">
        <p className="pt-4 text-ink-3">{t('table.columnsHint')}</p>
        <Choice
          label={t('settings.density')}
          options={DENSITIES.map((value) => ({ value, label: t(`settings.density.${value}`) }))}
          value={layout.density}
          onChange={(density) => setLayout(changeLayout(layout, { density }))}
        />
        <h3 className="mt-4 mb-1 font-semibold">{t('table.shown')}</h3>
        <ul className="divide-y divide-line rounded-xl border border-line px-4">
          {layout.columns.map((column) => (
            <Shown key={column} column={column} {...props} />
          ))}
        </ul>
        <h3 className="mt-5 mb-1 font-semibold">{t('table.hidden')}</h3>
        <ul className="grid gap-x-4 rounded-xl border border-line px-4 py-1 sm:grid-cols-2">
          {hidden.map((column) => (
            <li key={column} data-offers={column}>
              <CheckField
                label={columnLabel(column)}
                checked={false}
                onChange={() => follow(column, () => setLayout(showColumn(layout, column, true)))}
              />
            </li>
          ))}
        </ul>
        <Button className="mt-5" onClick={() => choices.resetLayout()}>
          {t('table.reset')}
        </Button>
      </div>
    </dialog>
  );
}

/** A column that is shown, and what can be done to it. */
function Shown({
  column,
  choices,
  columns,
  actions,
}: ColumnsDialogProps & { readonly column: Column }) {
  const { layout, setLayout } = choices;
  const label = columnLabel(column);
  const own = columns.getColumn(column);
  const pinned = layout.pinned.includes(column);
  const resize = (by: number) => actions.keepSize(column, (own?.getSize() ?? 0) + by);
  const mover = (by: -1 | 1) => {
    const other = neighbour(layout, column, by);
    return other && (() => follow(column, () => setLayout(moveColumn(layout, column, other)), by));
  };
  return (
    <li data-offers={column} className="flex flex-wrap items-center gap-x-1.5 gap-y-1 py-1">
      <div className="me-auto">
        {column === 'name' ? (
          <span className="block py-1">{label}</span>
        ) : (
          <CheckField
            label={label}
            checked
            onChange={() => follow(column, () => setLayout(showColumn(layout, column, false)))}
          />
        )}
      </div>
      {column !== 'name' && (
        <>
          <Tool
            label={t('table.pin', { column: label })}
            icon="pin"
            pressed={pinned}
            onPress={() => follow(column, () => own?.pin(pinned ? false : 'start'))}
          />
          <Tool
            label={t('table.ahead', { column: label })}
            icon="up"
            step={-1}
            onPress={mover(-1)}
          />
          <Tool
            label={t('table.back', { column: label })}
            icon="down"
            step={1}
            onPress={mover(1)}
          />
        </>
      )}
      <Tool
        label={t('table.narrower', { column: label })}
        icon="minus"
        onPress={() => resize(-STEP)}
      />
      <Tool label={t('table.wider', { column: label })} icon="plus" onPress={() => resize(STEP)} />
    </li>
  );
}

function Tool(props: {
  readonly label: string;
  readonly icon: 'pin' | 'up' | 'down' | 'minus' | 'plus';
  readonly pressed?: boolean;
  readonly step?: -1 | 1;
  /** undefined: not now. */
  readonly onPress: (() => void) | undefined;
}) {
  const { label, icon, pressed, step, onPress } = props;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-disabled={onPress ? undefined : true}
      data-step={step}
      onClick={onPress}
      className={`touch rounded-md border p-1.5 ${pressed ? 'border-line bg-raised' : 'border-transparent'} ${onPress ? 'text-ink-2 hover:bg-raised hover:text-ink' : 'text-line'}`}
    >
      <Icon name={icon} className="size-3.5" />
    </button>
  );
}

/** Does what moves a column's line, and takes the focus along to where the line stands then. */
function follow(column: Column, change: () => void, step?: -1 | 1): void {
  const before = document.activeElement;
  flushSync(change);
  if (document.activeElement === before && before?.isConnected) return;
  const line = document.querySelector(`[data-offers="${column}"]`);
  const same = step && line?.querySelector<HTMLElement>(`[data-step="${step}"]`);
  (same || line?.querySelector<HTMLElement>('input, button'))?.focus();
}
