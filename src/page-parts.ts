import { effect } from '@preact/signals';
import { saveBlob, saveFile } from './adapters/page/save-file';
import { browserStore } from './adapters/page/page-store';
import { nextFrames } from './adapters/page/frames';
import { devicePosition } from './adapters/place/geolocation';
import { installOffer } from './adapters/pwa/install';
import { systemNotifier } from './adapters/pwa/notifier';
import { BrowserAppUpdate } from './adapters/pwa/service-worker';
import { siteStorage } from './adapters/pwa/site-storage';
import { ScreenWakeLock } from './adapters/pwa/wake-lock';
import type { AppPorts } from './ui/app/app-ports';
import { awakeWhilePlaying } from './ui/app/awake';
import { notifyOf } from './ui/app/notify';
import { listenToKeys } from './ui/keys/listen';
import { watchedScreen } from './ui/layout/screens';
import type { Models, PageServices } from './ui/models/models';
import { PreferencesModel } from './ui/preferences/preferences-model';
import { applyMotion, applyTheme, onSystemTheme } from './ui/theme/theme';

/** What the models need of this browser. */
export function browserServices(): PageServices {
  const kept = browserStore(() => localStorage);
  const preferences = new PreferencesModel(kept);
  return {
    requestFrame: nextFrames(() => preferences.wantsNotices() && Notification.permission === 'granted'),
    print: () => window.print(),
    copyText: (text) => navigator.clipboard.writeText(text),
    loadQueries: async () => (await import('./page-queries')).queries,
    saveFile,
    saveBlob: (file) => saveBlob(file.name, file),
    kept,
    preferences,
    screen: watchedScreen(),
    app: appPorts(),
    deviceZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    loadPlaces: async () => (await import('./adapters/place/place-finder')).placeFinder,
    devicePosition: () => devicePosition(navigator.geolocation),
  };
}

/** What the person chose about the page holds from now on: its look, its keys, the screen, notifications. */
export function followPreferences(models: Models, { app }: Pick<PageServices, 'app'>): void {
  const { preferences, transport, desk } = models;
  const dress = (): void => applyTheme(preferences.theme.value);
  effect(dress);
  onSystemTheme(dress);
  effect(() => applyMotion(preferences.motion.value));
  awakeWhilePlaying(transport.playback, preferences.awake, app.keepAwake);
  notifyOf(desk.view, preferences, app);
  listenToKeys(models);
}

function appPorts(): AppPorts {
  const wakeLock = new ScreenWakeLock();
  return {
    install: installOffer,
    update: new BrowserAppUpdate(import.meta.env.PROD ? import.meta.env.BASE_URL : null),
    storage: siteStorage,
    notifier: systemNotifier,
    keepAwake: (awake) => wakeLock.keep(awake),
    isPageHidden: () => document.hidden,
  };
}
