/**
 * Mailchimp: a newsletter form that only posts there, and the "connected site" script that follows visitors.
 */
import { html, notFound, pixel, script, type Answer, type EstateRequest } from '../answer.ts';
import { loadScript, type ThirdParty } from './third-party.ts';

export const newsletterAction = 'https://cqt.us1.list-manage.com/subscribe/post?u=7c1f0e2a9b&id=4d5e6f7a8b';

export const mailchimpConnectedSiteTag = loadScript(
  'https://chimpstatic.com/mcjs-connected/js/users/7c1f0e2a9b/5ab3d1c0e7.js',
  'mcjs',
);

export const mailchimp: ThirdParty = {
  name: 'Mailchimp',
  hosts: ['cqt.us1.list-manage.com', 'chimpstatic.com'],
  answer({ host, path }: EstateRequest): Answer {
    if (host === 'chimpstatic.com') {
      return path.startsWith('/mcjs-connected/')
        ? script(
            `/* mcjs, stand-in */\n(function () { new Image().src = 'https://cqt.us1.list-manage.com/track/visit?u=7c1f0e2a9b&p=' + encodeURIComponent(location.pathname); })();\n`,
          )
        : notFound();
    }
    if (path.startsWith('/track/')) return pixel();
    return path.startsWith('/subscribe')
      ? html(
          '<!doctype html><html lang="nl"><title>Nieuwsbrief</title><p>Bevestig uw aanmelding via de e-mail die wij u zojuist stuurden.</p></html>',
        )
      : notFound();
  },
};
