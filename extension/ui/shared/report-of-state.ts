/**
 * One tab's state as the report document that the components of reports/formats/html take, for the same words
 * and pictures as in the nightly report.
 */
import type { ComponentChildren } from 'preact';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import { serverAddress } from '../../../watch/observations/as-site.ts';
import { REPORT_SCHEMA, type Report } from '../../../reports/document/schema/run.ts';
import type { SiteReport } from '../../../reports/document/schema/site.ts';
import type { SiteProps } from '../../../reports/formats/html/context.ts';
import type { LiveState } from '../../messages/live-state.ts';
import type { Links } from '../../messages/links.ts';
import type { UiMessages } from './start.ts';

export type OpenSource = (step: InitiatorStep, label: string) => ComponentChildren;

/** What of a tab a report does not have. */
export interface LiveProps {
  tab: number;
  url: string;
  /** Fingerprints of the findings that the user ignores. */
  ignored: readonly string[];
  links: Links;
}

/** Its name in "save evidence". */
const evidenceFile = 'evidence.ndjson';

/** The properties that the report's components need. */
export function siteProps(
  state: LiveState,
  { language, words, own }: UiMessages,
  source: OpenSource,
): SiteProps & { earlier: readonly string[]; live: LiveProps } {
  const site = siteOf(state);
  const report: Report = {
    schema: REPORT_SCHEMA,
    run: {
      id: state.since,
      tool: 'Cookiewacht',
      browser: '',
      engine: null,
      startedAt: state.since,
      endedAt: state.since,
      policy: { name: state.policy.name, source: '', hash: '' },
      journeys: [],
      devices: ['desktop'],
      language,
      baseline: state.baseline?.run ?? null,
      interrupted: false,
      ...(state.mapped ? { mapped: [state.mapped] } : {}),
    },
    verdict: state.verdict,
    sites: [site],
    // A nightly report may use another id for the site than the tab: all findings here are of this one site.
    findings: state.findings.map((finding) => ({
      ...finding,
      site: site.id,
      ...(finding.waiver && state.ignored.includes(finding.fingerprint)
        ? { waiver: { ...finding.waiver, by: own.ignore.by } }
        : {}),
    })),
    earlier: [],
    rules: state.ruleWords,
    history: [],
    settings: [],
    waivers: [],
    summary: {
      sites: { compliant: 0, violations: 0, inconclusive: 0 },
      findings: { violation: 0, suspected: 0, notice: 0, waived: 0 },
      fixed: [],
    },
  };
  const ui = {
    report,
    language,
    words,
    picture: () => null,
    pictureSize: () => null,
    brief: false,
    command: 'cookiewacht',
    source: atServer(state, source),
    evidenceFile,
  };
  const { tab, url, ignored, links } = state;
  return {
    ui,
    site,
    earlier: state.loads.kept ? state.loads.earlier : [],
    live: { tab, url, ignored, links },
  };
}

/** Opens a script where it is: at the server that stands in for the site. */
function atServer({ mapped }: LiveState, source: OpenSource): OpenSource {
  return mapped ? (step, label) => source({ ...step, url: serverAddress(step.url, mapped) }, label) : source;
}

function siteOf(state: LiveState): SiteReport {
  const { site, verdict, cookies, services, storage, omitted, timeline } = state;
  return {
    id: site.id,
    url: state.url === '' ? `https://${site.host}/` : state.url,
    verdict,
    // A tab has no journeys, only what its visitor did.
    journeys: [],
    retried: null,
    rules: [],
    cookies,
    services,
    storage,
    omitted: { cookies: omitted.cookies, services: omitted.services, storage: omitted.storage },
    unchecked: [],
    gaps: [],
    timeline,
    banner: null,
    unseen: [],
    policyLine: null,
    took: 0,
  };
}
