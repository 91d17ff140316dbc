import { promisifyRequest, type UseStore } from 'idb-keyval';

/** idb-keyval's store over one database, with a say in how durable its transactions are. */
export interface DurableStore {
  /** A transaction in the way of idb-keyval; `readwrite` ones get the given durability. */
  use<T>(
    mode: IDBTransactionMode,
    durability: IDBTransactionDurability,
    work: (store: IDBObjectStore) => T | PromiseLike<T>,
  ): Promise<T>;
  /** The same for idb-keyval's own functions. */
  readonly keyval: UseStore;
  close(): void;
}

const STORE = 'keyval';

/**
 * Opens a database lazily and again after the browser closed it. idb-keyval's `createStore` can do neither that nor
 * durability; a store function of one's own is its documented way. `onGone` tells when the browser closed the
 * database by itself, as when the user clears the site's data.
 */
export function durableStore(factory: IDBFactory, name: string, onGone: () => void = () => {}): DurableStore {
  let opening: Promise<IDBDatabase> | null = null;
  const forget = (): void => {
    opening = null;
  };
  const open = (): Promise<IDBDatabase> => {
    opening ??= openDatabase(factory, name, forget, onGone).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
  const use: DurableStore['use'] = async (mode, durability, work) => {
    const database = await open();
    const options = mode === 'readwrite' ? { durability } : {};
    return work(database.transaction(STORE, mode, options).objectStore(STORE));
  };
  const close = (): void => {
    opening?.then((database) => database.close(), forget);
    forget();
  };
  return { use, keyval: (mode, work) => use(mode, 'strict', work), close };
}

async function openDatabase(
  factory: IDBFactory,
  name: string,
  forget: () => void,
  onGone: () => void,
): Promise<IDBDatabase> {
  const request = factory.open(name);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await promisifyRequest(request);
  database.onclose = () => {
    forget();
    onGone();
  };
  // Another tab deletes the database: hold it up no longer.
  database.onversionchange = () => {
    forget();
    database.close();
  };
  return database;
}
