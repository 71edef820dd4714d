import { t } from '../../i18n';
import { CARD_PARTS, type CardPart, SCREENS, type Screen } from '../../state/preferences';
import { CheckField } from '../../ui/check-field';
import { Choice } from '../../ui/choice';
import { DENSITIES } from '../setting-values';
import { LatencyChoice } from './latency-choice';
import { Section } from './section';
import { usePreferences } from './use-preferences';

/** What the board's cards show and how tall they are, for wide screens and phones apart. */
export function Cards() {
  return (
    <Section title={t('settings.group.cards')} hint={t('settings.hint.cards')}>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {SCREENS.map((screen) => (
          <ScreenCards key={screen} screen={screen} />
        ))}
      </div>
      <LatencyChoice />
    </Section>
  );
}

function ScreenCards({ screen }: { readonly screen: Screen }) {
  const { chosen, set } = usePreferences();
  const board = chosen[screen];
  const change = set(screen);
  const toggle = (part: CardPart, shown: boolean) => {
    const others = board.parts.filter((one) => one !== part);
    change({ ...board, parts: shown ? [...others, part] : others });
  };
  return (
    <fieldset className="min-w-0 rounded-xl border border-line px-4 pb-3">
      <legend className="px-1.5 font-semibold">{t(`settings.screen.${screen}`)}</legend>
      <Choice
        narrow
        label={t('settings.density')}
        options={DENSITIES.map((value) => ({ value, label: t(`settings.density.${value}`) }))}
        value={board.density}
        onChange={(density) => change({ ...board, density })}
      />
      {CARD_PARTS.map((part) => (
        <CheckField
          key={part}
          label={t(`settings.part.${part}`)}
          checked={board.parts.includes(part)}
          onChange={(shown) => toggle(part, shown)}
        />
      ))}
    </fieldset>
  );
}
