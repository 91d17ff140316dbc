/** Files that the app was opened with from the file manager; not in the DOM's own types. */
interface LaunchQueue {
  setConsumer(take: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

function hasLaunchQueue(page: Window): page is Window & { readonly launchQueue: LaunchQueue } {
  return 'launchQueue' in page;
}

/** Tells of every launch with files, of one before this call, too. Browsers without file handlers never tell. */
export function onLaunchedFiles(take: (files: Promise<readonly File[]>) => void): void {
  if (!hasLaunchQueue(window)) return;
  window.launchQueue.setConsumer(({ files }) => {
    if (files.length > 0) take(Promise.all(files.map((file) => file.getFile())));
  });
}
