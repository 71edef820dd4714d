import { describe, expect, test } from 'vitest';
import { readDemoArgs } from './args';

describe('the command’s arguments', () => {
  test('have defaults', () => {
    expect(readDemoArgs([])).toEqual({ servers: 46, seed: 1, port: 4174, host: '127.0.0.1' });
  });

  test('are read', () => {
    const args = ['--servers', '500', '--seed=9', '--port', '0', '--host', '::1'];
    expect(readDemoArgs(args)).toEqual({ servers: 500, seed: 9, port: 0, host: '::1' });
  });

  test.each([
    ['too few servers', ['--servers', '3'], '--servers takes a whole number from 4 to 10000.'],
    ['no number', ['--servers', 'many'], '--servers takes a whole number from 4 to 10000.'],
    ['half a seed', ['--seed', '1.5'], '--seed takes a whole number from 0 to 4294967295.'],
    ['a port too high', ['--port', '70000'], '--port takes a whole number from 0 to 65535.'],
    ['a missing value', ['--port'], 'The demo takes --servers N, --seed S, --port P and --host H.'],
    ['an unknown name', ['--fast'], 'The demo takes --servers N, --seed S, --port P and --host H.'],
  ])('%s is told in one sentence', (_, args, sentence) => {
    expect(() => readDemoArgs(args)).toThrow(sentence);
  });
});
