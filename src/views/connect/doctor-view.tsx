import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { CHECKS, probeProxy } from '../../api/probe';
import type { Session } from '../../api/request';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { createDoctor } from '../../state/doctor';
import { Button } from '../../ui/button';
import { failureText } from '../failure-text';
import { ScreenTitle } from '../screen-title';
import { hrefOf, useKiosk } from '../use-kiosk';
import { CheckRow } from './check-row';

const NO_SESSION: Session = { kind: 'none' };

/** Makes the checks of the connection when it is opened, and shows how each of them stands. */
export function DoctorView() {
  const { connection, makeSource, proxy } = useAppState();
  const [doctor] = useState(() =>
    createDoctor(makeSource, (signal) => probeProxy(proxy.base, { ...proxy, signal })),
  );
  const state = useStore(connection.state);
  const { checks, servers } = useStore(doctor.examination);
  const session = state.phase === 'in' ? state.session : NO_SESSION;
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round examines anew
  useEffect(() => {
    const controller = new AbortController();
    void doctor.examine(session, controller.signal);
    return () => controller.abort();
  }, [doctor, session, round]);

  const states = CHECKS.map((check) => checks[check]);
  const failed = states.find((one) => one.state === 'failed');
  const running = states.some(({ state }) => state === 'running' || state === 'waiting');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid gap-2">
        <ScreenTitle>{t('doctor.title')}</ScreenTitle>
        <p className="text-ink-2">{t('doctor.intro')}</p>
      </div>
      <ol className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line rounded-xl border border-line bg-panel">
        {CHECKS.map((check) => (
          <CheckRow key={check} check={check} state={checks[check]} by={session.kind} />
        ))}
      </ol>
      <p role="status" className={failed ? 'sr-only' : 'font-semibold empty:hidden'}>
        {failed
          ? failureText(failed.failure, session.kind)
          : servers !== undefined && t('doctor.good', { count: servers })}
      </p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button
          strong
          className="py-2"
          aria-disabled={running}
          onClick={() => {
            if (!running) setRound(round + 1);
          }}
        >
          {t('doctor.again')}
        </Button>
        <Link href={hrefOf('/connect', useKiosk())} className="underline underline-offset-4">
          {t('doctor.toConnect')}
        </Link>
      </div>
    </div>
  );
}
