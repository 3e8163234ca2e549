/** What a surface shows of a tab, made when it asks. */
import { serviceOf, standingOf } from '../../../rules/facts/classify.ts';
import { catalogue } from '../../../rules/catalogue/index.ts';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import type { Observation, SiteEvidence } from '../../../rules/evidence/index.ts';
import type { Finding } from '../../../rules/judge/finding.ts';
import { buildSiteReport } from '../../../reports/document/site.ts';
import { ruleTextsOf } from '../../../reports/document/rule-texts.ts';
import { hostOf } from '../../../rules/address.ts';
import { mostRows, type LiveRequest, type LiveState } from '../../live-state.ts';
import { outcomesOf, type TabJudgement } from '../judge/judge-tab.ts';
import type { PolicyChoice } from '../judge/policies.ts';
import type { TabRecord } from '../record/record.ts';
import type { Baseline } from './settings.ts';
import { sentences } from '../../sentences.ts';

export interface StateInput {
  record: TabRecord;
  choice: PolicyChoice;
  judged: TabJudgement;
  baseline: Baseline | null;
  /** What the extension as a whole could not do, one line of English each. */
  limits: readonly string[];
}

const wordsByRule = new Map(catalogue.map((rule) => [rule.id, ruleTextsOf(rule)]));
const observationsOf = (evidence: SiteEvidence): Observation[] =>
  evidence.journeys.flatMap(({ observations }) => observations);

/** The state of a tab that is judged. */
export function stateOf({ record, choice, judged, baseline, limits }: StateInput): LiveState {
  const { head } = record;
  const { policy, site } = choice;
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
  const requests = requestsOf(observations, choice, findings);
  const last = head.phases.at(-1);
  return {
    tab: head.tab,
    url: head.page,
    site: { id: site.id, host: hostOf(head.pageUrl) || hostOf(site.url), name: site.name ?? site.id },
    judged: head.complete ? choice.judged : 'not-judged',
    ...(head.complete ? {} : { whyNotJudged: sentences.openBefore }),
    policy: { name: policy.name },
    phase: head.complete ? record.phase : 'unknown',
    phaseHow: last?.how ?? 'start',
    verdict: report.verdict,
    findings,
    ruleWords: Object.fromEntries(
      findings.flatMap(({ rule }) => {
        const words = wordsByRule.get(rule);
        return words ? [[rule, words]] : [];
      }),
    ),
    rules: outcomesOf(judgement),
    cookies: report.cookies.slice(0, mostRows).map((cookie) => ({
      ...cookie,
      ...originOfCookie(observations, cookie),
      findings: about(findings, 'cookie', cookie.name, cookie.domain),
    })),
    services: report.services,
    requests: requests.slice(-mostRows),
    storage: report.storage.slice(0, mostRows).map((item) => ({
      ...item,
      initiator: originOfStorage(observations, item),
      findings: about(findings, 'storage', item.key, hostOf(item.origin)),
    })),
    timeline: report.timeline,
    omitted: {
      cookies: report.omitted.cookies,
      services: report.omitted.services,
      storage: report.omitted.storage,
      requests: Math.max(0, requests.length - mostRows),
    },
    limits: [...limits, ...record.limits],
    since: new Date(head.began).toISOString(),
    baseline: baseline === null ? null : { run: baseline.run },
  };
}

const about = (
  findings: readonly Finding[],
  type: Finding['subject']['type'],
  name: string,
  host: string,
): string[] =>
  findings
    .filter(
      ({ subject }) => subject.type === type && subject.name === name && (subject.host ?? host) === host,
    )
    .map(({ fingerprint }) => fingerprint);

function originOfCookie(
  observations: readonly Observation[],
  cookie: { name: string; domain: string },
): { initiator: InitiatorStep[]; via: string[] } {
  const writes = observations.flatMap((each) =>
    each.kind === 'cookie-write' &&
    each.name === cookie.name &&
    each.domain === cookie.domain &&
    !each.deletion
      ? [each]
      : [],
  );
  return { initiator: writes[0]?.initiator ?? [], via: [...new Set(writes.map(({ via }) => via))] };
}

function originOfStorage(
  observations: readonly Observation[],
  item: { origin: string; area: string; key: string },
): InitiatorStep[] {
  const write = observations.find(
    (each) =>
      each.kind === 'storage' &&
      each.how === 'write' &&
      each.key === item.key &&
      each.area === item.area &&
      each.origin === item.origin,
  );
  return write?.kind === 'storage' ? write.initiator : [];
}

function requestsOf(
  observations: readonly Observation[],
  { policy, site }: PolicyChoice,
  findings: readonly Finding[],
): LiveRequest[] {
  const siteHost = hostOf(site.url);
  return observations.flatMap((each): LiveRequest[] => {
    if (each.kind !== 'request') return [];
    const { url, host, phase, at, method, type, status, outcome, initiator } = each;
    const service = serviceOf(url);
    const standing = standingOf(url, siteHost, policy);
    const names = new Set([service?.name, host]);
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
        service: service?.name ?? null,
        category: service?.category ?? 'unknown',
        party: standing === 'own' || standing === 'group' ? 'first' : 'third',
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
    judged: 'not-judged',
    whyNotJudged: because,
    policy: { name: '' },
    phase: 'unknown',
    phaseHow: 'start',
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
    limits: [],
    since: new Date().toISOString(),
    baseline: null,
  };
}
