import { describe, expect, test } from 'vitest';
import { rankCommands } from './palette';

const COMMANDS = [
  { label: 'Settings' },
  { label: 'hk-edge-01', detail: 'Asia' },
  { label: 'Tokyo Ⅱ', detail: 'Asia' },
  { label: 'edge-tokyo', detail: 'Asia' },
  { label: 'Asia', detail: 'Tag' },
  { label: 'knowledge', detail: 'Europe' },
];

describe('a command is found by its words, the best first', () => {
  test.each<[string, readonly string[]]>([
    ['', COMMANDS.map(({ label }) => label)],
    ['  ', COMMANDS.map(({ label }) => label)],
    ['edge', ['edge-tokyo', 'hk-edge-01', 'knowledge']],
    ['ＴＯＫＹＯ', ['Tokyo Ⅱ', 'edge-tokyo']],
    ['tokyo ii', ['Tokyo Ⅱ']],
    ['asia', ['Asia', 'hk-edge-01', 'Tokyo Ⅱ', 'edge-tokyo']],
    ['asia edge', ['hk-edge-01', 'edge-tokyo']],
    ['nothing', []],
  ])('“%s”', (text, labels) => {
    expect(rankCommands(COMMANDS, text, 10).map(({ label }) => label)).toEqual(labels);
  });

  test('and no more than are wanted', () => {
    expect(rankCommands(COMMANDS, 'e', 2)).toHaveLength(2);
  });
});
