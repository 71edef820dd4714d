import { expect, test } from 'vitest';
import { instant } from '../testing/build';
import { testChannels } from '../testing/channels';
import { testEnvironment } from '../testing/environment';
import type { Channel } from './environment';
import { createTabs } from './tabs';

function tab(openChannel: ((name: string) => Channel) | undefined, key = 'here') {
  const environment = testEnvironment({ now: () => instant(0), openChannel });
  const tabs = createTabs(environment, key);
  const heard: string[] = [];
  tabs.onNews((news) => heard.push(news));
  return { tabs, heard, environment };
}

test('news reach the other tabs of the same dashboard, and not the one that tells', () => {
  const { openChannel } = testChannels();
  const [here, other, elsewhere] = [tab(openChannel), tab(openChannel), tab(openChannel, 'there')];
  here.tabs.tell('signed-out');
  expect([here.heard, other.heard, elsewhere.heard]).toEqual([[], ['signed-out'], []]);
});

test('what is no news is not heard', () => {
  const { openChannel } = testChannels();
  const { heard } = tab(openChannel);
  const stranger = openChannel('nezha-status:session:here');
  stranger.send('{"token":"secret"}');
  stranger.send('');
  expect(heard).toEqual([]);
});

test.each<[string, string | undefined, string[]]>([
  ['the session’s change is heard', 'nezha-status:session', ['changed']],
  ['cleared storage too', undefined, ['changed']],
  ['another value’s is not', 'nezha-status:preferences', []],
])('without channels, by storage: %s', (_, key, news) => {
  const { heard, environment, tabs } = tab(undefined);
  tabs.tell('signed-out');
  environment.storedElsewhere(key);
  expect(heard).toEqual(news);
});
