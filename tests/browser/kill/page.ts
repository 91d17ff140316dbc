import type { Verdict } from './verdict';

/** Opens the ledger in a worker, as the app does, and shows what the worker found as the document's text. */
const worker = new Worker(new URL('./kill.worker.ts', import.meta.url), {
  type: 'module',
  name: location.search,
});
worker.onmessage = ({ data }: MessageEvent<Verdict>) => {
  document.title = 'verified';
  document.body.textContent = JSON.stringify(data);
};
worker.onerror = ({ message }) => {
  document.title = 'verified';
  document.body.textContent = JSON.stringify({
    state: 'error',
    integrity: message,
    trades: 0,
    faults: [message],
  });
};
