/** The bundled policy of the seven sites, with the flows behind their logins and those that gesture on their pages. */
import { readFile } from 'node:fs/promises';
import { siteIds } from './model.ts';

const journeys = `
journeys:
  - id: rapporten
    site: inforeports
    flow: inforeports-inloggen.json
    secrets: { GEBRUIKER: env, WACHTWOORD: env, CODE: totp }
    loggedIn: { see: Uitloggen }
    pages: [/rapporten/verzuim, /profiel, /nieuws]
    never: [/uitloggen, Verwijderen]
    logout: Uitloggen
  - id: leeromgeving
    site: qacademy
    flow: qacademy-leeromgeving.json
    secrets: { GEBRUIKER: env, WACHTWOORD: env }
    loggedIn: { see: Uitloggen }
    pages: [/cursus/kwaliteit]
    never: ['Uitloggen']
${siteIds.map((id) => `  - { id: gebaren-${id}, site: ${id}, flow: ${id}-gebaren.json }\n`).join('')}`;

/** As text, to be written beside the flows. The learning environment is a site of it, so that a flow may go there. */
export async function portalPolicy(): Promise<string> {
  const bundled = await readFile(new URL('../../rules/policy/cqt.yaml', import.meta.url), 'utf8');
  const learning =
    "  - { id: leeromgeving, url: 'https://qacademy.anewspring.nl/', name: Leeromgeving, cite: P15 }\n";
  const behindLogin =
    '  - { name: "portaal_*", purpose: Houdt leden ingelogd, lifetime: session, area: login }\n';
  const ofMembers = bundled.replace(/^core:\n/m, (core) => `${core}${behindLogin}`);
  return `${ofMembers.replace(/(^ {2}- \{ id: participtheadvies.*\n)/m, `$1${learning}`)}${journeys}`;
}
