/**
 * A page on which everything happens late: at +1, +5 and +12 s of page time in every kind of frame and
 * worker, after a scroll, and on leaving. What must come of it is listed beside it.
 */
import type { Pages, Watched } from '../crawler/observe/watch.ts';

const moments = [1, 5, 12] as const;
const contexts = ['top', 'same', 'cross', 'srcdoc'] as const;
const workers = ['worker', 'shared'] as const;
const goodbyes = ['beforeunload', 'pagehide', 'visibilitychange'] as const;

const at = (seconds: number, what: string): string => `setTimeout(() => { ${what} }, ${seconds * 1000});`;
const lateRequests = (name: string): string =>
  moments.map((each) => at(each, `fetch('/late/${name}/${each}', { mode: 'no-cors' });`)).join('');
const lateCookies = (name: string): string =>
  moments
    .map((each) =>
      at(each, `document.cookie = '${name}_${each}=1'; cookieStore.set('${name}_store_${each}', '1');`),
    )
    .join('');
const goodbye = (name: string): string =>
  goodbyes
    .map(
      (event) => `addEventListener('${event}', () => {
  navigator.sendBeacon('/leave/${name}/${event}/beacon');
  fetch('/leave/${name}/${event}/keepalive', { method: 'POST', keepalive: true });
  new Image().src = '/leave/${name}/${event}/image';
}, { once: true, capture: true });`,
    )
    .join('');

const script = (body: string): { type: string; body: string } => ({ type: 'text/javascript', body });
const html = (body: string): string =>
  `<!doctype html><html lang="nl"><title>Laat</title><body>${body}</body></html>`;
const lateChannels = moments
  .map((each) =>
    at(
      each,
      `
  new Image().src = '/image/${each}';
  new EventSource('/events/${each}');
  new WebSocket('ws://' + location.host + '/socket/${each}');
  fetch('/redirect/${each}');
  localStorage.setItem('local_${each}', '1'); sessionStorage.setItem('session_${each}', '1'); indexedDB.open('database_${each}'); caches.open('cache_${each}');`,
    ),
  )
  .join('');

export const pages: Pages = {
  '/': (request, response) => {
    const other = `http://localhost:${request.socket.localPort}`;
    const inner = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(
      html(`
      <iframe src="/same"></iframe><iframe src="${other}/cross"></iframe>
      <iframe srcdoc="${inner(`<script>${lateCookies('srcdoc')}${lateRequests('srcdoc')}${goodbye('srcdoc')}</script>`)}"></iframe>
      <div style="height: 6000px"></div><p id="end">einde</p>
      <script>
        ${lateRequests('top')} ${lateCookies('top')} ${lateChannels} ${goodbye('top')}
        new Worker('/worker.js');
        new SharedWorker('/shared.js');
        new IntersectionObserver(([entry], watcher) => { if (entry.isIntersecting) { watcher.disconnect(); fetch('/scrolled'); document.cookie = 'scrolled=1'; } }).observe(document.getElementById('end'));
      </script>`),
    );
  },
  '/same': html(`<script>${lateRequests('same')}${lateCookies('same')}${goodbye('same')}</script>`),
  '/cross': html(`<script>${lateRequests('cross')}${lateCookies('cross')}${goodbye('cross')}
    ${moments.map((each) => at(each, `fetch('/chips/${each}', { credentials: 'include' });`)).join('')}</script>`),
  '/worker.js': script(lateRequests('worker')),
  '/shared.js': script(lateRequests('shared')),
  ...Object.fromEntries(
    moments.flatMap((each) => [
      [
        `/redirect/${each}`,
        {
          status: 302,
          headers: { location: `/redirected/${each}`, 'set-cookie': `hop_${each}=1` },
          body: '',
        },
      ],
      [`/redirected/${each}`, { headers: { 'set-cookie': `landed_${each}=1` }, body: '' }],
      [
        `/chips/${each}`,
        { headers: { 'set-cookie': `chips_${each}=1; Secure; SameSite=None; Partitioned` }, body: '' },
      ],
      [`/events/${each}`, { type: 'text/event-stream', body: 'data: x\n\n' }],
    ]),
  ),
};

export interface Recall {
  /** What is to be seen, e.g. `fetch, cross-site frame`. */
  event: string;
  /** `+1 s`, `scroll`, `leaving`, … */
  when: string;
  planted: string;
  /** Null where the server cannot know. */
  served: boolean | null;
  seen: boolean;
}

/** Every planted event, and whether the evidence has it. */
export function recallOf(watched: Watched): Recall[] {
  const asked = new Set(
    watched.all('request').map(({ url }) => (URL.canParse(url) ? new URL(url).pathname : '')),
  );
  const written = new Set(watched.all('cookie-write').map(({ name }) => name));
  const kept = new Set(watched.all('storage').map(({ key }) => key));
  const partitioned = new Set(
    watched.all('cookie-write').flatMap(({ name, partitioned: own }) => (own ? [name] : [])),
  );
  const served = new Set(watched.served.map(({ url }) => url.replace(/\?.*$/, '')));
  const request = (event: string, when: string, path: string): Recall => ({
    event,
    when,
    planted: path,
    served: served.has(path),
    seen: asked.has(path),
  });
  const cookie = (event: string, when: string, name: string, where = written): Recall => ({
    event,
    when,
    planted: name,
    served: null,
    seen: where.has(name),
  });
  const perMoment = moments.flatMap((each) => {
    const when = `+${each} s`;
    return [
      ...[...contexts, ...workers].map((name) => request(`request: ${name}`, when, `/late/${name}/${each}`)),
      ...contexts.map((name) => cookie(`document.cookie: ${name}`, when, `${name}_${each}`)),
      ...contexts.map((name) => cookie(`cookieStore: ${name}`, when, `${name}_store_${each}`)),
      request('image', when, `/image/${each}`),
      request('EventSource', when, `/events/${each}`),
      request('WebSocket', when, `/socket/${each}`),
      cookie('Set-Cookie: redirect', when, `hop_${each}`),
      cookie('Set-Cookie: answer', when, `landed_${each}`),
      cookie('Set-Cookie: partitioned', when, `chips_${each}`, partitioned),
      ...(['local', 'session', 'database', 'cache'] as const).map((area) =>
        cookie(`storage: ${area}`, when, `${area}_${each}`, kept),
      ),
    ];
  });
  return [
    ...perMoment,
    request('request', 'scroll', '/scrolled'),
    cookie('document.cookie', 'scroll', 'scrolled'),
    ...contexts.flatMap((name) =>
      goodbyes.flatMap((event) =>
        ['beacon', 'keepalive', 'image'].map((how) =>
          request(`${how}: ${name}`, event, `/leave/${name}/${event}/${how}`),
        ),
      ),
    ),
  ];
}

/** One line an event, one column a moment. */
export function recallTable(rows: readonly Recall[]): string {
  const columns = ['+1 s', '+5 s', '+12 s', 'scroll', ...goodbyes];
  const events = [...new Set(rows.map(({ event }) => event))];
  const cell = (event: string, when: string): string => {
    const found = rows.filter((row) => row.event === event && row.when === when);
    return found.length === 0
      ? ''
      : found.every(({ seen }) => seen)
        ? 'seen'
        : found.every(({ served }) => served === false)
          ? 'never sent'
          : 'MISSED';
  };
  const lines = events.map(
    (event) => event.padEnd(28) + columns.map((when) => cell(event, when).padEnd(18)).join(''),
  );
  const counted = rows.filter(({ seen, served }) => seen || served !== false);
  return [
    `${'late event'.padEnd(28)}${columns.map((when) => when.padEnd(18)).join('')}`,
    ...lines,
    `seen ${counted.filter(({ seen }) => seen).length} of ${counted.length}`,
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}
