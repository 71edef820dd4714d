import * as z from 'zod/mini';
import { brandSchema, NO_BRAND } from './brand';
import { type KnownServer, knownSchema } from './known';

const NONE_KNOWN: readonly KnownServer[] = [];

/**
 * What the page is told at run time, as `GET /config.json` answers it.
 * Written by the proxy from its environment, read by the page.
 */

/** The values used where a deployment says nothing. Each is named here once, for both sides. */
export const RUNTIME_DEFAULTS = {
  title: 'Fleet status',
  demo: false,
  dashboardKey: 'default',
  build: 'unknown',
  pollSeconds: 2,
  thresholds: { onlineSeconds: 10, lateSeconds: 30, warnPercent: 75, criticalPercent: 90 },
  brand: NO_BRAND,
  known: NONE_KNOWN,
  announcement: '',
} as const;

/** The most characters of an announcement. */
export const ANNOUNCEMENT_MAX = 200;

/** The range of the poll pace in seconds, for the environment and for a person's own setting. */
export const POLL_SECONDS = { min: 1, max: 60 } as const;

const seconds = z.number().check(z.minimum(1), z.maximum(86_400));
const percent = z.number().check(z.minimum(1), z.maximum(100));
const { thresholds } = RUNTIME_DEFAULTS;

/**
 * Each field falls back alone, so one malformed value costs that value and no other.
 * `dashboardKey` is an opaque hash of the dashboard's address: what the page stores is kept under it.
 */
export const runtimeConfigSchema = z.object({
  title: z.catch(z.string().check(z.minLength(1), z.maxLength(80)), RUNTIME_DEFAULTS.title),
  demo: z.catch(z.boolean(), RUNTIME_DEFAULTS.demo),
  dashboardKey: z.catch(z.string().check(z.regex(/^[\w-]{1,64}$/)), RUNTIME_DEFAULTS.dashboardKey),
  build: z.catch(z.string().check(z.regex(/^[\w.-]{1,64}$/)), RUNTIME_DEFAULTS.build),
  pollSeconds: z.catch(
    z.number().check(z.minimum(POLL_SECONDS.min), z.maximum(POLL_SECONDS.max)),
    RUNTIME_DEFAULTS.pollSeconds,
  ),
  thresholds: z.catch(
    z.object({
      /** A report this old (s) or younger is online. */
      onlineSeconds: z.catch(seconds, thresholds.onlineSeconds),
      /** A report this old (s) or younger is late; an older one is down. */
      lateSeconds: z.catch(seconds, thresholds.lateSeconds),
      /** A share (%) from which a meter turns amber. */
      warnPercent: z.catch(percent, thresholds.warnPercent),
      /** A share (%) from which a meter turns red. */
      criticalPercent: z.catch(percent, thresholds.criticalPercent),
    }),
    thresholds,
  ),
  brand: z.catch(brandSchema, NO_BRAND),
  /** Servers whose trouble is known. */
  known: z.catch(z.readonly(knownSchema), NONE_KNOWN),
  /** A line for planned work, on the wall; '' is none. */
  announcement: z.catch(
    z.string().check(z.maxLength(ANNOUNCEMENT_MAX)),
    RUNTIME_DEFAULTS.announcement,
  ),
});

export type RuntimeConfig = z.infer<typeof runtimeConfigSchema>;
