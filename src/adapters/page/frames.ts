/** A page out of sight is painted by no frame; where it is needed all the same, so often. */
const UNSEEN_MS = 1_000;

/**
 * Asks for the next frame. A page that is out of sight gets none, and so no news of the engine, unless `isNeeded` says
 * that it has to follow, as for notifications.
 */
export function nextFrames(isNeeded: () => boolean): (paint: () => void) => void {
  let waiting: (() => void) | null = null;
  const paint = (): void => {
    const wanted = waiting;
    waiting = null;
    wanted?.();
  };
  const later = (): void => {
    if (document.hidden && isNeeded()) setTimeout(paint, UNSEEN_MS);
  };
  document.addEventListener('visibilitychange', later);
  return (wanted) => {
    waiting = wanted;
    requestAnimationFrame(paint);
    later();
  };
}
