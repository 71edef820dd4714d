import { useId } from 'react';
import { fmt, t } from '../../i18n';
import { Button } from '../../ui/button';
import type { RunningWork } from './use-work';

/** How far a long piece of work is, and the way to give it up; nothing where none is under way. */
export function WorkProgress({
  label,
  work: { progress, cancel },
}: {
  readonly label: string;
  readonly work: RunningWork;
}) {
  const id = useId();
  if (progress === undefined) return null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={progress} className="h-2 min-w-32 grow accent-ink" />
      <span className="w-12 text-end">{`${fmt().percent(progress * 100)} %`}</span>
      <Button onClick={cancel}>{t('session.cancel')}</Button>
    </div>
  );
}
