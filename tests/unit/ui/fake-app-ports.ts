import type { AppPorts } from '../../../src/ui/app/app-ports';

/** A browser that offers nothing and keeps nothing, but for what a test says of it. */
export function fakeAppPorts(parts: Partial<AppPorts> = {}): AppPorts {
  return {
    install: { watch: (tell) => tell(false), accept: async () => false, isInstalled: () => false },
    update: { watch: () => undefined, isOpenElsewhere: async () => false, use: () => undefined },
    storage: { use: async () => null, isKept: async () => false, keep: async () => false },
    notifier: { permission: () => 'default', ask: async () => 'denied', show: () => undefined },
    keepAwake: () => undefined,
    isPageHidden: () => false,
    ...parts,
  };
}
