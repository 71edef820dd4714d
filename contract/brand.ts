import * as z from 'zod/mini';

/** How a deployment looks beside its title: its logo, its accent, and what stands at the foot. */

/** Where the proxy serves the configured logo. */
export const LOGO_PATH = '/brand/logo';

export const FOOTER_MAX = 200;
export const LINKS_MAX = 8;
export const LABEL_MAX = 40;

/** A colour as `#rrggbb`. */
export const HEX_COLOUR = /^#[\da-f]{6}$/i;

/** An address that people may be sent to: http or https, and no other scheme. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && isUrl(text) && text.length <= 500;
}

/** `URL.canParse` is younger than the oldest browsers that the page runs in. */
function isUrl(text: string): boolean {
  try {
    return new URL(text).host !== '';
  } catch {
    return false;
  }
}

const linkSchema = z.object({
  label: z.string().check(z.minLength(1), z.maxLength(LABEL_MAX)),
  url: z.string().check(z.refine(isWebAddress)),
});

/** Each field falls back alone; a deployment that configures nothing has none of them. */
export const brandSchema = z.object({
  /** A path on the page's own origin; no other host can be meant by it. */
  logo: z.catch(z.optional(z.string().check(z.regex(/^\/(?![/\\])[\w./-]{1,200}$/))), undefined),
  accent: z.catch(z.optional(z.string().check(z.regex(HEX_COLOUR))), undefined),
  footer: z.catch(z.optional(z.string().check(z.maxLength(FOOTER_MAX))), undefined),
  links: z.catch(z.readonly(z.array(linkSchema).check(z.maxLength(LINKS_MAX))), []),
});

export type Brand = z.infer<typeof brandSchema>;
export type BrandLink = Brand['links'][number];

export const NO_BRAND: Brand = { links: [] };
