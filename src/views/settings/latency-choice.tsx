import { useId, useMemo } from 'react';
import { LATENCY } from '../../config';
import type { Fleet } from '../../domain/fleet';
import { t } from '../../i18n';
import type { ReadableStore } from '../../lib/store';
import { useAppState, useStore } from '../../state/context';
import type { Keeper } from '../../state/history/keeper';
import { useKeeper } from '../../state/history-hooks';
import type { ChosenMonitor } from '../../state/preferences';
import { CheckField } from '../../ui/check-field';
import { usePreferences } from './use-preferences';

/** So many servers are asked for the monitors that there are. */
const ASKED = 4;

/** Which of the dashboard's latency monitors the cards show; none unless chosen. */
export function LatencyChoice() {
  const keeper = useKeeper();
  const hint = useId();
  return (
    <fieldset
      aria-describedby={hint}
      className="mt-4 min-w-0 rounded-xl border border-line px-4 pb-3"
    >
      <legend className="px-1.5 font-semibold">{t('latency.onCards')}</legend>
      <p id={hint} className="text-ink-3">
        {t('latency.onCards.hint', { count: LATENCY.onCards })}
      </p>
      {keeper && <MonitorFields keeper={keeper} />}
    </fieldset>
  );
}

function MonitorFields({ keeper }: { readonly keeper: Keeper }) {
  const { fleet } = useAppState();
  const { chosen: preferences, set } = usePreferences();
  const heard = useMemo(
    () => namesFrom(keeper.monitors, someServers(fleet.fleet.get())),
    [keeper, fleet],
  );
  const names = useStore(heard);
  const chosen = preferences.latency;
  const offered = offeredOf(chosen, names);
  const isChosen = (id: number) => chosen.some((one) => one.id === id);
  const toggle = (monitor: ChosenMonitor, shown: boolean) => {
    const others = chosen.filter(({ id }) => id !== monitor.id);
    set('latency')(shown ? [...others, monitor] : others);
  };
  if (offered.length === 0) return <p className="mt-2 text-ink-2">{t('latency.onCards.none')}</p>;
  return (
    <div className="mt-1 grid gap-x-4 sm:grid-cols-2">
      {offered.map((monitor) => (
        <CheckField
          key={monitor.id}
          label={monitor.name || `#${monitor.id}`}
          checked={isChosen(monitor.id)}
          disabled={chosen.length >= LATENCY.onCards && !isChosen(monitor.id)}
          onChange={(shown) => toggle(monitor, shown)}
        />
      ))}
    </div>
  );
}

/** The chosen ones and those that were heard of, by id. */
function offeredOf(
  chosen: readonly ChosenMonitor[],
  names: ReadonlyMap<number, string>,
): readonly ChosenMonitor[] {
  const all = new Map([...chosen.map(({ id, name }) => [id, name] as const), ...names]);
  return [...all].map(([id, name]) => ({ id, name })).sort((a, b) => a.id - b.id);
}

/** The names of all monitors that are heard of; whoever listens has these servers asked. */
function namesFrom(
  { of, names }: Keeper['monitors'],
  ids: readonly number[],
): ReadableStore<ReadonlyMap<number, string>> {
  return {
    get: names.get,
    subscribe(listener) {
      const stops = [
        names.subscribe(listener),
        ...ids.map((id) => of(id, 'cards').subscribe(() => {})),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** Those that are online first. */
function someServers(fleet: Fleet | undefined): readonly number[] {
  const all = [...(fleet?.servers.values() ?? [])];
  const online = all.filter(({ status }) => status === 'online');
  return [...new Set([...online, ...all])].slice(0, ASKED).map(({ server }) => server.id);
}
