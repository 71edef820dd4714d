import { lazy, Suspense, useState } from 'react';
import { t } from '../i18n';

/** Loaded when it is first opened. A failed load is tried again at the next opening, hence the state. */
export function EventsScreen() {
  const [Screen] = useState(() => lazy(load));
  return (
    <Suspense fallback={null}>
      <Screen />
    </Suspense>
  );
}

function load() {
  return import('../views/events/events-view').then(
    ({ EventsView }) => ({ default: EventsView }),
    () => ({ default: EventsMissing }),
  );
}

function EventsMissing() {
  return (
    <p role="alert" className="px-4 py-24 text-center">
      {t('events.missing')}
    </p>
  );
}
