import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeTabs, feeds, newBrowser, roles, seconds, startTime } from '../testing/browser';

beforeEach(startTime);
afterEach(closeTabs);

describe('the lead passes', () => {
  test('to the next tab at once when the leading one is closed', async () => {
    const { open, asked } = newBrowser();
    const [first, second, third] = [open('a'), open('b'), open('c')];
    await seconds(5);
    first.close();
    const before = asked.length;
    await seconds(0.3);
    expect(asked.slice(before)).toEqual(['b:details']);
    await seconds(10);
    expect(roles(second, third)).toEqual(['leading', 'following']);
    expect(asked.slice(before).every((by) => by === 'b:details')).toBe(true);
    expect(feeds(second, third)).toEqual(['live', 'live']);
  });

  test('to a visible tab when the leading one is hidden', async () => {
    const { open, asked } = newBrowser();
    const [first, second] = [open('a'), open('b')];
    await seconds(5);
    const before = asked.length;
    first.environment.setHidden(true);
    await seconds(2);
    expect(roles(first, second)).toEqual(['following', 'leading']);
    await seconds(60);
    expect(asked.slice(before).every((by) => by === 'b:details')).toBe(true);
    expect(feeds(first, second)).toEqual(['live', 'live']);
  });

  test('to a visible tab that is opened beside a hidden one, which asks for itself at once', async () => {
    const { open, asked } = newBrowser();
    const hidden = open('a', { hidden: true });
    await seconds(10);
    const visible = open('b');
    await seconds(0.05);
    expect(asked).toEqual(['a:details', 'b:details']);
    expect(roles(hidden, visible)).toEqual(['following', 'leading']);
  });

  test('to the tab that comes to the front as the other goes to the back, and back again', async () => {
    const { open, asked } = newBrowser();
    const [first, second] = [open('a'), open('b', { hidden: true })];
    await seconds(5);
    for (const [front, back, name] of [
      [second, first, 'b'],
      [first, second, 'a'],
    ] as const) {
      back.environment.setHidden(true);
      front.environment.setHidden(false);
      const before = asked.length;
      await seconds(6);
      expect(roles(front, back)).toEqual(['leading', 'following']);
      expect(asked.slice(before).every((by) => by === `${name}:details`)).toBe(true);
    }
  });

  test('from a hidden tab that had just got it to a visible one', async () => {
    const { open } = newBrowser();
    const [first, hidden, visible] = [open('a'), open('b', { hidden: true }), open('c')];
    await seconds(5);
    first.close();
    await seconds(2);
    expect(roles(hidden, visible)).toEqual(['following', 'leading']);
  });

  test('from a silent tab to a visible one, before that one’s answers are old', async () => {
    const { open } = newBrowser();
    const [first, second] = [open('a'), open('b')];
    await seconds(5);
    first.freeze();
    const seen = new Set<string>();
    second.state.feed.subscribe(() => seen.add(second.state.feed.get()));
    await seconds(3);
    expect(roles(second)).toEqual(['leading']);
    await seconds(10);
    expect([...seen]).toEqual([]);
    expect(feeds(second)).toEqual(['live']);
  });

  test('from a silent tab to a hidden one after 90 s, and not before; till then that one is stale', async () => {
    const { open, asked } = newBrowser();
    const [first, second] = [open('a'), open('b', { hidden: true })];
    await seconds(16);
    first.freeze();
    await seconds(75);
    expect(roles(second)).toEqual(['following']);
    expect(feeds(second)[0]).not.toBe('live');
    await seconds(31);
    expect(roles(second)).toEqual(['leading']);
    expect(asked.at(-1)).toMatch(/^b:/);
    expect(feeds(second)).toEqual(['live']);
  });

  test('from a page that is left, which asks nobody and holds no lock until it is back', async () => {
    const { open, asked } = newBrowser();
    const [first, second] = [open('a'), open('b')];
    await seconds(5);
    first.environment.leave();
    first.freeze();
    await seconds(0.5);
    expect(roles(second)).toEqual(['leading']);
    await seconds(20);
    first.thaw();
    first.environment.setHidden(false);
    await seconds(5);
    const before = asked.length;
    await seconds(10);
    expect(asked.slice(before).every((by) => by === 'b:details')).toBe(true);
    expect(roles(first, second)).toEqual(['following', 'leading']);
    expect(feeds(first, second)).toEqual(['live', 'live']);
  });

  test('not from one visible tab to another', async () => {
    const { open, asked } = newBrowser();
    const [first, second] = [open('a'), open('b')];
    await seconds(5);
    second.environment.setHidden(true);
    second.environment.setHidden(false);
    await seconds(30);
    expect(roles(first, second)).toEqual(['leading', 'following']);
    expect(asked.every((by) => by === 'a:details')).toBe(true);
  });

  test('not from a visible tab whose dashboard is slow', async () => {
    const { open, asked, dashboard } = newBrowser();
    const both = [open('a'), open('b')];
    await seconds(5);
    const { answer } = dashboard;
    dashboard.answer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 12_000));
      return answer();
    };
    await seconds(60);
    expect(roles(...both)).toEqual(['leading', 'following']);
    expect(asked.every((by) => by === 'a:details')).toBe(true);
  });

  test('whoever lost it follows, and gets it again when the other is closed', async () => {
    const { open } = newBrowser();
    const [first, second] = [open('a'), open('b')];
    await seconds(5);
    first.freeze();
    await seconds(5);
    first.thaw();
    await seconds(3);
    expect(roles(first, second)).toEqual(['following', 'leading']);
    expect(feeds(first, second)).toEqual(['live', 'live']);
    second.close();
    await seconds(1);
    expect(roles(first)).toEqual(['leading']);
  });
});
