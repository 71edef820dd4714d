import { expect, test } from 'vitest';
import { decodeView, encodeView } from './address';
import { askForSearch, asksForSearch } from './ask-search';

test('an address can ask for the search, and no longer, whatever else it says', () => {
  const asking = askForSearch('?view=tiles&q=edge', true);
  expect(asking).toBe('?view=tiles&q=edge&search=1');
  expect(asksForSearch(asking)).toBe(true);
  expect(askForSearch(asking, false)).toBe('?view=tiles&q=edge');
  expect(asksForSearch('?q=search')).toBe(false);
});

test('the view in an address leaves it alone', () => {
  expect(encodeView({ ...decodeView('?search=1'), tag: 'Asia' }, '?search=1')).toBe(
    '?search=1&tag=Asia',
  );
});
