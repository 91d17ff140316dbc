import { QueryLink } from './adapters/rpc/query-link';

/** Copies of ledgers in a thread of their own; loaded when the data sheet is first opened. */
export const queries = new QueryLink(
  () => new Worker(new URL('../workers/query.worker.ts', import.meta.url), { type: 'module' }),
  (ms, onTime) => {
    const timer = setTimeout(onTime, ms);
    return () => clearTimeout(timer);
  },
);
