import { z } from 'zod';
import {
  type BrandLink,
  FOOTER_MAX,
  HEX_COLOUR,
  isWebAddress,
  LABEL_MAX,
  LINKS_MAX,
} from '../contract/brand';
import { contrast, GROUNDS, MIN_CONTRAST } from './contrast';
import { readLogo } from './logo';

/** The pieces of the environment that make a deployment's own look. */

/** The logo's file on this machine's disk, read at the start. */
export const logoFile = z.string().transform((file, context) => {
  const logo = readLogo(file);
  if (logo !== undefined) return logo;
  context.addIssue('the path of a readable svg, png, webp or jpeg file of at most 512 kB');
  return z.NEVER;
});

/** A colour that can be told from both themes' grounds. */
export const accentColour = z
  .string()
  .regex(HEX_COLOUR, 'a colour as #rrggbb, such as #2563eb')
  .refine(
    (colour) => Object.values(GROUNDS).every((ground) => contrast(colour, ground) >= MIN_CONTRAST),
    `a colour with a contrast of at least ${MIN_CONTRAST}:1 on both the light ground (${GROUNDS.light}) and the dark one (${GROUNDS.dark})`,
  );

export const footerText = z.string().max(FOOTER_MAX, `a text of at most ${FOOTER_MAX} characters`);

/** `Label=https://…` separated by ` | `. */
export const footerLinks = z.string().transform((text, context) => {
  const links = text.split(/\s+\|\s+/).map(parseLink);
  const parsed = links.filter((link) => link !== undefined);
  if (parsed.length === links.length && links.length <= LINKS_MAX) return parsed;
  context.addIssue(
    `at most ${LINKS_MAX} links, each as Label=https://… with a label of at most ${LABEL_MAX} characters, separated by " | "`,
  );
  return z.NEVER;
});

function parseLink(text: string): BrandLink | undefined {
  const [label = '', ...rest] = text.split('=');
  const link = { label: label.trim(), url: rest.join('=').trim() };
  const named = link.label !== '' && link.label.length <= LABEL_MAX;
  return named && isWebAddress(link.url) ? link : undefined;
}
