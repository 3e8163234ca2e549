/** Pages, banners and statements that the sites at large are put together from. */
import { html, notFound, redirect, type Answer, type EstateRequest } from '../../replica/answer.ts';
import { statementPage } from '../../replica/statement.ts';
import type { Site } from './model.ts';

type PageAnswer = string | ((request: EstateRequest) => Answer);

export interface Plan extends Omit<Site, 'answer'> {
  name: string;
  /** Body of a page, or a whole answer, by path. `/`, `/over-ons` and `/contact` exist anyway. */
  pages?: Readonly<Record<string, PageAnswer>>;
  /** At the end of every page's body. */
  everywhere?: string;
  head?: string;
  /**
   * `Set-Cookie` lines, each until the browser sends the cookie back. `%` is another number for every
   * visitor.
   */
  cookies?: readonly string[];
  headers?: Readonly<Record<string, string>>;
  footer?: string;
  /** The text of the statement's page. */
  statement?: string;
}

const ownStatement = (name: string): string => `<h1>Privacyverklaring</h1>
<p>Laatst gewijzigd op 3 maart 2026. ${name}, Dorpsstraat 1 in Arnhem, telefoon 026 000 00 00, info@voorbeeld.nl, is verantwoordelijk voor de verwerking van uw persoonsgegevens. Onze functionaris voor gegevensbescherming bereikt u via fg@voorbeeld.nl.</p>
<h2>Doelen en grondslagen</h2><p>Wij gebruiken uw gegevens om uw vraag te beantwoorden (uitvoering van de overeenkomst) en, met uw toestemming, voor statistieken. Er worden geen gegevens buiten de Europese Economische Ruimte doorgegeven zonder passende waarborgen.</p>
<h2>Ontvangers</h2><p>Ontvangers zijn onze hostingpartij en, na toestemming, Google.</p>
<h2>Bewaartermijn</h2><p>Wij bewaren gegevens maximaal 24 maanden.</p>
<h2>Uw rechten</h2><p>U heeft recht op inzage, rectificatie, wissing, beperking, bezwaar en overdraagbaarheid. Toestemming kunt u altijd intrekken. U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.</p>
<h2>Cookies</h2><table><tr><th>Naam</th><th>Doel</th><th>Bewaartermijn</th><th>Derden</th></tr><tr><td>sessie</td><td>Sessie</td><td>sessie</td><td>nee</td></tr><tr><td>cookie_consent</td><td>Uw keuze</td><td>6 maanden</td><td>nee</td></tr><tr><td>_ga, _ga_*</td><td>Statistieken (Google Analytics)</td><td>2 jaar</td><td>Google</td></tr></table>`;

/** A form that asks for personal data as it should: posted, encrypted, with a word about privacy. */
export const contactForm = (extra = ''): string =>
  `<form method="post" action="/contact" name="contact"><p><label>Naam <input name="naam" autocomplete="name"></label></p><p><label>E-mail <input type="email" name="email"></label></p><p><label>Bericht <textarea name="bericht"></textarea></label></p>${extra}<p>Hoe wij met uw gegevens omgaan leest u in onze <a href="/privacy">privacyverklaring</a>.</p><button>Versturen</button></form>`;

export function build(plan: Plan): Site {
  const { name, pages = {}, everywhere = '', head = '', cookies = [], headers = {}, footer = '' } = plan;
  const all: Record<string, PageAnswer> = {
    '/': `<p>Welkom bij ${name}. Lees wat wij doen, of neem contact op.</p>`,
    '/over-ons': `<h2>Over ons</h2><p>${name} bestaat sinds 1988 en werkt met achttien mensen.</p>`,
    '/contact': `<h2>Contact</h2>${contactForm()}`,
    '/privacy':
      plan.statement ?? (plan.judge === 'cqt' ? statementPage.main('compliant') : ownStatement(name)),
    ...pages,
  };
  const whole = (body: string): string =>
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><link rel="icon" href="data:,">${head}</head><body><header><b>${name}</b> <nav>${Object.keys(
      all,
    )
      .filter((path) => path !== '/privacy' && typeof all[path] === 'string')
      .map((path) => `<a href="${path}">${path === '/' ? 'Home' : path.slice(1)}</a>`)
      .join(
        ' ',
      )}</nav></header><main><h1>${name}</h1>${body}</main><footer><a href="/privacy">Privacyverklaring</a> ${footer}</footer>${everywhere}</body></html>`;
  const answer = (request: EstateRequest): Answer => {
    if (request.host !== plan.host && `www.${request.host}` === plan.host)
      return redirect(301, `https://${request.secure ? plan.host : request.host}${request.path}`);
    if (!request.secure) return redirect(301, `https://${request.host}${request.path}`);
    const page = all[request.path];
    if (page === undefined) return notFound();
    const made =
      typeof page === 'function'
        ? page(request)
        : html(whole(page), {
            cookies: cookies
              .filter((line) => !request.cookies.has(line.slice(0, line.indexOf('='))))
              .map((line) => line.replace('=%;', `=${crypto.randomUUID()};`)),
          });
    return {
      ...made,
      headers: { 'strict-transport-security': 'max-age=31536000', ...headers, ...made.headers },
    };
  };
  return {
    ...plan,
    alsoAt: [...(plan.host.startsWith('www.') ? [plan.host.slice(4)] : []), ...(plan.alsoAt ?? [])],
    answer,
  };
}

export interface Bar {
  name: string;
  text?: string;
  accept?: string;
  /** `null`: none is offered. */
  reject?: string | null;
  /** Script that runs once consent is there: at the click, and on later pages. */
  granted?: string;
  /** Script that runs on every page, before anything. */
  always?: string;
  /** Script that runs after a refusal: at the click, and on later pages. */
  refused?: string;
  recordName?: string;
  /** Values of the record for yes and for no. `null`: nothing is recorded. */
  values?: readonly [string, string] | null;
  /** Seconds that a yes and a no are kept; 0 is for the session. */
  keeps?: readonly [number, number];
  /** Extra `document.cookie` attributes, in place of a Max-Age. */
  expires?: string;
  css?: string;
  /** Markup between text and buttons. */
  inside?: string;
  buttons?: string;
  /** Whether withdrawing really clears up, and after how many milliseconds the page is loaded again. */
  clearsUp?: boolean | number;
}

export const openSettings = '<a href="#" id="cookie-instellingen" role="button">Cookie-instellingen</a>';
const sixMonths = 15_552_000;

export const asks = (name: string, whom = 'Google'): string =>
  `${name} en ${whom} willen graag cookies plaatsen om te meten hoe deze website wordt gebruikt. Dat gebeurt alleen met uw toestemming. U kunt die altijd intrekken via Cookie-instellingen onderaan elke pagina. Meer leest u in onze <a href="/privacy">privacyverklaring</a>.`;

/** A banner as sites make them themselves; every deviation is in the options. */
export function bar(options: Bar): string {
  const {
    name,
    accept = 'Accepteren',
    reject = 'Weigeren',
    granted = '',
    always = '',
    refused = '',
    recordName = 'cookie_consent',
    values = ['accepted', 'denied'],
    keeps = [sixMonths, sixMonths],
    css = '',
    inside = '',
    clearsUp = true,
  } = options;
  const keep = (index: 0 | 1): string =>
    options.expires === undefined
      ? keeps[index] === 0
        ? ''
        : `; Max-Age=${keeps[index]}`
      : `; Expires=${options.expires}`;
  return `<style>#cookie-keuze{position:fixed;left:0;right:0;bottom:0;padding:20px;background:#f4f4f4;color:#111;border-top:1px solid #888;font:16px sans-serif;z-index:99}#cookie-keuze[hidden]{display:none}#cookie-keuze button{font:16px sans-serif;padding:10px 24px;margin:4px;background:#1d4f91;color:#fff;border:0;border-radius:4px}${css}</style>
<div id="cookie-keuze" role="dialog" aria-label="Cookies" hidden><p>${options.text ?? asks(name)}</p>${inside}${options.buttons ?? `<button type="button" id="cookie-ja">${accept}</button>${reject === null ? '' : `<button type="button" id="cookie-nee">${reject}</button>`}`}</div>
<script>(function () {
  var box = document.getElementById('cookie-keuze'), on = function (id, does) { var it = document.getElementById(id); if (it) it.addEventListener('click', function (event) { event.preventDefault(); does(); }); };
  function read() { var found = document.cookie.match(/(?:^|; )${recordName}=([^;]*)/); return found ? decodeURIComponent(found[1]) : null; }
  function save(text, keep) { ${values === null ? '' : `document.cookie = '${recordName}=' + encodeURIComponent(text) + keep + '; Path=/; Secure; SameSite=Lax';`} }
  var yes = ${JSON.stringify(values?.[0] ?? 'ja')}, no = ${JSON.stringify(values?.[1] ?? 'nee')};
  function granted() { ${granted} }
  function refused() { ${refused} }
  ${always}
  on('cookie-ja', function () { save(yes, '${keep(0)}'); box.hidden = true; granted(); });
  on('cookie-nee', function () {
    var before = read();
    save(no, '${keep(1)}'); box.hidden = true;
    ${clearsUp !== false ? `if (before !== null && before === yes && yes !== no) { document.cookie.split('; ').forEach(function (pair) { var n = pair.split('=')[0]; if (n !== '${recordName}') [location.hostname, location.hostname.split('.').slice(-2).join('.')].forEach(function (d) { document.cookie = n + '=; Max-Age=0; Path=/; Domain=' + d; document.cookie = n + '=; Max-Age=0; Path=/'; }); }); setTimeout(function () { location.reload(); }, ${Number(clearsUp === true ? 0 : clearsUp)}); return; }` : ''}
    refused();
  });
  on('cookie-instellingen', function () { box.hidden = false; });
  var choice = read();
  if (choice === null) box.hidden = false; else if (choice === yes) granted(); else refused();
})();</script>`;
}
