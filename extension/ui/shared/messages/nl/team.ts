/** What a user arranges for himself or his team: rules that are ignored, addresses of tools. In Dutch. */
import type { Links } from '../../../../messages/links.ts';

/** Rules that are ignored, and addresses of tools. */
export const team = {
  ignore: {
    summary: 'Negeer deze regel hier…',
    intro:
      'Deze regel telt op deze website dan niet mee, alleen in deze browser. Een vrijstelling voor iedereen hoort in het beleid.',
    reason: 'Reden',
    until: 'Tot en met',
    go: 'Negeer',
    end: 'Beoordeel deze regel weer',
    by: 'u, alleen in deze browser',
    title: 'Genegeerde regels',
    listIntro:
      'Deze regels tellen in deze browser niet mee. Het nachtrapport en bewaard bewijs tonen ze wel.',
    none: 'U negeert geen regels.',
    listed: (site: string, until: string) => `op ${site}, tot en met ${until}`,
    endOf: (rule: string, site: string) => `Beoordeel ${rule} weer op ${site}`,
  },
  links: {
    title: 'Issues en nachtrapport',
    intro:
      'Een bevinding opent in de hulpmiddelen van uw team. De extensie verstuurt niets: u ziet het formulier eerst.',
    label: {
      issue: 'Adres voor een nieuw issue',
      report: 'Adres van het nachtrapport of van de beoordelingsbalie',
    } satisfies Record<keyof Links, string>,
    hint: {
      issue:
        'Zet {title} en {body} waar de titel en de tekst horen. GitLab: …/-/issues/new?issue[title]={title}&issue[description]={body}. Jira: …/secure/CreateIssueDetails!init.jspa?pid=10000&issuetype=1&summary={title}&description={body}.',
      report:
        'Het adres van report.html, of een adres met {fingerprint}, zoals https://balie.example.nl/findings/{fingerprint}.',
    } satisfies Record<keyof Links, string>,
    bad: {
      issue:
        'Het adres voor een issue begint met https:// en heeft na de host {title} of {body}, en geen andere plaatsen.',
      report:
        'Het adres van het rapport begint met https:// en heeft na de host hooguit de plaats {fingerprint}.',
    } satisfies Record<keyof Links, string>,
    save: 'Bewaar',
    saved: 'Bewaard.',
  },
};
