import { z } from 'zod';
import { ANNOUNCEMENT_MAX, POLL_SECONDS, RUNTIME_DEFAULTS } from '../contract/config';
import { SHORT_TITLE_MAX } from '../contract/manifest';
import { accentColour, footerLinks, footerText, logoFile } from './env-brand';
import { knownServers } from './env-known';
import {
  basePath,
  cookieName,
  dashboardUrl,
  frameAncestors,
  listenHost,
  numberBetween,
  wholeBetween,
} from './env-values';

const { thresholds } = RUNTIME_DEFAULTS;
const seconds = numberBetween(1, 86_400, ' seconds');
const percent = numberBetween(1, 100, ' percent');

/** Every variable there is, with its default. The README's table says the same to people. */
const envSchema = z
  .object({
    /** The port to listen on; 0 takes a free one. */
    PORT: wholeBetween(0, 65_535).default(4173),
    /** The host to listen on; `localhost` is this machine only. */
    HOST: listenHost.default('localhost'),
    /** The path of somebody's site below which the page is served. */
    BASE_PATH: basePath.default('/'),
    /** The dashboard; unset, the embedded demo fleet is shown. */
    NEZHA_URL: dashboardUrl.optional(),
    /** The name of the dashboard's session cookie. */
    NEZHA_COOKIE: cookieName.default('nezha-dashboard'),
    STATUS_TITLE: z
      .string()
      .max(80, 'a title of at most 80 characters')
      .default(RUNTIME_DEFAULTS.title),
    /** What stands under the icon of the installed page; unset, the title. */
    STATUS_SHORT_TITLE: z
      .string()
      .max(SHORT_TITLE_MAX, `a title of at most ${SHORT_TITLE_MAX} characters`)
      .optional(),
    STATUS_POLL_SECONDS: numberBetween(POLL_SECONDS.min, POLL_SECONDS.max, ' seconds').default(
      RUNTIME_DEFAULTS.pollSeconds,
    ),
    STATUS_ONLINE_SECONDS: seconds.default(thresholds.onlineSeconds),
    STATUS_LATE_SECONDS: seconds.default(thresholds.lateSeconds),
    STATUS_WARN_PERCENT: percent.default(thresholds.warnPercent),
    STATUS_CRITICAL_PERCENT: percent.default(thresholds.criticalPercent),
    /** A picture on this machine's disk. */
    STATUS_LOGO: logoFile.optional(),
    STATUS_ACCENT: accentColour.optional(),
    STATUS_FOOTER: footerText.optional(),
    STATUS_FOOTER_LINKS: footerLinks.default([]),
    /** Servers whose trouble is known. */
    STATUS_KNOWN: knownServers.default([]),
    /** A line on every wall, for planned work. */
    STATUS_ANNOUNCEMENT: z
      .string()
      .max(ANNOUNCEMENT_MAX, `a text of at most ${ANNOUNCEMENT_MAX} characters`)
      .default(RUNTIME_DEFAULTS.announcement),
    /** Who may show the page in a frame. */
    FRAME_ANCESTORS: frameAncestors.default("'self'"),
    /** The size of the demo fleet; unset, its own. */
    DEMO_SERVERS: wholeBetween(1, 10_000).optional(),
    DEMO_SEED: wholeBetween(0, 4_294_967_295).default(1),
  })
  .superRefine((env, context) => {
    const ascending = (name: string, higher: number, lowerName: string, lower: number) => {
      if (higher > lower) return;
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `a number above ${lowerName} (${lower})`,
      });
    };
    ascending(
      'STATUS_LATE_SECONDS',
      env.STATUS_LATE_SECONDS,
      'STATUS_ONLINE_SECONDS',
      env.STATUS_ONLINE_SECONDS,
    );
    ascending(
      'STATUS_CRITICAL_PERCENT',
      env.STATUS_CRITICAL_PERCENT,
      'STATUS_WARN_PERCENT',
      env.STATUS_WARN_PERCENT,
    );
  });

/** The environment after parsing, under its own names. */
export type Settings = z.infer<typeof envSchema>;

export type EnvResult = { ok: true; settings: Settings } | { ok: false; message: string };

/**
 * Reads the settings from an environment. A variable that is empty counts as unset, as
 * compose files like to write it.
 *
 * @returns the settings, or one sentence that names the first wrong variable and what it takes;
 *   the value itself is left out, for it may hold a secret
 */
export function parseEnv(env: Record<string, string | undefined>): EnvResult {
  const given = Object.entries(env)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  const result = envSchema.safeParse(Object.fromEntries(given));
  if (result.success) return { ok: true, settings: result.data };
  const issue = result.error.issues[0];
  return { ok: false, message: `${issue?.path.join('.')} takes ${issue?.message}.` };
}
