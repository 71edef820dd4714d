import {
  OFFLINE_PLACES,
  SORT_FIELDS,
  type SortField,
  TILE_METRICS,
} from '../../../domain/view/view';
import { t } from '../../../i18n';
import { useAppState, useStore } from '../../../state/context';
import { Button } from '../../../ui/button';
import { CheckField } from '../../../ui/check-field';
import { Choice } from '../../../ui/choice';
import { Icon } from '../../../ui/icon';
import { SelectField } from '../../../ui/select-field';
import { fieldLabel } from '../../field-text';
import type { ViewProps } from '../../use-view';
import { LayoutSwitch } from './layout-switch';

const PANEL = 'panel';

/** What people sort by most stands first. */
const FIRST: readonly SortField[] = ['name', 'state', 'uptime'];
const FIELDS = [...FIRST, ...SORT_FIELDS.filter((field) => !FIRST.includes(field))];

/** The order of the servers. */
export function ArrangeFields({ view, onView }: ViewProps) {
  const { preferences } = useAppState();
  const { offline, addresses } = useStore(preferences);
  const fields = FIELDS.filter((field) => field !== 'address' || addresses);
  const [first] = view.sort;
  const sortBy = (value: string) => {
    const field = FIELDS.find((one) => one === value);
    onView({ sort: field ? [{ field, descending: !['name', 'state'].includes(field) }] : [] });
  };
  return (
    <div className="grid gap-2.5 px-4 py-3.5">
      <div className="sm:hidden short:block">
        <LayoutSwitch view={view} onView={onView} />
      </div>
      {view.layout === 'tiles' && (
        <SelectField
          label={t('tiles.metric')}
          value={view.metric}
          options={TILE_METRICS.map((field) => ({ value: field, label: fieldLabel(field) }))}
          onChange={(value) =>
            onView({ metric: TILE_METRICS.find((one) => one === value) ?? view.metric })
          }
        />
      )}
      <div className="flex items-end gap-2">
        <SelectField
          label={t('sort.by')}
          value={first?.field ?? PANEL}
          options={[
            { value: PANEL, label: t('sort.panel') },
            ...fields.map((field) => ({ value: field, label: fieldLabel(field) })),
          ]}
          onChange={sortBy}
        />
        {first && (
          <Button
            aria-label={`${t('sort.direction')}: ${t(first.descending ? 'sort.direction.descending' : 'sort.direction.ascending')}`}
            title={t(first.descending ? 'sort.direction.descending' : 'sort.direction.ascending')}
            onClick={() => onView({ sort: [{ ...first, descending: !first.descending }] })}
            className="px-2"
          >
            <Icon name={first.descending ? 'down' : 'up'} className="size-[1.45em]" />
          </Button>
        )}
      </div>
      <div>
        <CheckField
          label={t('sort.problemsFirst')}
          checked={view.problemsFirst}
          onChange={(problemsFirst) => onView({ problemsFirst })}
        />
        <CheckField
          label={t('sort.problemsOnly')}
          checked={view.problemsOnly}
          onChange={(problemsOnly) => onView({ problemsOnly })}
        />
      </div>
      <Choice
        narrow
        label={t('sort.offline')}
        options={OFFLINE_PLACES.map((value) => ({ value, label: t(`sort.offline.${value}`) }))}
        value={offline}
        onChange={(value) => preferences.change({ offline: value })}
      />
    </div>
  );
}
