/**
 * Says that the page could not be started, without any part of the page: its messages may be what is missing. English,
 * for the same reason.
 */
export function sayStartFailed(where: HTMLElement, cause: unknown): void {
  const box = document.createElement('div');
  box.className = 'trouble';
  box.setAttribute('role', 'alert');
  box.dataset['testid'] = 'error';
  const reason = cause instanceof Error ? cause.message : String(cause);
  for (const line of [
    `Sundown could not start: ${reason}.`,
    'Safe: your ledgers and recordings are stored apart from this page and are untouched.',
    'Next: reload the page. If that does not help, look whether you are online, or use a newer browser.',
  ]) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    box.append(paragraph);
  }
  const reload = document.createElement('button');
  reload.className = 'button button-primary';
  reload.textContent = 'Reload the page';
  reload.addEventListener('click', () => location.reload());
  box.append(reload);
  where.replaceChildren(box);
}
