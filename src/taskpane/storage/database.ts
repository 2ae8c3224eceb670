/** A key-value shelf in IndexedDB, for what is too large for the session storage or kept on request. */
const NAME = 'zhenggai';
const STORE = 'drafts';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function act<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

export const readRecord = (key: string): Promise<unknown> => act('readonly', (store) => store.get(key));
export const writeRecord = (key: string, value: unknown): Promise<unknown> =>
  act('readwrite', (store) => store.put(value, key));
export const deleteRecord = (key: string): Promise<unknown> => act('readwrite', (store) => store.delete(key));
export const recordKeys = (): Promise<IDBValidKey[]> => act('readonly', (store) => store.getAllKeys());

/** Removes the shelf itself, so that not even its name stays behind. */
export function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = () => resolve();
    request.onblocked = () => resolve(); // another tab holds it; it goes when that tab ends
    request.onerror = () => reject(request.error);
  });
}
