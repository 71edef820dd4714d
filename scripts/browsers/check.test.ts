import { describe, expect, test } from 'vitest';
import { checkScript } from './javascript.mjs';
import { checkStylesheet } from './stylesheet.mjs';

const features = (found: readonly { readonly feature: string }[]) =>
  found.map(({ feature }) => feature);

describe('a script', () => {
  test.each([
    ['Object.groupBy(list, by)', 'Object.groupBy'],
    ['window.Promise.withResolvers()', 'Promise.withResolvers'],
    ['AbortSignal.any([a, b])', 'AbortSignal.any'],
    ['URL.canParse(text)', 'URL.canParse'],
    ['a.intersection(b)', '.intersection()'],
    ['new URLPattern(x)', 'URLPattern'],
    ['navigator.userAgentData', 'navigator.userAgentData'],
  ])('that says %s is refused', (code, feature) => {
    expect(features(checkScript(code))).toEqual([feature]);
  });

  test.each([
    '/[\\p{L}--[a-z]]/v',
    'import x from "./x.json" with { type: "json" }',
    'using a = b',
  ])('of newer syntax is refused: %s', (code) => {
    expect(checkScript(code)).toHaveLength(1);
  });

  test('may use what the floor has', () => {
    const code =
      'class A { static { [1].toSorted(); } #a; has(b) { return #a in b && structuredClone(b); } }';
    expect(checkScript(code)).toEqual([]);
  });

  test('for any browser may use old syntax alone', () => {
    expect(checkScript('const a = 1', 5)).toHaveLength(1);
    expect(checkScript('var a = 1', 5)).toEqual([]);
  });
});

describe('a stylesheet', () => {
  test.each([
    ['.a { &:hover { color: red } }', 'CSS nesting'],
    ['.a { @media print { color: red } }', 'CSS nesting'],
    ['.a { color: light-dark(red, blue) }', 'light-dark()'],
    ['@starting-style { .a { opacity: 0 } }', '@starting-style'],
    ['.a:popover-open { color: red }', ':popover-open'],
    ['.a { anchor-name: --b }', 'anchor-name'],
    ['.a { text-wrap: balance }', 'text-wrap: balance'],
    ['@media (scripting: none) { .a { color: red } }', '@media (scripting)'],
  ])('that says %s is refused', (css, feature) => {
    expect(features(checkStylesheet(css))).toContain(feature);
  });

  test('may use what the floor has, its own names, and what it asks for first', () => {
    const css = `
      @layer base { .hover\\:popover-open { color: color-mix(in oklab, var(--light-dark), red) } }
      @property --a { syntax: "*"; inherits: false }
      @supports (anchor-name: --b) { .a { anchor-name: --b } }
      .open\\:a:is([open], :popover-open) { color: red }
      .a { -webkit-user-select: none; user-select: none }`;
    expect(checkStylesheet(css)).toEqual([]);
  });
});
