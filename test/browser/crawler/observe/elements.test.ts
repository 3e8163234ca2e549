/** Links, forms and the text of the statement are read from whatever elements a page puts them in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPool } from '../../../../crawler/browser/pool.ts';
import { startPool, watch, type Watched } from './watch.ts';

let pool: BrowserPool;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const page = (body: string, title = 'Voorbeeld'): string =>
  `<!doctype html><html lang="nl"><title>${title}</title><body>${body}</body></html>`;
const shadow = (tag: string, html: string, mode: 'open' | 'closed'): string =>
  `<${tag}></${tag}><script>document.querySelector('${tag}').attachShadow({mode:'${mode}'}).innerHTML=${JSON.stringify(html)}</script>`;

describe('what stands in a shadow root is on the page', () => {
  const form =
    '<form action="http://formulier.example/" method="post"><label>E-mail <input type="email" name="mail"></label></form>';
  const roots: Record<string, string> = {
    '/open': shadow('site-voet', `<a href="/privacy">Privacyverklaring</a>${form}`, 'open'),
    '/closed': shadow('site-voet', `<a href="/privacy">Privacyverklaring</a>${form}`, 'closed'),
    '/plain': shadow('section', `<a href="/privacy">Privacyverklaring</a>${form}`, 'closed'),
    '/declarative': `<site-voet><template shadowrootmode="closed"><a href="/privacy">Privacyverklaring</a>${form}</template></site-voet>`,
    '/nested': shadow('site-voet', `<div id="d"></div>`, 'open').replace(
      '</script>',
      `;document.querySelector('site-voet').shadowRoot.getElementById('d').attachShadow({mode:'open'}).innerHTML=${JSON.stringify(`<a href="/privacy">Privacyverklaring</a>${form}`)}</script>`,
    ),
    '/fields': `<form action="http://formulier.example/" method="post">${shadow('mail-veld', '<label>E-mail <input type="email" name="mail"></label>', 'open')}</form><a href="/privacy">Privacyverklaring</a>`,
  };
  let seen: Watched;
  beforeAll(async () => {
    const pages = Object.fromEntries(Object.entries(roots).map(([path, body]) => [path, page(body)]));
    seen = await watch(pool, pages, Object.keys(roots));
  });

  test.each(Object.keys(roots))('%s', (path) => {
    const isHere = ({ page: at }: { page: string }): boolean => at.endsWith(path);
    expect(
      seen
        .all('document')
        .find(isHere)
        ?.links.map(({ text }) => text),
    ).toEqual(['Privacyverklaring']);
    const [form1, ...others] = seen.all('form').filter(isHere);
    expect(others).toEqual([]);
    expect(form1).toMatchObject({ actionHost: 'formulier.example', method: 'post' });
    expect(form1?.fields.map(({ name, personal }) => [name, personal])).toEqual([['mail', 'email']]);
  });
});

test('a link is one in a drawing or on a picture too, and is called what a visitor is told', async () => {
  const picture = '<img src="data:," alt="ALT">';
  const links = [
    `<svg width="9" height="9"><a href="/een"><text y="9">Een</text></a></svg>`,
    `<svg width="9" height="9" xmlns:xlink="http://www.w3.org/1999/xlink"><a xlink:href="/twee"><text y="9">Twee</text></a></svg>`,
    `<img src="data:," usemap="#m" alt=""><map name="m"><area href="/drie" alt="Drie" shape="default"></map>`,
    `<a href="/vier">${picture.replace('ALT', 'Vier')}</a>`,
    `<a href="/vijf"><svg role="img" aria-label="Vijf" width="9" height="9"></svg></a>`,
    `<a href="/zes" title="Zes"><i></i></a>`,
    `<b id="z">Zeven</b><a href="/zeven" aria-labelledby="z">${picture.replace('ALT', 'x')}</a>`,
    `<a href="/acht" aria-label="Acht">9</a>`,
    `<a href="/negen">Negen ${picture.replace('ALT', 'x')}</a>`,
  ];
  const seen = await watch(pool, { '/': page(links.join(' ')) }, ['/']);
  const found = seen.all('document').flatMap((each) => each.links);
  expect(found.map(({ text, url }) => `${new URL(url).pathname} ${text}`)).toEqual(
    ['/een Een', '/twee Twee', '/drie Drie', '/vier Vier', '/vijf Vijf', '/zes Zes', '/zeven Zeven'].concat([
      '/acht Acht',
      '/negen Negen',
    ]),
  );
});

describe('a statement reads the same', () => {
  const [a, b, c] = [
    'Wij verwerken uw gegevens om uw vraag te beantwoorden.',
    'Wij bewaren uw gegevens niet langer dan zes maanden.',
    'U heeft recht op inzage in uw gegevens.',
  ];
  const all = [a, b, c].join('\n');
  const layouts: Record<string, string> = {
    '/privacy/paragraphs': `<p>${a}</p><p>${b}</p><p>${c}</p>`,
    '/privacy/lines': `<div>${a}<br>${b}<br><br>${c}</div>`,
    '/privacy/divs': `<div><div>${a}</div>${b}<div>${c}</div></div>`,
    '/privacy/list': `<ul><li>${a}<p>${b}</p></li><li>${c}</li></ul>`,
    '/privacy/terms': `<dl><dt>${a}<dd>${b}<dd><blockquote>${c}</blockquote></dl>`,
    '/privacy/table': `<table><tr><td>${a}</td><td>${b}</td></tr><caption></caption><tr><td>${c}</table>`,
    '/privacy/inline': `<div><b>Wij</b> verwerken <a href="/x">uw <i>gegevens</i></a> om uw vraag te be<wbr>ant&shy;woorden.</div><section>${b}</section><pre>${c}</pre>`,
    '/privacy/spans': `<style>span{display:block}</style><div><span>${a}</span><span>${b}</span><span>${c}</span></div>`,
    '/privacy/folded': `<details><summary>${a}</summary>${b}</details><div hidden>${c}</div>`,
    '/privacy/menu': `<nav><ul><li>Start</li></ul></nav><script>let x</script><p>${a}</p><button>Sluit</button>${b}<select><option>nl</select><p>${c}</p>`,
    '/privacy/shadow': shadow('de-tekst', `<p>${a}</p>${b}<p>${c}</p>`, 'closed'),
    '/privacy/slots': `<de-tekst><p>${b}</p></de-tekst><script>document.querySelector('de-tekst').attachShadow({mode:'open'}).innerHTML=${JSON.stringify(`<p>${a}</p><slot></slot><p>${c}</p>`)}</script>`,
    '/privacy/frame': `<p>${a}</p><iframe src="/rest"></iframe>`,
    '/privacy/srcdoc': `<p>${a}</p><iframe srcdoc="<p>${b}</p><p>${c}</p>"></iframe>`,
  };
  let seen: Watched;
  beforeAll(async () => {
    const pages = Object.fromEntries(Object.entries(layouts).map(([path, body]) => [path, page(body)]));
    seen = await watch(pool, { ...pages, '/rest': page(`<p>${b}</p><p>${c}</p>`) }, Object.keys(layouts));
  });
  test.each(Object.keys(layouts))('%s', (path) => {
    expect(seen.all('document').find((each) => each.page.endsWith(path))?.text).toBe(all);
  });
});

test('a statement that a button or a fold shows is offered too', async () => {
  const ways = {
    '/dialoog': '<button>Privacyverklaring</button><dialog>Wij</dialog>',
    '/vouw': '<details><summary>Privacy statement</summary>Wij</details>',
    '/rol': '<div role="button" tabindex="0" aria-label="Privacybeleid">i</div>',
    '/wortel': shadow('site-voet', '<button>Datenschutzerklärung</button>', 'closed'),
    '/keuze': '<button>Cookie-instellingen</button><button>Menu</button>',
  };
  const pages = Object.fromEntries(Object.entries(ways).map(([path, body]) => [path, page(body)]));
  const seen = await watch(pool, pages, Object.keys(ways));
  expect(seen.all('document').map(({ statementControls }) => statementControls)).toEqual([
    ['Privacyverklaring'],
    ['Privacy statement'],
    ['Privacybeleid'],
    ['Datenschutzerklärung'],
    undefined,
  ]);
});

test('boxes and options of a form say what they ask, also those that a script made', async () => {
  const seen = await watch(
    pool,
    {
      '/': page(`<form aria-label="Proef">
        <fieldset><legend>Nieuwsbrief ontvangen?</legend>
          <label><input type="radio" name="brief" checked> Ja</label> <label><input type="radio" name="brief"> Nee</label></fieldset>
        <p id="vraag">Aanbiedingen</p><div role="radiogroup" aria-labelledby="vraag"><label><input type="radio" name="mail"> Graag</label></div>
        <div role="checkbox" aria-checked="true" id="een">Mail mij aanbiedingen</div>
        <span id="tekst">Bel mij</span><button type="button" role="switch" aria-checked="false" aria-labelledby="tekst">|</button>
        <textarea name="vrij">Geachte heer</textarea></form>`),
    },
    ['/'],
  );
  expect(seen.all('form')[0]?.fields.map(({ type, label, checked }) => [type, label, checked])).toEqual([
    ['radio', 'Nieuwsbrief ontvangen? Ja', true],
    ['radio', 'Nieuwsbrief ontvangen? Nee', false],
    ['radio', 'Aanbiedingen Graag', false],
    ['checkbox', 'Bel mij', false],
    ['textarea', '', false],
    ['checkbox', 'Mail mij aanbiedingen', true],
  ]);
});

test('what is no page is told by what comes, and is no failure', async () => {
  const seen = await watch(
    pool,
    {
      '/': page('<h1>Start</h1>'),
      '/feed': { type: 'application/rss+xml', body: '<rss><channel/></rss>' },
      '/data': { type: 'application/json', body: '{}' },
      '/tekst': { type: 'text/plain', body: 'een' },
      '/foto': { type: 'image/gif', body: 'GIF89a' },
      '/folder': {
        type: 'application/pdf',
        headers: { 'content-disposition': 'attachment' },
        body: '%PDF-1.4',
      },
      '/agenda': { type: 'text/calendar', body: 'BEGIN:VCALENDAR' },
      '/bel': { status: 302, headers: { location: 'tel:+31301234567' }, body: '' },
      '/weg': { status: 301, headers: { location: 'http://localhost:9/elders' }, body: '' },
      '/niets': (_request, response) => void response.writeHead(204).end(),
      '/blad': {
        type: 'application/xhtml+xml',
        body: '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
      },
    },
    ['/', '/feed', '/data', '/tekst', '/foto', '/folder', '/agenda', '/bel', '/weg', '/niets', '/blad'],
  );
  expect(seen.all('visit').map(({ url, outcome }) => [new URL(url).pathname, outcome])).toEqual([
    ['/', 'loaded'],
    ...['/feed', '/data', '/tekst', '/foto', '/folder', '/agenda', '/bel', '/weg', '/niets'].map((path) => [
      path,
      'no-page',
    ]),
    ['/blad', 'loaded'],
  ]);
  expect(seen.all('failure')).toEqual([]);
});

test('a field in a shadow root is typed into as any other, so that it is seen who listens', async () => {
  const field = shadow('mail-veld', '<form><input type="email" name="mail"></form>', 'closed');
  const listens =
    "<script>document.querySelector('mail-veld').addEventListener('input',(event)=>fetch('/gezien'))</script>";
  const seen = await watch(pool, { '/': page(field + listens), '/gezien': '' });
  expect(seen.served.map(({ url }) => url)).toContain('/gezien');
});
