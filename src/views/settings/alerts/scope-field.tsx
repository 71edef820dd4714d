import type { AlertScope } from '../../../domain/alerts/rules';
import { displayName } from '../../../domain/display-name';
import type { Fleet } from '../../../domain/fleet';
import { t } from '../../../i18n';
import { useAppState, useFleet } from '../../../state/context';
import { SelectField } from '../../../ui/select-field';

const FLEET = 'fleet';

/** Of which servers something counts: all, those of a tag, or one. */
export function ScopeField(props: {
  readonly scope: AlertScope;
  readonly onChange: (scope: AlertScope) => void;
}) {
  const { scope, onChange } = props;
  const { fleet } = useAppState();
  const groups = useFleet((shown) => shown?.groups) ?? [];
  const chosen = keyOf(scope);
  const options = [
    { value: FLEET, label: t('settings.alerts.allServers') },
    ...groups.map(({ tag }) => {
      const one: AlertScope = { by: 'tag', tag };
      return { value: keyOf(one), label: scopeText(one, undefined) };
    }),
    ...groups
      .flatMap(({ ids }) => ids)
      .map((id) => {
        const one: AlertScope = { by: 'server', id };
        return { value: keyOf(one), label: scopeText(one, fleet.fleet.get()) };
      }),
  ];
  // A tag or server that is gone stays what was chosen.
  const known = options.some(({ value }) => value === chosen);
  const gone = { value: chosen, label: scopeText(scope, undefined) };
  return (
    <SelectField
      label={t('board.label')}
      value={chosen}
      options={known ? options : [...options, gone]}
      onChange={(value) => onChange(scopeOf(value))}
    />
  );
}

/** A scope in words. */
export function scopeText(scope: AlertScope, fleet: Fleet | undefined): string {
  if (scope.by === 'fleet') return t('settings.alerts.allServers');
  if (scope.by === 'tag') {
    return t('settings.alerts.tag', { tag: scope.tag || t('board.untagged') });
  }
  return displayName(fleet?.servers.get(scope.id)?.server ?? { id: scope.id, name: '' });
}

function keyOf(scope: AlertScope): string {
  if (scope.by === 'fleet') return FLEET;
  return scope.by === 'tag' ? `tag:${scope.tag}` : `server:${scope.id}`;
}

function scopeOf(value: string): AlertScope {
  if (value.startsWith('tag:')) return { by: 'tag', tag: value.slice('tag:'.length) };
  if (value.startsWith('server:'))
    return { by: 'server', id: Number(value.slice('server:'.length)) };
  return { by: 'fleet' };
}
