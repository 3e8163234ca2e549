/** aNewSpring: the learning environment of Q-Academy, on its own host. Members come by single sign-on. */
import { html, redirect, token, type Answer, type EstateRequest } from '../answer.ts';
import type { Edition } from '../model.ts';
import { member } from '../portal/member.ts';
import type { ThirdParty } from './third-party.ts';

const HOST = 'qacademy.anewspring.nl';
export const learningEnvironment = `https://${HOST}/do?action=login`;
/** Where Q-Academy sends a member with a ticket, which opens once. */
export const singleSignOn = `https://${HOST}/sso`;

const session = (value: string): string => `JSESSIONID=${value}; Path=/; Secure; HttpOnly; SameSite=Lax`;

/** What its violating edition adds: the member's number goes to statistics. */
const tracking = `<script>
  fetch('https://www.google-analytics.com/g/collect?v=2&tid=G-LMS0000001&cid=' + Math.floor(Math.random() * 2147483647) + '.' + Math.floor(Date.now() / 1000) + '&en=page_view&uid=${member.number}', { mode: 'no-cors' }).catch(function () {});
</script>`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="nl"><title>${title}</title><h1>${title}</h1>${body}</html>`;

/** `tickets`: made by Q-Academy, and used up here. */
export function anewspring(edition: Edition, tickets: Set<string>): ThirdParty {
  const sessions = new Set<string>();
  const courses = (): Answer =>
    html(
      page(
        `Mijn cursussen van ${member.name}`,
        `<p>${member.text}</p><ul><li><a href="/do?action=course">Kwaliteit in de praktijk</a></li><li><a href="/cursus/kwaliteit">Les 3</a></li><li><a href="/do?action=logout">Uitloggen</a></li></ul>${edition === 'violating' ? tracking : ''}`,
      ),
    );
  const answer = ({ path, query, cookies }: EstateRequest): Answer => {
    const known = cookies.get('JSESSIONID');
    if (path === '/sso') {
      if (!tickets.delete(query.get('ticket') ?? '')) return redirect(303, '/do?action=login');
      const made = token(32);
      sessions.add(made);
      return { ...redirect(303, '/cursus'), cookies: [session(made)] };
    }
    if (query.get('action') === 'logout') {
      sessions.delete(known ?? '');
      return { ...redirect(303, '/do?action=login'), cookies: [`${session('')}; Max-Age=0`] };
    }
    if (path.startsWith('/cursus'))
      return known !== undefined && sessions.has(known) ? courses() : redirect(303, '/do?action=login');
    return html(
      '<!doctype html><html lang="nl"><title>Leeromgeving Q-Academy</title><h1>Leeromgeving</h1><p>Log in met het account dat u van Q-Academy kreeg.</p><p><a href="https://www.qacademy.nl/privacyverklaring">Privacyverklaring</a></p></html>',
      known !== undefined ? {} : { cookies: [session(token(32))] },
    );
  };
  return { name: 'aNewSpring', hosts: [HOST], answer };
}
