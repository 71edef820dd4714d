import { Component, type ReactNode } from 'react';
import { t } from '../i18n';
import { useAppState } from '../state/context';
import { Countdown } from './screens';

/**
 * Shows a sentence instead of a blank page when drawing fails. The poll goes on behind it; where nobody attends the
 * page, it comes back by itself.
 */
export class Crash extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  readonly again = () => this.setState({ failed: false });

  override render() {
    return this.state.failed ? <Crashed again={this.again} /> : this.props.children;
  }
}

function Crashed({ again }: { readonly again: () => void }) {
  const { unattended } = useAppState();
  return (
    <main className="mx-auto grid max-w-md gap-4 px-4 py-24 text-center">
      <h1 className="text-xl font-semibold">{t('crash.title')}</h1>
      {unattended() ? (
        <Countdown again={again} />
      ) : (
        <button
          type="button"
          className="rounded-lg border border-line bg-panel px-4 py-2"
          onClick={() => window.location.reload()}
        >
          {t('crash.reload')}
        </button>
      )}
    </main>
  );
}
