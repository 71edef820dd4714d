import { t } from '../../../i18n';
import { useAppState } from '../../../state/context';
import { inLayout } from '../../../state/kept-view';
import { Segments } from '../../../ui/segments';
import type { ViewProps } from '../use-view';

/** The layouts there are to choose from. */
const CHOICES = ['cards', 'tiles'] as const;

/** How the servers are drawn; each way is set as it was left. */
export function LayoutSwitch({ view, onView }: ViewProps) {
  const { preferences } = useAppState();
  return (
    <fieldset aria-label={t('sort.layout')}>
      <Segments
        options={CHOICES.map((value) => ({ value, label: t(`sort.layout.${value}`) }))}
        value={CHOICES.find((one) => one === view.layout) ?? CHOICES[0]}
        onChange={(layout) => onView(inLayout(preferences.get(), layout))}
      />
    </fieldset>
  );
}
