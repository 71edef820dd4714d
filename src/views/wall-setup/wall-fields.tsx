import {
  NOTE_LENGTH,
  TURN_SECONDS,
  WALL_DEFAULTS,
  WALL_THEMES,
  type WallOptions,
} from '../../domain/wall/options';
import { fmt, t } from '../../i18n';
import { useFleet } from '../../state/context';
import { CheckField } from '../../ui/check-field';
import { Choice } from '../../ui/choice';
import { NumberField } from '../../ui/number-field';
import { SelectField } from '../../ui/select-field';

/** A value that no tag and no zone has. */
const ALL = ' ';

/** A field a wall's option. */
export function WallFields(props: {
  readonly options: WallOptions;
  readonly onChange: (some: Partial<WallOptions>) => void;
}) {
  const { options, onChange } = props;
  const groups = useFleet((fleet) => fleet?.groups) ?? [];
  const tags = groups.map(({ tag }) => ({ value: tag, label: tag || t('board.untagged') }));
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }));
  return (
    <div className="grid gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t('wall.setup.tag')}
          value={options.tag ?? ALL}
          options={[{ value: ALL, label: t('board.all') }, ...tags]}
          onChange={(value) => onChange({ tag: value === ALL ? undefined : value })}
        />
        <SelectField
          label={t('wall.setup.zone')}
          value={options.zone ?? ALL}
          options={[{ value: ALL, label: t('wall.setup.zone.own') }, ...zones]}
          onChange={(value) => onChange({ zone: value === ALL ? undefined : value })}
        />
      </div>
      <label className="grid gap-1">
        <span className="text-[0.93em] text-ink-2">{t('wall.setup.note')}</span>
        <input
          type="text"
          dir="auto"
          maxLength={NOTE_LENGTH}
          value={options.note}
          onChange={({ target }) => onChange({ note: target.value })}
          className="rounded-lg border border-ink-3/80 bg-bg px-3 py-1.5 finger:min-h-[44px]"
        />
      </label>
      <Choice
        label={t('wall.setup.theme')}
        options={WALL_THEMES.map((value) => ({ value, label: t(`wall.theme.${value}`) }))}
        value={options.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <NumberField
        label={t('wall.setup.turn')}
        unit={t('wall.setup.seconds')}
        value={options.turnSeconds}
        fallback={WALL_DEFAULTS.turnSeconds}
        range={TURN_SECONDS}
        problem={(value) =>
          Number.isInteger(value) && value >= TURN_SECONDS.min && value <= TURN_SECONDS.max
            ? undefined
            : t('wall.setup.turnRange', TURN_SECONDS)
        }
        onChange={(turnSeconds = WALL_DEFAULTS.turnSeconds) => onChange({ turnSeconds })}
      />
      <CheckField
        label={t('wall.setup.dim')}
        checked={options.dim !== undefined}
        onChange={(on) => onChange({ dim: on ? { from: 22, to: 7 } : undefined })}
      />
      {options.dim && <DimHours dim={options.dim} onChange={(dim) => onChange({ dim })} />}
      <CheckField
        label={t('wall.setup.sound')}
        checked={options.sound}
        onChange={(sound) => onChange({ sound })}
      />
      {options.sound && <p className="text-[0.93em] text-ink-2">{t('wall.setup.soundHint')}</p>}
    </div>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

function DimHours(props: {
  readonly dim: NonNullable<WallOptions['dim']>;
  readonly onChange: (dim: NonNullable<WallOptions['dim']>) => void;
}) {
  const { dim, onChange } = props;
  // Of a day without daylight saving, written as the viewer writes hours.
  const hours = (but: number) =>
    HOURS.filter((hour) => hour !== but).map((hour) => ({
      value: String(hour),
      label: fmt().clock(hour * 3_600, 'UTC'),
    }));
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={t('wall.setup.dimFrom')}
        value={String(dim.from)}
        options={hours(dim.to)}
        onChange={(from) => onChange({ ...dim, from: Number(from) })}
      />
      <SelectField
        label={t('wall.setup.dimTo')}
        value={String(dim.to)}
        options={hours(dim.from)}
        onChange={(to) => onChange({ ...dim, to: Number(to) })}
      />
    </div>
  );
}
