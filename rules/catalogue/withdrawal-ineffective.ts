/**
 * After the withdrawal services still run (critical), cookies and keys are set anew (critical), or
 * first-party ones are still there (medium; the site cannot delete what another party keeps for itself). What
 * ran without consent or despite a refusal is reported as that. Within a second of the click nothing counts.
 */
import { apWithdraw } from '../knowledge/legal-basis/authorities.ts';
import { avg7withdraw } from '../knowledge/legal-basis/gdpr.ts';
import { edpbWithdraw } from '../knowledge/legal-basis/edpb.ts';
import { cookieDrafts, serviceDrafts, storageDrafts } from '../judge/drafts.ts';
import { before, rulesBeforeChoice } from '../facts/before-choice.ts';
import { isBreach, breachOfCookie } from '../facts/cookie-breach.ts';
import { cookieKey, cookies } from '../facts/cookies.ts';
import { withinGracePeriod } from '../facts/choice-records.ts';
import { services, waitedFor } from '../facts/services.ts';
import { breachOfStorage, isQuestion } from '../facts/storage-breach.ts';
import { storageItems, storageKey } from '../facts/storage.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'withdrawal-ineffective',
  title: { nl: 'Intrekken stopt niet alles', en: 'Withdrawal does not stop everything' },
  headline: {
    nl: 'De website benadert {service} nadat de bezoeker de toestemming intrekt',
    en: 'The site contacts {service} after the visitor withdraws consent',
  },
  explanation: {
    nl: 'De bezoeker trekt de toestemming in. Toch benadert de website daarna een dienst die toestemming vereist. Of de website bewaart daarna nog cookies of opslag die toestemming vereisen.',
    en: 'The visitor withdraws consent. Yet the site then contacts a service that needs consent. Or the site afterwards still keeps cookies or storage that need consent.',
  },
  fix: {
    nl: 'Verwijder bij intrekken de eigen cookies en opslag, en laad de pagina opnieuw zonder tags.',
    en: 'On withdrawal, delete first-party cookies and storage, and reload the page without tags.',
  },
  severity: 'critical',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De website haalt alleen de code van een dienst op, zonder meting. Of het is niet zeker dat de achtergebleven waarde een bezoeker herkent.',
    en: 'The site only fetches the code of a service, without a hit. Or it is not certain that the remaining value recognises a visitor.',
  },
  basis: [avg7withdraw, edpbWithdraw, apWithdraw],
  against: ['service', 'optIn'],
  needs: ['request', 'cookie-write', 'cookie-jar', 'storage', 'choice'],
  phases: ['after-withdrawal'],
  context: { phases: ['before-choice', 'after-accept'] },
  extension: 'partial',
  supersededBy: ['reject-ignored-service', 'reject-ignored-cookie', 'reject-ignored-storage'],
  goesOnFrom: rulesBeforeChoice,
  check(site, policy) {
    const earlier = before(site, policy);
    const early = withinGracePeriod(site);
    const running = services(site, policy, ['after-withdrawal']).flatMap((fact) => {
      const requests = fact.requests.filter(
        ({ journey, observation }) => !early(journey, observation.visit, observation.at),
      );
      const goesOn =
        earlier.services.has(fact.service.id) ||
        (fact.weight === 'code-only' && earlier.codeOnly.has(fact.service.id));
      return requests.length === 0 ? [] : [{ ...fact, requests, goesOn }];
    });
    // The next page may delete what is still there on the visit of the click.
    const choosing = new Set(
      site.all('choice').map(({ journey, observation }) => `${journey} ${observation.visit}`),
    );
    const ids = new Set(running.map(({ service }) => service.id));
    const left = cookies(site, policy, ['after-accept', 'after-withdrawal']).flatMap((fact) => {
      const why = breachOfCookie(fact, policy);
      if (!isBreach(why) || (fact.serviceId !== null && ids.has(fact.serviceId))) return [];
      const goesOn =
        earlier.cookies.has(cookieKey(fact)) ||
        (fact.serviceId !== null && earlier.services.has(fact.serviceId));
      const after = fact.sightings.filter(
        ({ journey, observation }) =>
          observation.phase === 'after-withdrawal' && !early(journey, observation.visit, observation.at),
      );
      const anew = after.filter(({ write }) => write !== null);
      const stayed =
        fact.party === 'first'
          ? after.filter(
              ({ journey, write, observation }) =>
                write === null && !choosing.has(`${journey} ${observation.visit}`),
            )
          : [];
      return anew.length > 0
        ? cookieDrafts(
            { ...fact, sightings: anew },
            {
              goesOn,
              headline: {
                nl: '{who} plaatst {cookie} nadat de bezoeker de toestemming intrekt',
                en: '{who} sets {cookie} after the visitor withdraws consent',
              },
              message: {
                nl: 'Deze cookie is geplaatst na het intrekken.',
                en: 'This cookie was set after withdrawal.',
              },
            },
          )
        : cookieDrafts(
            { ...fact, sightings: stayed },
            {
              goesOn,
              severity: 'medium',
              headline: {
                nl: 'De website laat {cookie} staan nadat de bezoeker de toestemming intrekt',
                en: 'The site leaves {cookie} in place after the visitor withdraws consent',
              },
              message: {
                nl: 'Deze cookie staat er na het intrekken nog.',
                en: 'This cookie is still there after withdrawal.',
              },
            },
          );
    });
    const kept = storageItems(site, policy, ['after-accept', 'after-withdrawal']).flatMap((fact) => {
      const why = breachOfStorage(fact, policy);
      // What ends with the tab is gone on the next visit by itself.
      if (
        why === null ||
        fact.party === 'third' ||
        fact.area === 'sessionStorage' ||
        (fact.serviceId !== null && ids.has(fact.serviceId))
      )
        return [];
      const goesOn =
        earlier.storage.has(storageKey(fact)) ||
        (fact.serviceId !== null && earlier.services.has(fact.serviceId));
      const after = fact.sightings.filter(
        ({ journey, observation }) =>
          observation.phase === 'after-withdrawal' && !early(journey, observation.visit, observation.at),
      );
      const anew = after.filter(({ observation }) => observation.how === 'write');
      const stayed = after.filter(
        ({ journey, observation }) =>
          observation.how === 'snapshot' && !choosing.has(`${journey} ${observation.visit}`),
      );
      return storageDrafts(
        { ...fact, sightings: anew.length > 0 ? anew : stayed },
        {
          goesOn,
          headline:
            anew.length > 0
              ? {
                  nl: '{who} bewaart {item} in de browser nadat de bezoeker de toestemming intrekt',
                  en: '{who} keeps {item} in the browser after the visitor withdraws consent',
                }
              : {
                  nl: 'De website laat {item} in de browser staan nadat de bezoeker de toestemming intrekt',
                  en: 'The site leaves {item} in the browser after the visitor withdraws consent',
                },
          message:
            anew.length > 0
              ? {
                  nl: `Deze sleutel in ${fact.area} is bewaard na het intrekken.`,
                  en: `This key in ${fact.area} was stored after withdrawal.`,
                }
              : {
                  nl: `Deze sleutel in ${fact.area} staat er na het intrekken nog.`,
                  en: `This key in ${fact.area} is still there after withdrawal.`,
                },
          ...(isQuestion(why) ? { kind: 'suspected' as const } : {}),
          ...(isQuestion(why) || anew.length === 0 ? { severity: 'medium' as const } : {}),
        },
      );
    });
    return [
      ...running.flatMap((fact) =>
        serviceDrafts(fact, {
          goesOn: fact.goesOn,
          message: {
            nl: `De website benadert ${fact.service.name} na het intrekken.`,
            en: `The site contacts ${fact.service.name} after withdrawal.`,
          },
          ...(fact.weight === 'full' || waitedFor(fact, policy)
            ? {}
            : { kind: 'suspected' as const, severity: 'medium' as const }),
        }),
      ),
      ...left,
      ...kept,
    ];
  },
});
