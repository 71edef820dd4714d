import { useLocation } from 'wouter';
import { PHONE, useMedia } from '../../ui/use-media';
import { BottomNav } from './bottom-nav';
import { PullToRefresh } from './pull-to-refresh';
import { useTagSwipes } from './use-tag-swipes';

/** What a phone adds to every view that a person attends: what fingers do, and a navigation where it is narrow. */
export function Phone() {
  const [path] = useLocation();
  const narrow = useMedia(PHONE);
  useTagSwipes(path === '/');
  return (
    <>
      <PullToRefresh />
      {narrow && <BottomNav />}
    </>
  );
}
