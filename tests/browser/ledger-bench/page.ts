/** Runs the bench of one file size in a worker, as the app runs its ledger, and shows the figures as the document's text. */
const worker = new Worker(new URL('./ledger-bench.worker.ts', import.meta.url), {
  type: 'module',
  name: location.search,
});
const show = (answer: unknown): void => {
  document.body.textContent = JSON.stringify(answer);
  document.title = 'done';
};
worker.onmessage = ({ data }) => show(data);
worker.onerror = ({ message }) => show({ error: message });
