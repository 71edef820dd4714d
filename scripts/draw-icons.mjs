// Renders the icons that installing asks for as PNG, from their SVG in public/. Run it after a change of one of them.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './find-chromium.mjs';
import { inProject } from './project.mjs';

/** What is drawn, from which file, and how large (px). */
const ICONS = [
  { png: 'icons/icon-192.png', svg: 'icon.svg', size: 192 },
  { png: 'icons/icon-512.png', svg: 'icon.svg', size: 512 },
  { png: 'icons/maskable-192.png', svg: 'icons/maskable.svg', size: 192 },
  { png: 'icons/maskable-512.png', svg: 'icons/maskable.svg', size: 512 },
  { png: 'icons/monochrome-512.png', svg: 'icons/monochrome.svg', size: 512 },
  // iOS cuts its own corners, and shows what is clear as black.
  { png: 'icons/apple-touch-icon.png', svg: 'icons/apple-touch-icon.svg', size: 180 },
  { png: 'icons/problems-96.png', svg: 'icons/problems.svg', size: 96 },
  { png: 'icons/wall-96.png', svg: 'icons/wall.svg', size: 96 },
  { png: 'icons/search-96.png', svg: 'icons/search.svg', size: 96 },
];

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const { png, svg, size } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw}</style>${read(svg)}`);
  await page.screenshot({ path: inProject('public', png), omitBackground: true });
  console.log(`public/${png}`);
}
await browser.close();

function read(svg) {
  return readFileSync(inProject('public', svg), 'utf8');
}
