import { Component, type ReactNode } from 'react';
import { t } from '../i18n';

/** Shows a sentence instead of a blank page when drawing fails. The poll goes on behind it. */
export class Crash extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="mx-auto grid max-w-md gap-4 px-4 py-24 text-center">
        <h1 className="text-xl font-semibold">{t('crash.title')}</h1>
        <button
          type="button"
          className="rounded-lg border border-line bg-panel px-4 py-2"
          onClick={() => window.location.reload()}
        >
          {t('crash.reload')}
        </button>
      </main>
    );
  }
}
