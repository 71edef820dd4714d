import { classify } from '../api/failure';
import { type Feed, judgeFeed } from '../domain/feed';
import { createStore, type ReadableStore } from '../lib/store';
import type { Environment } from './environment';
import type { Poll } from './poll';
import type { Ticker } from './ticker';

/** How much the data on screen may be trusted, judged at every attempt and every second. */
export function createFeed(
  poll: Poll,
  ticker: Ticker,
  recalled: ReadableStore<boolean>,
  { now, page }: Pick<Environment, 'now' | 'page'>,
): ReadableStore<Feed> {
  const feed = createStore<Feed>('connecting');
  const update = () => {
    const { failure, ...state } = poll.state.get();
    feed.set(
      judgeFeed({
        ...state,
        recalled: recalled.get(),
        failure: failure && classify(failure),
        browserOffline: page.offline(),
        now: now(),
      }),
    );
  };
  poll.state.subscribe(update);
  recalled.subscribe(update);
  ticker.now.subscribe(update);
  return feed;
}
