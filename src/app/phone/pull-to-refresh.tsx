import { type CSSProperties, useEffect, useEffectEvent, useState } from 'react';
import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import type { Poll } from '../../state/poll';
import { followStrokes, pullOf } from './strokes';

/** How far (rem) the sign comes down with the finger. */
const WAY = 4;

/** Asks for news where the page's top is pulled down. It shows how far to pull, and that an answer is awaited. */
export function PullToRefresh() {
  const { poll } = useAppState();
  const [pull, setPull] = useState(0);
  const [asking, setAsking] = useState(false);
  const letGo = useEffectEvent(async (far: number) => {
    setPull(0);
    if (far < 1 || asking) return;
    setAsking(true);
    await askNow(poll);
    setAsking(false);
  });
  useEffect(() => {
    const stop = followStrokes({
      begins: (target) => window.scrollY <= 0 && !isScrolled(target),
      moves: (stroke) => setPull(window.scrollY > 0 ? 0 : pullOf(stroke)),
      ends: (stroke) => void letGo(stroke && window.scrollY <= 0 ? pullOf(stroke) : 0),
    });
    // The browser's own pull would load the whole page anew.
    const { style } = document.documentElement;
    style.overscrollBehaviorY = 'contain';
    return () => {
      stop();
      style.overscrollBehaviorY = '';
    };
  }, []);
  const down = asking ? 1 : Math.min(pull, 1.2);
  const style: CSSProperties & Record<'--pulled', string> = { '--pulled': `${down * WAY}rem` };
  return (
    <div
      role="status"
      style={style}
      className="pointer-events-none fixed inset-x-0 -top-8 z-20 flex translate-y-(--pulled) justify-center motion-reduce:translate-y-16 print:hidden"
    >
      {asking && <Sign text={t('phone.asking')} />}
      {/* What the finger does is told by what comes of it. */}
      <span aria-hidden="true">
        {!asking && pull > 0.15 && <Sign text={t(pull < 1 ? 'phone.pull' : 'phone.letGo')} />}
      </span>
    </div>
  );
}

/** Whether something between here and the page has been scrolled down, and so takes the stroke. */
function isScrolled(target: Element): boolean {
  for (let one: Element | null = target; one !== null; one = one.parentElement) {
    if (one.scrollTop > 0) return true;
  }
  return false;
}

function Sign({ text }: { readonly text: string }) {
  return (
    <span className="rounded-full border border-line bg-raised px-3.5 py-1.5 text-[0.93em] text-ink-2">
      {text}
    </span>
  );
}

/** Asks at once; resolves when the attempt has ended, with an answer or without. */
function askNow(poll: Poll): Promise<void> {
  return new Promise((resolve) => {
    const isAsking = () => poll.state.get().askedAt !== undefined;
    let begun = isAsking();
    const stop = poll.state.subscribe(() => {
      if (isAsking()) begun = true;
      else if (begun) {
        stop();
        resolve();
      }
    });
    poll.askNow();
  });
}
