import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

/** Fails where axe finds anything on the page, with the elements and what is wrong with them. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await axe(page).withTags(TAGS).analyze();
  // An axe that saw an empty page finds nothing either.
  expect(passes.length).toBeGreaterThan(10);
  expect(violations.map(inWords).join('\n\n')).toBe('');
}

/** The same for what another theme may change: the colours. */
export async function expectContrast(page: Page): Promise<void> {
  const { violations, passes, incomplete } = await axe(page)
    .withRules(['color-contrast', 'link-in-text-block'])
    .analyze();
  // Over a scrolled dialog axe can't be sure of every colour.
  expect([...passes, ...incomplete].map(({ id }) => id)).toContain('color-contrast');
  expect(violations.map(inWords).join('\n\n')).toBe('');
}

/** Without frames to look into, one page is enough; and of what is right only one element a rule is told. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
}

/** A rule, and the first elements that break it. */
function inWords({ id, help, nodes }: Violation): string {
  const elements = nodes.slice(0, 4).map(({ target, html, failureSummary = '' }) => {
    const reason = failureSummary.split('\n').slice(1).join(' ').replace(/\s+/g, ' ').trim();
    return `  ${target.join(' ')}\n    ${html.slice(0, 160)}\n    ${reason}`;
  });
  return [`${id} (${nodes.length}): ${help}`, ...elements].join('\n');
}
