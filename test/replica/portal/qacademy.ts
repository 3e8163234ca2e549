/** Q-Academy's own account page, from which members go on to the learning environment by single sign-on. */
import { html, redirect, token } from '../answer.ts';
import { head, panel, section } from '../look/parts.ts';
import { renderPage } from '../look/layout.ts';
import type { Edition, PortalHandler, Site } from '../model.ts';
import { singleSignOn } from '../third-parties/anewspring.ts';
import { csrfField, fieldsOf, Login } from './login.ts';

const PATH = '/mijn-leeromgeving';

export const qacademyPortal = (site: Site, edition: Edition, tickets: Set<string>): PortalHandler => {
  const login = new Login();
  const form = (why: string) =>
    html(
      renderPage(
        site,
        {
          path: PATH,
          title: 'Mijn leeromgeving',
          main: () =>
            head('Mijn leeromgeving', why) +
            section(
              panel(
                `<form method="post" action="${PATH}" aria-label="Mijn leeromgeving">${csrfField(login.csrf())}<label>E-mailadres<input type="email" name="gebruikersnaam" autocomplete="username" required></label><label>Wachtwoord<input type="password" name="wachtwoord" autocomplete="current-password" required></label><p class="note">Wij leggen inlogmomenten vast voor de beveiliging. Lees meer in onze <a href="/privacyverklaring">privacyverklaring</a>.</p><button class="button" type="submit">Naar mijn cursus</button></form>`,
              ),
            ),
        },
        edition,
      ),
    );
  return {
    answer(request) {
      if (request.path !== PATH) return null;
      if (request.method !== 'POST') return form('Log in met uw account van Q-Academy.');
      const fields = fieldsOf(request);
      if (!login.isOwnForm(fields) || !login.knows(fields)) return form('Naam of wachtwoord klopt niet.');
      const ticket = token(40);
      tickets.add(ticket);
      return redirect(303, `${singleSignOn}?ticket=${ticket}`);
    },
    fill: (markup) => markup,
    expected: [{ rule: 'ga-user-id', subject: 'Google Analytics 4' }],
  };
};
