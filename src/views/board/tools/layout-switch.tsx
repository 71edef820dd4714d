import { LAYOUTS } from '../../../domain/view/view';
import { t } from '../../../i18n';
import { useAppState } from '../../../state/context';
import { inLayout } from '../../../state/kept-view';
import { Segments } from '../../../ui/segments';
import type { ViewProps } from '../../use-view';

/** How the servers are drawn; each way is set as it was left. */
export function LayoutSwitch({ view, onView }: ViewProps) {
  const { preferences } = useAppState();
  return (
    <fieldset aria-label={t('sort.layout')}>
      <Segments
        options={LAYOUTS.map((value) => ({ value, label: t(`sort.layout.${value}`) }))}
        value={view.layout}
        onChange={(layout) => onView(inLayout(preferences.get(), layout))}
      />
    </fieldset>
  );
}
