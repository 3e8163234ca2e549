/** Pages that each do one thing, and count themselves at `volger.test` under a name of their own. */
import type { Given, Sites } from './sites.ts';

/** The script of a hit. */
const hit = (name: string): string => `new Image().src='https://volger.test/${name}'`;
const page = (body: string, headers: Given['headers'] = {}): Given => ({
  headers,
  body: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Voorbeeld</title><body>${body}</body></html>`,
});
/** A hit of a service that everyone knows. */
const measured =
  "<script>new Image().src='https://www.google-analytics.com/g/collect?v=2&tid=G-TEST12345&cid=1234567890.1700000000&gcs=G111&en=page_view'</script>";
/** A page that counts itself. */
const counted = (name: string, more = '', headers: Given['headers'] = {}): Given =>
  page(`<h1>${name}</h1><script>${hit(name)}</script>${more}`, headers);
const script = (body: string): Given => ({ headers: { 'content-type': 'text/javascript' }, body });

/** A worker that answers each page by itself, and counts each page that it answered. */
const answering = (body: string, counts: string): Given =>
  script(
    `self.addEventListener('install',()=>self.skipWaiting());
     self.addEventListener('activate',(e)=>e.waitUntil(self.clients.claim()));
     self.addEventListener('fetch',(e)=>{ if (e.request.mode!=='navigate') return;
       if (e.request.destination==='document') fetch('https://volger.test/${counts}',{mode:'no-cors'});
       e.respondWith(new Response(${JSON.stringify(body)},{headers:{'content-type':'text/html; charset=utf-8'}})) })`,
  );
const register =
  "<script>navigator.serviceWorker.register('/sw.js').then(()=>navigator.serviceWorker.ready).then(()=>{document.title='ready'})</script>";
const rules = (kind: 'prerender' | 'prefetch', url: string, more = ''): string =>
  `<script type="speculationrules">{"${kind}":[{"urls":["${url}"],"eagerness":"immediate"${more}}]}</script>`;
const goodbye = (name: string): string =>
  `<script>addEventListener('pagehide',()=>{navigator.sendBeacon('https://volger.test/${name}-hides');document.cookie='${name}_bye=0123456789abcdef0123; path=/; max-age=9999999; secure';localStorage.setItem('${name}_bye','0123456789abcdef0123')});
   addEventListener('pageshow',(e)=>{if(e.persisted){${hit(`${name}-shows`)};document.cookie='${name}_again=0123456789abcdef0123; path=/; max-age=9999999; secure'}})</script>`;

export const sites: Sites = {
  'volger.test': () => null,
  'www.google-analytics.com': () => null,
  'kader.test': (path) => counted(`kader${path.slice(1)}`, goodbye('kader')),
  'werker-a.test': (path) => (path === '/sw.js' ? answering('<h1>A</h1>', 'worker-a') : page(register)),
  'werker-b.test': (path) =>
    path === '/sw.js'
      ? answering(
          `<h1>B</h1><script>${hit('answered-b')};document.cookie='b_id=0123456789abcdef0123; path=/; max-age=9999999; secure'</script>${measured}<iframe src="https://kader.test/in-b"></iframe>`,
          'worker-b',
        )
      : page(`${register}<a href="/pagina">pagina</a>`),
  'een.test': (path) =>
    counted(
      `een${path.slice(1)}`,
      `${goodbye('een')}${measured}<iframe src="https://kader.test/in-een"></iframe>`,
    ),
  'twee.test': (path) => {
    if (path === '/niets')
      return { status: 204, headers: { 'set-cookie': 'niets=0123456789abcdef0123; max-age=999999; secure' } };
    if (path === '/bestand')
      return {
        headers: { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename=x.zip' },
        body: 'x',
      };
    if (path === '/traag') return { ...counted('traag'), after: 3000 };
    return counted(`twee${path.slice(1)}`);
  },
  'omweg.test': () => ({
    status: 302,
    headers: {
      location: 'https://een.test/na-omweg',
      'set-cookie': 'omweg=0123456789abcdef0123; max-age=999999; secure; samesite=none',
    },
  }),
  'vooraf.test': (path) =>
    path === '/'
      ? page(`<a id="go" href="/volgende">volgende</a>${rules('prerender', '/volgende')}`)
      : counted(
          `vooraf${path.slice(1)}`,
          `<script>document.cookie='vooraf_id=0123456789abcdef0123; path=/; max-age=9999999; secure';localStorage.setItem('vooraf_key','0123456789abcdef0123')</script>${measured}<iframe src="/kader"></iframe>`.replace(
            path === '/kader' ? /<iframe.*$/ : /^$/,
            '',
          ),
        ),
  'nieuw-tabblad.test': (path) =>
    path === '/'
      ? page(
          `<a id="go" target="_blank" rel="noopener" href="/tab">tab</a>${rules('prerender', '/tab', ',"target_hint":"_blank"')}`,
        )
      : counted(`blad${path.slice(1)}`),
  'a.delen.test': () =>
    page(
      `<a id="go" href="https://b.delen.test/deel">deel</a>${rules('prerender', 'https://b.delen.test/deel')}`,
    ),
  'b.delen.test': (path) => counted(path.slice(1), '', { 'supports-loading-mode': 'credentialed-prerender' }),
  'ophalen.test': (path) =>
    path === '/'
      ? page(
          `<a id="go" href="/haal">haal</a>${rules('prefetch', '/haal')}${rules('prefetch', 'https://elders.test/ver')}`,
        )
      : counted(path.slice(1)),
  'elders.test': (path) => counted(path.slice(1)),
  'kaders.test': () =>
    counted(
      'kaders',
      `<iframe srcdoc="<script>${hit('srcdoc').replaceAll("'", '&#39;')};document.cookie=&#39;srcdoc_id=0123456789abcdef0123; path=/; max-age=99999; secure&#39;</script>"></iframe><script>
       const add=(src)=>{const f=document.createElement('iframe'); if(src) f.src=src; document.body.append(f); return f};
       add(URL.createObjectURL(new Blob(["<script>${hit('blob')}</"+"script>"],{type:'text/html'})));
       add("data:text/html,<script>${hit('data')}</"+"script>");
       add().contentDocument.body.innerHTML='<img src="https://volger.test/blank">';
       add('https://traag-kader.test/').contentDocument.body.innerHTML='<img src="https://volger.test/first">';
       const f=add('https://kader.test/one'); setTimeout(()=>{f.src='https://kader.test/two'},1);</script>`,
    ),
  'traag-kader.test': () => ({ ...counted('late-frame'), after: 500 }),
  'opent.test': (path) =>
    path === '/'
      ? counted(
          'opent',
          `<button id="go">open</button><script>document.getElementById('go').onclick=()=>{
            const blank=window.open('about:blank'); blank.document.write("<p>x</p><script>${hit('written')};document.cookie='written_id=0123456789abcdef0123; path=/; max-age=99999; secure'</"+"script>"); blank.document.close();
            window.open('https://twee.test/opened'); }</script>`,
        )
      : counted(path.slice(1)),
  'druk.test': (path) =>
    path === '/sw.js'
      ? script(
          "self.addEventListener('install',()=>self.skipWaiting());self.addEventListener('activate',(e)=>e.waitUntil(self.clients.claim()));self.addEventListener('message',(e)=>{fetch('https://volger.test/'+e.data,{mode:'no-cors'})})",
        )
      : page(register),
};
