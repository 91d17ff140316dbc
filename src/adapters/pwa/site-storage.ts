/** The browser's storage for this site; a browser that cannot say or keep anything says null and false. */
export const siteStorage = {
  async use(): Promise<{ readonly used: number; readonly quota: number } | null> {
    if (!('storage' in navigator)) return null;
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { used: usage, quota };
  },
  async isKept(): Promise<boolean> {
    return 'storage' in navigator && (await navigator.storage.persisted());
  },
  async keep(): Promise<boolean> {
    return 'storage' in navigator && (await navigator.storage.persist());
  },
};
