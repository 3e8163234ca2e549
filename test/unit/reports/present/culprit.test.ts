/** Who does it, and where a developer begins: from the chain, for every kind of step. */
import { describe, expect, test } from 'vitest';
import { messages } from '../../../../reports/messages/index.ts';
import { whereIsIt, whoDoes } from '../../../../reports/present/culprit.ts';
import type { InitiatorStep } from '../../../../rules/evidence/common.ts';
import type { Subject } from '../../../../rules/judge/finding.ts';
import { finding, service, site } from '../../../support/report.ts';

const nl = messages('nl');
const home = 'https://www.casemix.nl/';
const own: InitiatorStep = { type: 'script', url: `${home}assets/site.js?v=3`, line: 11, column: 3 };
const tag: InitiatorStep = { type: 'tag-manager', url: 'https://www.googletagmanager.com/gtm.js', line: 1 };
const cookie: Subject = { type: 'cookie', name: '_x', host: 'casemix.nl' };
const casemix = site('casemix', [], {
  services: [service({ name: 'Hotjar', hosts: ['static.hotjar.com'], owner: 'Contentsquare' })],
});
const about = (initiator: InitiatorStep[], subject: Subject = cookie, named: string | null = null) =>
  finding({ rule: 'example', site: 'casemix', subject, initiator, service: named, onPages: ['/contact'] });

describe('where', () => {
  test.each([
    [
      'the site’s own script, however far the chain goes on',
      [own, tag],
      '/assets/site.js, regel 11, op www.casemix.nl',
    ],
    [
      'the line of the page, if the page itself does it',
      [{ type: 'document', url: `${home}contact`, line: 15 } as const],
      'de pagina /contact, regel 15, op www.casemix.nl',
    ],
    [
      'the front page by its name',
      [{ type: 'document', url: home } as const],
      'de voorpagina, op www.casemix.nl',
    ],
    [
      'the answer that set it',
      [{ type: 'browser', url: '' } as const, { type: 'response', url: `${home}winkel` } as const],
      'het antwoord van de server op /winkel, op www.casemix.nl',
    ],
    [
      'another party’s script, if nothing of the site is known',
      [tag],
      '/gtm.js, regel 1, op www.googletagmanager.com',
    ],
    ['the page where it was seen, without a chain', [], 'de pagina /contact, op www.casemix.nl'],
  ])('%s', (_what, steps: InitiatorStep[], words) => {
    expect(whereIsIt(about(steps), casemix, nl)).toBe(words);
  });

  test('of a host it is the server', () => {
    expect(whereIsIt(about([], { type: 'host', name: 'www.casemix.nl' }), casemix, nl)).toBe(
      'de instellingen van de server, op www.casemix.nl',
    );
  });
});

describe('who', () => {
  test.each([
    ['a service and its owner', about([], cookie, 'Hotjar'), 'Hotjar, een dienst van Contentsquare'],
    ['a service whose owner nobody knows', about([], cookie, 'Onbekend'), 'Onbekend'],
    [
      'the site, for a cookie of its own',
      about([own]),
      'de website zelf (www.casemix.nl); het script staat op de website zelf',
    ],
    [
      'the site, with the party of the script',
      about([own, tag]),
      'de website zelf (www.casemix.nl); het script komt van www.googletagmanager.com (Google)',
    ],
    [
      'a party by its domain and owner',
      about([], { type: 'host', name: 'licdn.com' }),
      'licdn.com, van LinkedIn Ads',
    ],
    [
      'a party of which nobody knows the owner',
      about([], { type: 'host', name: 'publiekspuls.example' }),
      'publiekspuls.example',
    ],
  ])('%s', (_what, one, words) => {
    expect(whoDoes(one, casemix, nl)).toBe(words);
  });
});
