/** What arrow keys work by itself. */
const ARROWED =
  'input, textarea, select, [contenteditable], [role="separator"], [role="slider"], [role="tab"], [role^="menu"]';

/** Whether the arrow keys left and right already do something where the focus is: change a field, or scroll. */
export function isArrowed(focused: Element): boolean {
  return focused.closest(ARROWED) !== null || scrollsSideways(focused);
}

function scrollsSideways(element: Element | null): boolean {
  if (element === null || element === document.documentElement) return false;
  const isWider = element.scrollWidth > element.clientWidth;
  const scrolls = isWider && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  return scrolls || scrollsSideways(element.parentElement);
}
