import { type ComponentType, lazy, Suspense, useState } from 'react';
import { loadLaterTexts } from '../i18n';

const fetches: (() => Promise<unknown>)[] = [];
let recover: () => Promise<void> = async () => {};

/** What is done about any file of the page that can't be fetched. Resolves where that changes nothing. */
export function recoverPart(): Promise<void> {
  return recover();
}

/** Says what is done about a part that can't be fetched when it is to be shown, before its place says so. */
export function onPartMissing(recovery: () => Promise<void>): void {
  recover = recovery;
}

/**
 * A part of the page in a file of its own, for what the first screen does not show. It is drawn at once where its
 * code is here; otherwise its place waits for it. A failed load is tried again when it is next shown.
 * @param load fetches the code
 * @param Missing stands in its place where the code can't be fetched
 * @param Waiting stands in its place until the code is here; nothing where it is left out
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Missing: ComponentType,
  Waiting: ComponentType = Nothing,
): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  const fetchPart = async () => {
    // Its texts come beside it.
    [loaded] = await Promise.all([load(), loadLaterTexts()]);
    return { default: loaded };
  };
  fetches.push(fetchPart);
  const fetchOrMissing = () =>
    fetchPart().catch(async (): Promise<{ default: ComponentType<P> }> => {
      await recover();
      return { default: () => <Missing /> };
    });
  return function LazyPart(props: P) {
    const [Part] = useState<ComponentType<P>>(() => loaded ?? lazy(fetchOrMissing));
    return (
      <Suspense fallback={<Waiting />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

function Nothing() {
  return null;
}

/** Fetches every such part, so that it is here when it is needed, network or not. Never fails: showing tries again. */
export async function fetchParts(): Promise<void> {
  // A part may bring further ones with it.
  for (let done = 0; done < fetches.length; ) {
    const some = fetches.slice(done);
    done = fetches.length;
    await Promise.allSettled(some.map((fetchPart) => fetchPart()));
  }
}
