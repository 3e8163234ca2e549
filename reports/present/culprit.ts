/** Who causes a finding, and in which file: what a reader must know to have it mended. */
import { hostOf, siteOf } from '../../rules/address.ts';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { Finding } from '../../rules/judge/finding.ts';
import { ownerOf } from '../../rules/knowledge/owners.ts';
import type { SiteReport } from '../document/schema/site.ts';
import type { Messages } from '../messages/index.ts';
import { hostName, pageLabel } from './address.ts';
import { toDisplay } from './sanitise.ts';

type About = Pick<Finding, 'initiator' | 'subject' | 'service' | 'page' | 'occurrences' | 'facts'>;

const known = ({ url }: InitiatorStep): boolean => url !== '';
const same = (one: string, other: string): boolean => siteOf(one) === siteOf(other);

/** `Hotjar, a service of Hotjar Ltd`; the party of a request or a third party's cookie; else the site itself. */
function actor(finding: About, site: SiteReport | undefined, words: Messages): string {
  const { service, subject } = finding;
  const host = hostOf(site?.url ?? '');
  const party = partyOf(finding);
  const elsewhere = party !== '' && !same(party, host);
  if (service !== null) {
    const row = site?.services.find(({ name }) => name === service);
    const owner = row?.owner ?? (elsewhere ? ownerOf(party) : null);
    const name = toDisplay(service);
    return owner === null || service.includes(owner) || owner.includes(service)
      ? name
      : words.cause.service(name, toDisplay(owner));
  }
  if (!elsewhere || subject.type === 'banner') return words.cause.site(hostName(site?.url ?? ''));
  const owner = ownerOf(party);
  return owner === null
    ? toDisplay(siteOf(party))
    : words.cause.party(toDisplay(siteOf(party)), toDisplay(owner));
}

/** The host of the party that a finding is about; empty if it is about the site. */
function partyOf({ subject, facts }: About): string {
  if (subject.type === 'request' || subject.type === 'host') return subject.host || subject.name;
  return facts?.party === 'third' ? (subject.host ?? '').replace(/^\./, '') : '';
}

/** Whose script it is that did it, if a script did it. */
function scriptParty({ initiator }: About, siteHost: string, words: Messages): string {
  const nearest = initiator.findLast(
    (step) =>
      known(step) && (step.type === 'script' || step.type === 'tag-manager' || step.type === 'worker'),
  );
  if (nearest === undefined) return '';
  const host = hostOf(nearest.url);
  if (same(host, siteHost)) return words.cause.ownScript;
  const owner = ownerOf(host);
  return words.cause.scriptOf(owner === null ? toDisplay(host) : `${toDisplay(host)} (${toDisplay(owner)})`);
}

/** Who does it: the service's owner, and the party of the script. */
export function whoDoes(finding: About, site: SiteReport | undefined, words: Messages): string {
  const script = scriptParty(finding, hostOf(site?.url ?? ''), words);
  return [actor(finding, site, words), script].filter((part) => part !== '').join('; ');
}

/**
 * Where a developer of the site begins: the last step of the chain on the site's own host, else the page or server that shows
 * it. What another party does, the site lets in somewhere.
 */
export function whereIsIt(finding: About, site: SiteReport | undefined, words: Messages): string {
  const { initiator, subject, page, occurrences } = finding;
  const host = hostOf(site?.url ?? '');
  const steps = initiator.filter(known);
  const step = steps.findLast(({ url }) => same(hostOf(url), host)) ?? steps.at(-1);
  const at = (place: string, url: string): string =>
    hostOf(url) === '' ? place : words.cause.at(place, hostName(url));
  if (step !== undefined) return at(placeOf(step, words), step.url);
  if (subject.type === 'host') return at(words.cause.server, `https://${subject.host || subject.name}/`);
  const shownOn = occurrences.find((each) => each.page !== '')?.page ?? page;
  return shownOn === '' ? '' : at(words.cause.page(pathOf(shownOn)), shownOn);
}

const pathOf = (url: string): string => pageLabel(url.split('?', 1)[0] ?? '', hostOf(url));

function placeOf({ type, url, line }: InitiatorStep, words: Messages): string {
  const path = pathOf(url);
  const place =
    type === 'response' || type === 'redirect'
      ? words.cause.answer(path)
      : type === 'document' || type === 'frame'
        ? words.cause.page(path)
        : path;
  return line === undefined ? place : words.cause.line(place, line);
}
