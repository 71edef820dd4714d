import { describe, expect, it } from 'vitest';
import { pullOf, swipeOf } from './strokes';

describe('a finger over the page', () => {
  it.each([
    ['left', { x: -120, y: 10, ms: 200 }],
    ['right', { x: 80, y: -30, ms: 400 }],
  ])('swipes %s', (way, stroke) => expect(swipeOf(stroke)).toBe(way));

  it.each([
    ['too short', { x: -40, y: 0, ms: 100 }],
    ['too slow', { x: -200, y: 0, ms: 900 }],
    ['aslant, as where a page is scrolled', { x: -100, y: 70, ms: 200 }],
  ])('does not swipe where its stroke is %s', (_, stroke) =>
    expect(swipeOf(stroke)).toBeUndefined(),
  );

  it('asks for news once it has pulled far enough, and not upward or sideways', () => {
    expect(pullOf({ x: 10, y: 100, ms: 300 })).toBeGreaterThanOrEqual(1);
    expect(pullOf({ x: 0, y: 48, ms: 300 })).toBe(0.5);
    expect(pullOf({ x: 0, y: -200, ms: 300 })).toBe(0);
    expect(pullOf({ x: 150, y: 150, ms: 300 })).toBe(0);
  });
});
