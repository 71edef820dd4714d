import * as z from 'zod/mini';
import type { Environment } from './environment';
import { SESSION_KEY } from './kept-session';

/**
 * What one tab tells the others: that a person signed out, or that the session kept on this device is
 * another one now. Never the session itself: who wants it reads it from storage.
 */
const newsSchema = z.enum(['signed-out', 'changed']);

type News = z.infer<typeof newsSchema>;

/** The other tabs of this page that show the same dashboard. */
export interface Tabs {
  tell(news: News): void;
  onNews(listener: (news: News) => void): void;
}

/**
 * By a channel where the browser has one, and by the changes of storage everywhere: a channel is heard at
 * once, but before what was stored has reached every tab; hearing both costs nothing.
 */
export function createTabs(
  { openChannel, onStored }: Pick<Environment, 'openChannel' | 'onStored'>,
  dashboardKey: string,
): Tabs {
  const channel = openChannel?.(`${SESSION_KEY}:${dashboardKey}`);
  return {
    tell: (news) => channel?.send(news),
    onNews(listener) {
      channel?.onMessage((message) => {
        const news = newsSchema.safeParse(message);
        if (news.success) listener(news.data);
      });
      onStored((key) => {
        if (key === SESSION_KEY || key === undefined) listener('changed');
      });
    },
  };
}
