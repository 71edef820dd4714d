import { LANGUAGES, t } from '../../i18n';
import { Choice } from '../../ui/choice';
import { LANGUAGE_TAGS, THEMES } from '../setting-values';
import { Section } from './section';
import { usePreferences } from './use-preferences';

/** Colours and language; every language by its own name, for who can't read the one in force. */
export function Appearance() {
  const { chosen, set } = usePreferences();
  const languages = LANGUAGE_TAGS.map((tag) => ({ value: tag, label: LANGUAGES[tag], lang: tag }));
  return (
    <Section title={t('settings.group.appearance')}>
      <Choice
        label={t('settings.theme')}
        options={THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        value={chosen.theme}
        onChange={set('theme')}
      />
      <Choice
        label={t('settings.language')}
        options={[{ value: 'auto', label: t('settings.language.auto') }, ...languages]}
        value={chosen.language}
        onChange={set('language')}
      />
    </Section>
  );
}
