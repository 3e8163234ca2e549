/** What a surface shows of a tab, made when it asks. */
import type { CookieReport, StorageReport } from '../../../reports/document/schema/inventory.ts';
import { cookieInventory } from '../../../reports/document/site/cookies.ts';
import { cookieKey, type CookieFact } from '../../../rules/facts/cookies.ts';
import type { SiteFacts } from '../../../rules/facts/site-facts.ts';
import { catalogue } from '../../../rules/catalogue/index.ts';
import type { Observation, SiteEvidence } from '../../../rules/evidence/index.ts';
import type { Finding } from '../../../rules/judge/finding.ts';
import { buildSiteReport } from '../../../reports/document/site.ts';
import { ruleTextsOf } from '../../../reports/document/rule-texts.ts';
import { hostOf } from '../../../rules/address.ts';
import { siteAddress } from '../../../watch/observations/as-site.ts';
import { mostRows, type LiveCookie, type LiveRequest, type LiveState } from '../../messages/live-state.ts';
import { noLinks, type Links } from '../../messages/links.ts';
import type { Taught } from '../../messages/taught.ts';
import { isIgnored } from '../judge/ignored.ts';
import { outcomesOf, type Judged } from '../judge/judge-tab.ts';
import type { PolicyChoice } from '../judge/policies.ts';
import { taughtOf } from '../watch/taught.ts';
import type { TabRecord } from '../record/record.ts';
import type { Baseline } from './settings.ts';
import { sentences } from '../../messages/sentences.ts';

export interface StateInput {
  record: TabRecord;
  choice: PolicyChoice;
  judged: Judged;
  loads: LiveState['loads'];
  baseline: Baseline | null;
  taught: readonly Taught[];
  links: Links;
  /** What the extension as a whole could not do, one line of English each. */
  limits: readonly string[];
}

const wordsByRule = new Map(catalogue.map((rule) => [rule.id, ruleTextsOf(rule)]));
const observationsOf = (evidence: SiteEvidence): Observation[] =>
  evidence.journeys.flatMap(({ observations }) => observations);

/** The state of a tab that is judged. */
export function stateOf({
  record,
  choice,
  judged,
  loads,
  baseline,
  limits,
  taught,
  links,
}: StateInput): LiveState {
  const { head } = record;
  const { policy, site, standIn } = choice;
  const at = (url: string): string => (standIn ? siteAddress(url, standIn.mapAt) : url);
  const { evidence, judgement, asked } = judged;
  const report = buildSiteReport({
    site,
    evidence,
    judgement,
    policy,
    asked,
    took: 0,
    evidencePath: (journey) => `sites/${site.id}/${journey}/evidence.ndjson`,
  });
  const findings = judgement.findings.map((finding) => {
    const firstSeen = baseline?.findings[finding.fingerprint];
    return {
      ...finding,
      status:
        baseline === null
          ? ('unknown' as const)
          : firstSeen === undefined
            ? ('new' as const)
            : ('known' as const),
      ...(firstSeen ? { firstSeen } : {}),
    };
  });
  const observations = observationsOf(evidence);
  const { facts } = judgement;
  const requests = requestsOf(observations, facts, findings);
  const cookies = new Map(facts.cookies.map((fact) => [cookieKey(fact), fact]));
  const storage = new Map(facts.storage.map((fact) => [storageRowKey(fact), fact]));
  const last = head.phases.at(-1);
  return {
    tab: head.tab,
    url: at(record.page),
    site: { id: site.id, host: hostOf(at(record.pageUrl)) || hostOf(site.url), name: site.name ?? site.id },
    mapped: standIn?.map ?? null,
    judged: head.complete ? choice.judged : 'not-judged',
    ...(head.complete ? {} : { whyNotJudged: sentences.openBefore }),
    policy: { name: policy.name },
    phase: head.complete ? record.phase : 'unknown',
    phaseHow: last?.how ?? 'start',
    clicks: clicksOf(record, loads.kept, taught),
    verdict: report.verdict,
    findings,
    ruleWords: Object.fromEntries(
      findings.flatMap(({ rule }) => {
        const words = wordsByRule.get(rule);
        return words ? [[rule, words]] : [];
      }),
    ),
    rules: outcomesOf(judgement),
    cookies: [...report.cookies, ...refusedIn(facts)].slice(0, mostRows).map((cookie) => ({
      ...cookie,
      ...originOf(cookies.get(cookieKey(cookie))),
      findings: cookie.findings ?? [],
    })),
    services: report.services,
    requests: requests.slice(-mostRows),
    storage: report.storage.slice(0, mostRows).map((item) => ({
      ...item,
      initiator: storage.get(storageRowKey(item))?.initiator ?? [],
      at: firstOf(storage.get(storageRowKey(item))?.sightings ?? []),
      findings: item.findings ?? [],
    })),
    timeline: report.timeline,
    omitted: {
      cookies: report.omitted.cookies,
      services: report.omitted.services,
      storage: report.omitted.storage,
      requests: Math.max(0, requests.length - mostRows),
    },
    ignored: findings.flatMap((finding) => (isIgnored(finding) ? [finding.fingerprint] : [])),
    links,
    about: aboutOf(record, at),
    limits: [...limits, ...record.gaps.lines],
    loads,
    since: new Date(head.began).toISOString(),
    baseline: baseline === null ? null : { run: baseline.run },
  };
}

/** The clicks of the pages that are shown, each with the phase that began with it. */
function clicksOf(record: TabRecord, keepEarlier: boolean, all: readonly Taught[]): LiveState['clicks'] {
  const {
    head,
    visits: { load },
  } = record;
  const taught = taughtOf(all, record.pageUrl);
  return head.clicks
    .filter(({ visit }) => keepEarlier || load.has(visit))
    .map(({ at, visit, label }) => ({
      at,
      visit,
      label,
      pageTime: at - (head.visits[visit]?.at ?? 0),
      phase: head.phases.find((change) => change.at === at)?.phase ?? null,
      taught: taught.find((each) => each.label === label)?.choice ?? null,
    }));
}

/** What was asked about on a page that is shown. */
function aboutOf({ head, visits }: TabRecord, at: (url: string) => string): LiveState['about'] {
  if (!head.about || !visits.load.has(head.about.visit)) return null;
  const url = at(head.about.url);
  return { url, host: hostOf(url), at: head.about.at };
}

const storageRowKey = ({ area, origin, key }: Pick<StorageReport, 'area' | 'origin' | 'key'>): string =>
  [area, origin, key].join('\n');

/** When something was first seen, in milliseconds since the record began. */
const firstOf = (sightings: ReadonlyArray<{ observation: Observation }>): number | null =>
  sightings.length === 0 ? null : Math.min(...sightings.map(({ observation }) => observation.at));

/** The rows of the cookies that the browser refused every time: a report leaves them out. */
const refusedIn = ({ cookies }: SiteFacts): CookieReport[] =>
  cookieInventory(cookies.flatMap((fact) => (fact.refused ? [{ ...fact, refused: false }] : [])));

type Origin = Pick<LiveCookie, 'initiator' | 'via' | 'at' | 'sameSite' | 'refused'>;

/** Who set it, by which ways and when, and what became of it. */
function originOf(fact: CookieFact | undefined): Origin {
  const writes = (fact?.sightings ?? []).flatMap(({ write }) => write ?? []);
  return {
    initiator: fact?.initiator ?? [],
    via: [...new Set(writes.map(({ via }) => via))],
    at: firstOf(fact?.sightings ?? []),
    sameSite: writes.at(-1)?.sameSite ?? null,
    refused: fact?.refused ? [...new Set(writes.flatMap((write) => write.blockedReasons))].slice(0, 5) : null,
  };
}

function requestsOf(
  observations: readonly Observation[],
  { contacts }: SiteFacts,
  findings: readonly Finding[],
): LiveRequest[] {
  return observations.flatMap((each): LiveRequest[] => {
    const contact = each.kind === 'request' ? contacts.get(each) : undefined;
    if (contact === undefined) return [];
    const { url, host, phase, at, method, type, status, outcome, initiator } = contact.seen.observation;
    const names = new Set([contact.service?.name, host]);
    const own = findings
      .filter(
        ({ subject }) =>
          (subject.type === 'request' || subject.type === 'host') &&
          (names.has(subject.name) || subject.host === host),
      )
      .map(({ fingerprint }) => fingerprint);
    return [
      {
        url,
        host,
        service: contact.service?.name ?? null,
        category: contact.service?.category ?? 'unknown',
        party: contact.party,
        phase,
        at,
        method,
        type,
        status,
        outcome,
        initiator,
        findings: own,
      },
    ];
  });
}

/** The state of a tab without anything to judge. */
export function emptyState(tab: number, because: string): LiveState {
  return {
    tab,
    url: '',
    site: { id: '', host: '', name: '' },
    mapped: null,
    judged: 'not-judged',
    whyNotJudged: because,
    policy: { name: '' },
    phase: 'unknown',
    phaseHow: 'start',
    clicks: [],
    verdict: 'inconclusive',
    findings: [],
    ruleWords: {},
    rules: [],
    cookies: [],
    services: [],
    requests: [],
    storage: [],
    timeline: [],
    omitted: { cookies: 0, services: 0, requests: 0, storage: 0 },
    ignored: [],
    links: noLinks,
    about: null,
    limits: [],
    loads: { kept: false, count: 0, earlier: [] },
    since: new Date().toISOString(),
    baseline: null,
  };
}
