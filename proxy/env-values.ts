import { z } from 'zod';

/** The pieces that the environment's schema is made of. Each error text completes "NAME takes …". */

/** A number between two bounds, inclusive, written in plain decimals. */
export function numberBetween(min: number, max: number, unit = '') {
  const text = `a number from ${min} to ${max}${unit}`;
  return z
    .string()
    .regex(/^\d{1,12}(?:\.\d{1,6})?$/, text)
    .transform(Number)
    .refine((value) => value >= min && value <= max, text);
}

/** A whole number between two bounds, inclusive. */
export function wholeBetween(min: number, max: number) {
  const text = `a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,12}$/, text)
    .transform(Number)
    .refine((value) => value >= min && value <= max, text);
}

/** The dashboard's address; the result has no trailing slash. */
export const dashboardUrl = z.string().transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const plain =
    url !== undefined &&
    /^https?:\/\//i.test(value) &&
    url.username === '' &&
    url.password === '' &&
    !/[?#\s\\]/.test(value);
  if (plain) return url.origin + url.pathname.replace(/\/+$/, '');
  context.addIssue(
    'the http(s) address of a dashboard, such as https://example.com/nezha, without user, password, query or #',
  );
  return z.NEVER;
});

/** The path below which the page is served; the result has both its slashes. */
export const basePath = z.string().transform((value, context) => {
  const path = `/${value}/`.replace(/\/+/g, '/');
  const plain = /^\/(?:[\w~-][\w.~-]*\/)*$/.test(path) && !/^\/(?:api|assets)/i.test(path);
  if (plain) return path;
  context.addIssue('a path of letters, digits, - and _, such as /status/, but not /api or /assets');
  return z.NEVER;
});

const KEYWORDS = new Map([
  ["'self'", "'self'"],
  ['self', "'self'"],
  ["'none'", "'none'"],
  ['none', "'none'"],
]);
const ORIGIN = /^https?:\/\/(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** Who may frame the page: the result goes into the CSP as it is, so nothing else may be in it. */
export const frameAncestors = z.string().transform((value, context) => {
  const sources = value.split(/ +/).map((source) => KEYWORDS.get(source) ?? source);
  const valid = sources.every((source) => KEYWORDS.has(source) || ORIGIN.test(source));
  const alone = !sources.includes("'none'") || sources.length === 1;
  if (valid && alone) return sources.join(' ');
  context.addIssue(
    "'self', 'none', or http(s) origins separated by spaces, such as 'self' https://example.com",
  );
  return z.NEVER;
});

/** A name that a cookie can have. */
export const cookieName = z
  .string()
  .regex(/^[!#$%&'*+.^_`|~\dA-Za-z-]{1,128}$/, "a cookie's name: letters, digits, - and _");

/** A name or an address to listen on. */
export const listenHost = z
  .string()
  .regex(/^[\dA-Za-z_.:-]{1,253}$/, 'a host name or an IP address, such as localhost or 0.0.0.0');
