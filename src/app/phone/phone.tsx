import { useLocation } from 'wouter';
import { BottomNav } from './bottom-nav';
import { PullToRefresh } from './pull-to-refresh';
import { useTagSwipes } from './use-tag-swipes';

/** What a phone adds to every view that a person attends: its navigation, and what fingers do. */
export function Phone() {
  const [path] = useLocation();
  useTagSwipes(path === '/');
  return (
    <>
      <PullToRefresh />
      <BottomNav />
    </>
  );
}
