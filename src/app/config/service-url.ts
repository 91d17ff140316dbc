/** `http` or `https`, a host, perhaps a port, perhaps a path: no user, no query, no fragment. */
const ADDRESS = /^(https?):\/\/([a-z0-9.-]+|\[::1\])(:\d{1,5})?(\/[^\s?#]*)?$/i;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a risk service may stand there: on this machine, or anywhere by https. */
export function isServiceUrl(text: string): boolean {
  const [, scheme = '', host = ''] = ADDRESS.exec(text) ?? [];
  return scheme.toLowerCase() === 'https' || (scheme !== '' && LOOPBACK.includes(host.toLowerCase()));
}

/**
 * Whether the page's policy lets requests there through as Sundown is built: it names loopback's localhost and 127.0.0.1 and
 * the venues. Any other host must be added to `connect-src` by whoever serves the page.
 */
export function isReachableAsBuilt(text: string): boolean {
  const [, scheme = '', host = ''] = ADDRESS.exec(text) ?? [];
  return scheme.toLowerCase() === 'http' && LOOPBACK.slice(0, 2).includes(host.toLowerCase());
}
