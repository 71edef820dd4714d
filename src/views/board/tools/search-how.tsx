import { t } from '../../../i18n';

/** What can be searched, by examples, in place: while the field is empty and has the focus. */
export function SearchHow({ id, shown }: { readonly id: string; readonly shown: boolean }) {
  const ways = [
    ['edge hk', t('find.how.words')],
    ['tag:Asia os:debian', t('find.how.field')],
    ['cpu>80 in>10M uptime<2d', t('find.how.number')],
    ['down', t('find.how.state')],
    ['-tag:Asia', t('find.how.not')],
    ['"two words"', t('find.how.quoted')],
  ] as const;
  return (
    <div
      id={id}
      hidden={!shown}
      className="absolute end-0 top-full z-10 mt-1.5 w-[42rem] max-w-[calc(100vw-2*var(--edge))] rounded-xl border border-line bg-panel px-4 py-3 text-[0.93em] max-sm:start-0 max-sm:w-auto"
    >
      <p className="mb-2 font-semibold">{t('find.how')}</p>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-2 max-sm:grid-cols-1 max-sm:gap-y-0.5">
        {ways.map(([example, text]) => (
          <div key={example} className="contents">
            <dt>
              <code className="rounded bg-bg px-1.5 py-0.5 whitespace-nowrap">{example}</code>
            </dt>
            <dd className="text-ink-2 max-sm:mb-1.5">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
