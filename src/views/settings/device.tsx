import { t } from '../../i18n';
import { DiagnosticsCopy } from './diagnostics-copy';
import { Section } from './section';
import { SettingsFile } from './settings-file';

/** What leaves this device or comes to it by a person's own hand. */
export function Device() {
  return (
    <Section title={t('settings.group.device')} hint={t('settings.hint.device')}>
      <SettingsFile />
      <DiagnosticsCopy />
    </Section>
  );
}
