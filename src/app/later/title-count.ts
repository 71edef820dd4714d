/** The tab's own picture, and the one with a mark on it. */
const ICON = /icon(?:-alert)?\.svg$/;
const PREFIX = /^\(\d+\) /;

/**
 * Puts a number before the tab's title, whatever view writes that, and a mark on its icon.
 * @returns sets the number; 0 takes both away
 */
export function countInTitle(): (count: number) => void {
  let prefix = '';
  const apply = () => {
    const plain = document.title.replace(PREFIX, '');
    const wanted = `${prefix}${plain}`;
    if (document.title !== wanted) document.title = wanted;
  };
  new MutationObserver(apply).observe(document.head, {
    childList: true,
    subtree: true,
    characterData: true,
  });
  return (count) => {
    prefix = count > 0 ? `(${count}) ` : '';
    apply();
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    const href = icon
      ?.getAttribute('href')
      ?.replace(ICON, count > 0 ? 'icon-alert.svg' : 'icon.svg');
    if (href && href !== icon?.getAttribute('href')) icon?.setAttribute('href', href);
  };
}
