import { t } from '../../i18n';
import type { Place } from '../../state/kept-session';

const PLACES = [
  { place: 'device', label: 'connect.placeDevice', hint: 'connect.placeDeviceHint' },
  { place: 'tab', label: 'connect.placeTab', hint: 'connect.placeTabHint' },
] as const;

export interface PlaceChoiceProps {
  readonly place: Place;
  readonly onChange: (place: Place) => void;
}

/** Where the login is kept. */
export function PlaceChoice({ place, onChange }: PlaceChoiceProps) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-semibold">{t('connect.place')}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {PLACES.map((one) => (
          <label
            key={one.place}
            className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line px-3 py-2 has-checked:border-ink-3 has-checked:bg-raised"
          >
            <input
              type="radio"
              name="place"
              value={one.place}
              checked={place === one.place}
              onChange={() => onChange(one.place)}
              className="mt-1 accent-ink"
            />
            <span>
              {t(one.label)}
              <span className="block text-[0.93em] text-ink-2">{t(one.hint)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
