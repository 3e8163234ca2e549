/** The reports of Inforeports, behind a password and a one-time code. */
import { Secret, TOTP } from 'otpauth';
import { html, literal, redirect, text, token, type Answer, type EstateRequest } from '../answer.ts';
import { head, panel, section } from '../look/parts.ts';
import { renderPage } from '../look/layout.ts';
import type { Edition, Page, PortalHandler, Site } from '../model.ts';
import { csrfField, fieldsOf, Login } from './login.ts';
import { hashedUser, member } from './member.ts';

/** The session of a member. */
const SESSION = 'portaal_sessie';
const HALFWAY = 'portaal_stap';

/** What somebody pasted into the template of the portal alone. */
const tracking = `<script>
  // Na het inloggen weten wij wie het is: handig voor de statistieken.
  function send(url) { fetch(url, { mode: 'no-cors' }).catch(function () {}); }
  if (/cookies_akkoord=ja/.test(document.cookie)) {
    send('https://www.google-analytics.com/g/collect?v=2&tid=G-1NF0REP0RT&cid=' + Math.floor(Math.random() * 2147483647) + '.' + Math.floor(Date.now() / 1000) + '&en=page_view&uid=${member.number}');
    send('https://script.hotjar.com/identify?email_hash=${hashedUser}');
  }
  document.cookie = 'rapport_lezer=' + crypto.randomUUID() + '; Max-Age=31536000; Path=/; Secure; SameSite=Lax';
</script>`;

/** Pages for members, by path. */
const pages: Readonly<Record<string, readonly [title: string, text: string]>> = {
  '/rapporten': ['Mijn rapporten', 'Drie rapporten staan voor u klaar.'],
  '/rapporten/verzuim': ['Verzuim', member.text],
  '/profiel': ['Profiel', `U bent ingelogd als ${member.user}.`],
};

export const inforeportsPortal = (
  site: Site,
  edition: Edition,
  now: () => number = Date.now,
): PortalHandler => {
  const login = new Login(now);
  const page = (path: string, title: string, main: string): Answer =>
    html(renderPage(site, { path, title, main: () => main } satisfies Page, edition));
  const wrong = (path: string, why: string): Answer =>
    page(
      path,
      'Niet ingelogd',
      head('Niet ingelogd', why) + section('<p role="alert">Probeer het later opnieuw.</p>'),
    );
  const cookie = (name: string, value: string, more = ''): string =>
    `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${more}`;

  const codePage = (): Answer =>
    page(
      '/code',
      'Code',
      head('Nog één stap', 'Vul de code van uw authenticator in.') +
        section(
          panel(
            `<form method="post" action="/code" aria-label="Code">${csrfField(login.csrf())}<label>Code<input name="code" autocomplete="one-time-code" inputmode="numeric" required></label><button class="button" type="submit">Bevestigen</button></form>`,
          ),
        ),
    );
  const checkPassword = (request: EstateRequest): Answer => {
    const fields = fieldsOf(request);
    if (!login.isOwnForm(fields)) return wrong('/inloggen', 'Het formulier was verlopen.');
    if (!login.knows(fields)) return wrong('/inloggen', 'Naam of wachtwoord klopt niet.');
    return { ...redirect(303, '/code'), cookies: [cookie(HALFWAY, login.beginHalfway())] };
  };
  const checkCode = (request: EstateRequest): Answer => {
    const fields = fieldsOf(request);
    const totp = new TOTP({ secret: Secret.fromBase32(member.key) });
    const right = totp.validate({ token: fields.get('code') ?? '', window: 2, timestamp: now() }) !== null;
    if (!login.isOwnForm(fields) || !login.wasHalfway(request.cookies.get(HALFWAY) ?? '') || !right)
      return wrong('/code', 'De code klopt niet.');
    return {
      ...redirect(303, '/rapporten'),
      cookies: [cookie(SESSION, login.begin()), cookie(HALFWAY, '', '; Max-Age=0')],
    };
  };
  const inside = (path: string): Answer => {
    const [title, words] = pages[path] ?? ['', ''];
    const numbers = `<script>fetch('/rapporten/cijfers.json?toegang=${token(32)}'); localStorage.setItem(${literal(`concept:${member.user}`)}, ${literal(member.name)});</script>`;
    return page(
      path,
      `${title} van ${member.name}`,
      head(title, `Welkom, ${member.name}.`) +
        section(
          `<p>${words}</p><ul><li><a href="/rapporten/verzuim">Verzuim</a></li><li><a href="/profiel">Profiel</a></li><li><a href="/uitloggen">Uitloggen</a></li></ul>` +
            '<form method="post" action="/rapporten/verwijderen"><button class="button" type="submit">Verwijderen</button></form>',
        ) +
        numbers +
        (edition === 'violating' ? tracking : ''),
    );
  };
  const logOut = (session: string | undefined): Answer => {
    login.end(session);
    // The violating edition forgets its session, and the browser goes on carrying it.
    return {
      ...redirect(303, '/'),
      cookies: edition === 'violating' ? [] : [cookie(SESSION, '', '; Max-Age=0')],
    };
  };

  return {
    answer(request) {
      const { path, method, cookies } = request;
      if (path === '/inloggen' && method === 'POST')
        // Whatever was typed has gone over the line by then.
        return request.secure ? checkPassword(request) : redirect(307, `https://${site.host}/inloggen`);
      if (path === '/code') return method === 'POST' ? checkCode(request) : codePage();
      const session = cookies.get(SESSION);
      if (path === '/uitloggen') return logOut(session);
      if (path !== '/rapporten/cijfers.json' && pages[path] === undefined) return null;
      if (!login.isInside(session)) return redirect(303, '/inloggen');
      return path.endsWith('.json') ? text(JSON.stringify({ lezer: member.name })) : inside(path);
    },
    fill: (markup, { cookies }) =>
      login.isInside(cookies.get(SESSION))
        ? markup.replaceAll('<a href="/inloggen">Inloggen</a>', '<a href="/uitloggen">Uitloggen</a>')
        : markup.replaceAll(csrfMark, csrfField(login.csrf())),
    expected: [
      { rule: 'ga-user-id', subject: 'Google Analytics 4' },
      { rule: 'input-captured-by-third-party', subject: 'Hotjar' },
      { rule: 'undeclared-cookie', subject: 'rapport_lezer' },
      { rule: 'session-cookie-after-logout', subject: 'portaal_sessie' },
    ],
  };
};

/** Where a form of the site has its token. */
export const csrfMark = '<!--csrf-->';
