/** A portal behind a login on loopback: form, CSRF token, one-time code, session, expiry, logout, and a tracker beside it. */
import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Secret, TOTP } from 'otpauth';

/** What its only member types; nothing of it may be written down. */
export const member = {
  user: 'jan.kanarie@leden.example',
  password: 'Geheim-Wachtwoord-7391',
  /** Base32. */
  key: 'JBSWY3DPEHPK3PXP',
  name: 'Jan Kanarie',
  /** A text of the portal. */
  text: 'Zorgdossier van afdeling Zonnehoek',
};

export interface Portal {
  origin: string;
  /** How often somebody tried to log in with this password. */
  readonly attempts: number;
  /** Paths that members asked for. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** How it behaves. */
export interface PortalSettings {
  /** Sends a hash of the member's address to a tracker, which keeps a cookie for two years. */
  tracks?: boolean;
  /** The first session ends after so many pages. */
  endsAfter?: number;
  /** Asks whether its visitor is a robot once the password is right. */
  captcha?: boolean;
  /** Every session ends after so many pages. */
  endsAlwaysAfter?: number;
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

const html = (body: string, script = ''): string =>
  `<!doctype html><html lang="nl"><title>Portaal</title><body>${body}<script>${script}</script></body></html>`;

const banner = `<div role="dialog" id="melding" style="position:fixed;bottom:0;left:0;right:0;padding:20px;background:#eee">
  <p>Wij gebruiken cookies voor statistieken en marketing.</p>
  <button data-choice="yes">Alles accepteren</button> <button data-choice="no">Alles weigeren</button></div>`;
const answers = `
  const box = document.getElementById('melding');
  if (/toestemming=/.test(document.cookie)) box.remove();
  for (const button of box.querySelectorAll('button')) button.onclick = () => {
    document.cookie = 'toestemming=' + button.dataset.choice + '; path=/; max-age=8640000';
    box.remove();
  };`;

export async function startPortal({
  tracks,
  captcha,
  endsAfter,
  endsAlwaysAfter,
}: PortalSettings = {}): Promise<Portal> {
  const sessions = new Map<string, number>();
  const tokens = new Set<string>();
  const halfway = new Set<string>();
  const asked: string[] = [];
  let attempts = 0;
  let began = 0;
  const tracker = createServer((_request, response) => {
    response
      .writeHead(200, {
        'set-cookie': 'volger=abcdef0123456789; Max-Age=63072000',
        'access-control-allow-origin': '*',
      })
      .end();
  });
  const trackerPort = await listen(tracker);
  const hash = createHash('sha256').update(member.user).digest('hex');
  const tracking = tracks
    ? `new Image().src = 'http://localhost:${trackerPort}/collect?uid=${hash}&page=' + encodeURIComponent(location.pathname);
       document.cookie = 'volgnummer=' + crypto.randomUUID() + '; max-age=63072000; path=/';`
    : '';
  const cookieOf = (request: IncomingMessage, name: string): string =>
    new RegExp(`(?:^|; )${name}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1] ?? '';
  const page = (response: ServerResponse, body: string, script = ''): void =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html(body, script));
  const lead = (response: ServerResponse, location: string, cookies: string[] = []): void =>
    void response.writeHead(303, { location, 'set-cookie': cookies }).end();
  const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
    let text = '';
    for await (const part of request) text += String(part);
    return new URLSearchParams(text);
  };
  const token = (): string => {
    const made = randomBytes(8).toString('hex');
    tokens.add(made);
    return `<input type="hidden" name="csrf" value="${made}">`;
  };

  const logIn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = await formOf(request);
    attempts += 1;
    const right = form.get('naam') === member.user && form.get('wachtwoord') === member.password;
    if (!tokens.delete(form.get('csrf') ?? '') || !right)
      return page(response, '<h1>Inloggen</h1><p role="alert">Naam of wachtwoord klopt niet.</p>');
    if (captcha)
      return page(
        response,
        '<h1>Bent u een robot?</h1><iframe title="reCAPTCHA" srcdoc="Ik ben geen robot"></iframe>',
      );
    const id = randomBytes(8).toString('hex');
    halfway.add(id);
    lead(response, '/code', [`stap=${id}; HttpOnly; Path=/`]);
  };
  const checkCode = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = await formOf(request);
    const totp = new TOTP({ secret: Secret.fromBase32(member.key) });
    if (
      !halfway.delete(cookieOf(request, 'stap')) ||
      totp.validate({ token: form.get('code') ?? '' }) === null
    )
      return page(response, '<p role="alert">De code klopt niet.</p>');
    const id = randomBytes(16).toString('hex');
    began += 1;
    sessions.set(id, endsAlwaysAfter ?? (began === 1 ? (endsAfter ?? Infinity) : Infinity));
    lead(response, '/rapporten', [`sessie=${id}; HttpOnly; Path=/; SameSite=Lax`]);
  };
  const inside = (request: IncomingMessage, response: ServerResponse, path: string): void => {
    const id = cookieOf(request, 'sessie');
    const left = sessions.get(id) ?? 0;
    if (left <= 0) return lead(response, '/inloggen');
    sessions.set(id, left - 1);
    asked.push(path);
    page(
      response,
      `<nav><a href="/rapporten">Rapporten</a> <a href="/rapporten/jaar">Jaar</a> <a href="/uitloggen">Uitloggen</a></nav>
       <title>Portaal van ${member.name}</title><h1>Welkom ${member.name}</h1><p>${member.text}</p>
       <form action="/verwijderen" method="post"><button>Verwijderen</button></form>`,
      tracking,
    );
  };

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const posted = request.method === 'POST';
    if (path === '/inloggen' && posted) return void logIn(request, response);
    if (path === '/code' && posted) return void checkCode(request, response);
    if (path === '/')
      return page(
        response,
        `<h1>Portaal</h1><p>Voor leden.</p><a href="/inloggen">Inloggen</a>${banner}`,
        answers,
      );
    if (path === '/inloggen')
      return page(
        response,
        `<h1>Inloggen</h1><form method="post">${token()}
         <label>E-mailadres <input name="naam" type="email"></label>
         <label>Wachtwoord <input name="wachtwoord" type="password"></label>
         <button>Inloggen</button></form>`,
      );
    if (path === '/code')
      return page(
        response,
        `<h1>Code</h1><form method="post">${token()}
         <label>Code <input name="code" autocomplete="one-time-code" inputmode="numeric"></label>
         <button>Bevestigen</button></form>`,
      );
    if (path.startsWith('/rapporten')) return inside(request, response, path);
    if (path === '/uitloggen') {
      sessions.delete(cookieOf(request, 'sessie'));
      return lead(response, '/');
    }
    response.writeHead(404).end();
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    get attempts() {
      return attempts;
    },
    asked,
    stop: async () => {
      for (const each of [server, tracker]) {
        each.closeAllConnections();
        await new Promise((resolve) => each.close(resolve));
      }
    },
  };
}

/** The steps of logging in, as the Chrome DevTools Recorder exports them. */
export const loginSteps = (origin: string) => [
  {
    type: 'setViewport',
    width: 1280,
    height: 720,
    deviceScaleFactor: 1,
    isMobile: false,
    hasTouch: false,
    isLandscape: false,
  },
  {
    type: 'navigate',
    url: `${origin}/inloggen`,
    assertedEvents: [{ type: 'navigation', url: `${origin}/inloggen`, title: 'Portaal' }],
  },
  {
    type: 'change',
    value: '${GEBRUIKER}',
    selectors: [
      ['aria/E-mailadres'],
      ['form > label:nth-of-type(1) > input'],
      ['xpath///*/form/label[1]/input'],
    ],
    target: 'main',
  },
  { type: 'keyDown', target: 'main', key: 'Tab' },
  { type: 'keyUp', key: 'Tab', target: 'main' },
  {
    type: 'change',
    value: '${WACHTWOORD}',
    selectors: [['aria/Wachtwoord'], ['input[type=password]']],
    target: 'main',
  },
  {
    type: 'click',
    target: 'main',
    selectors: [['aria/Inloggen', 'aria/[role="generic"]'], ['form > button'], ['text/Inloggen']],
    offsetY: 9,
    offsetX: 30,
    assertedEvents: [{ type: 'navigation', url: `${origin}/code`, title: '' }],
  },
  { type: 'waitForElement', selectors: [['aria/Code']] },
  {
    type: 'change',
    value: '${CODE}',
    selectors: [['aria/Code', 'aria/[role="textbox"]'], ['input[name=code]']],
    target: 'main',
  },
  { type: 'keyDown', target: 'main', key: 'Enter' },
  { type: 'keyUp', target: 'main', key: 'Enter' },
];
