import { type MouseEvent, useId } from 'react';
import { t } from '../i18n';
import { useAppState, useStore } from '../state/context';
import { forgetAlerts, forgetOthers } from '../state/forget-others';
import { Button } from '../ui/button';
import { openModally } from '../ui/open-modally';

/** Asks before everything that is stored of this dashboard is forgotten. */
export function SignOutDialog() {
  const { config, connection, marks, preferences, panel, alerts } = useAppState();
  const state = useStore(connection.state);
  const title = useId();
  const ownAlone = state.phase === 'in' && state.keeping === 'tab';

  function signOut(form: FormData): void {
    panel.set('none');
    connection.signOut();
    if (!ownAlone) {
      forgetAlerts(config.dashboardKey);
      void forgetOthers(config.dashboardKey);
    }
    if (form.get('preferences') !== null) {
      preferences.reset();
      marks.forget();
    }
    // Names of tags are the dashboard's, not the person's settings.
    else {
      if (preferences.get().collapsed.length > 0) preferences.change({ collapsed: [] });
      if (!ownAlone) alerts.get()?.settings.forgetScopes();
    }
  }

  return (
    <dialog
      ref={openModally}
      aria-labelledby={title}
      onClose={() => panel.set('none')}
      className="m-auto w-[min(27rem,calc(100vw-2rem))] rounded-2xl border border-line bg-panel p-5 text-ink backdrop:bg-black/55"
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          signOut(new FormData(event.currentTarget));
        }}
      >
        <h2 id={title} className="text-[1.15em] font-bold">
          {t('session.signOutTitle')}
        </h2>
        <p className="text-ink-2">{t(ownAlone ? 'session.signOutTab' : 'session.signOutText')}</p>
        <label className="flex items-center gap-2.5 finger:min-h-[44px]">
          <input type="checkbox" name="preferences" className="size-4 accent-ink" />
          {t('session.signOutPreferences')}
        </label>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={closeDialogOf}>{t('session.cancel')}</Button>
          <Button type="submit" strong>
            {t('session.signOut')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

function closeDialogOf({ currentTarget }: MouseEvent<HTMLButtonElement>): void {
  currentTarget.closest('dialog')?.close();
}
