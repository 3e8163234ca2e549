/** The address under which people reach the desk, and what follows from it. */

/** What the desk knows of its own address. */
export interface Origin {
  /** As browsers send it: `https://desk.example.nl`, without a slash at the end. */
  readonly text: string;
  readonly host: string;
  readonly secure: boolean;
  /** All that a browser may send as its own origin: on loopback a machine has several names. */
  readonly all: readonly string[];
}

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * @param text as given with `--origin`; without it the desk is on loopback
 * @param port on which the desk listens
 * @returns the origin, or what is wrong with it in words that follow its name
 */
export function originOf(text: string | undefined, port: number): Origin | string {
  const url = URL.parse(text ?? `http://localhost:${port}`);
  if (url === null || !/^https?:$/.test(url.protocol)) return 'is no address of a web site';
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '')
    return 'holds more than a scheme, a host and a port';
  const loopback = loopbackNames.includes(url.hostname);
  const secure = url.protocol === 'https:';
  if (!secure && !loopback) return 'is plain http: passwords would cross the network readable by all';
  const suffix = url.port === '' ? '' : `:${url.port}`;
  const all = loopback ? loopbackNames.map((name) => `${url.protocol}//${name}${suffix}`) : [url.origin];
  return { text: url.origin, host: url.host, secure, all };
}

/** Whether a request was sent to one of the desk's own names: another name in `Host` is a rebound DNS name. */
export const isOwnHost = (origin: Origin, host: string | undefined): boolean =>
  host !== undefined && origin.all.some((each) => each.slice(each.indexOf('//') + 2) === host.toLowerCase());
