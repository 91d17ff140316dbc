type Permission = NotificationPermission | 'unsupported';

/** Notifications of the system, by way of the service worker, as phones want it. */
export const systemNotifier = {
  permission(): Permission {
    return 'Notification' in globalThis ? Notification.permission : 'unsupported';
  },
  async ask(): Promise<Permission> {
    return 'Notification' in globalThis ? Notification.requestPermission() : 'unsupported';
  },
  show(kind: string, title: string, body: string): void {
    if (!('serviceWorker' in navigator)) return;
    void navigator.serviceWorker.ready.then((worker) =>
      worker.showNotification(title, { body, tag: kind, icon: 'icons/icon-192.png' }),
    );
  },
};
