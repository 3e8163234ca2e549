/** Answers the requests of the extension's own pages. */
import browser from 'webextension-polyfill';
import { siteOf } from '../../../rules/address.ts';
import { stateOf, emptyState } from './state.ts';
import type { Answer, Request } from '../../messages/ui.ts';
import type { LiveState } from '../../messages/live-state.ts';
import { evidenceOfTab } from '../judge/judge-tab.ts';
import { previewCleanReload, cleanReload } from './clean-reload.ts';
import type { Judge } from '../judge/judge.ts';
import { answerAboutSettings } from './answer-settings.ts';
import { show } from './show.ts';
import { isOfShownPage } from './shown-page.ts';
import { evidenceFiles } from './save-evidence.ts';
import { momentOf } from '../record/moments.ts';
import type { TabRecord } from '../record/record.ts';
import { sentences } from '../../messages/sentences.ts';

/** What a surface shows of a tab now. */
export async function liveState(
  judge: Judge,
  tab: number,
  keepEarlier = judge.settings.keepEarlier,
): Promise<LiveState> {
  const { settings, context } = judge;
  const known = context.tabs.get(tab);
  if (known && !(await isOfShownPage(context, known))) return emptyState(tab, sentences.otherPage);
  // It may have changed meanwhile.
  const record = context.tabs.get(tab);
  const judged = record && judge.judged(tab);
  if (!record || !judged) return emptyState(tab, sentences.nothingSeen);
  return stateOf({
    record,
    choice: judged.choice,
    judged: judge.shown(judged.judged, keepEarlier),
    loads: { kept: keepEarlier, count: judged.judged.loads, earlier: judged.judged.earlier },
    baseline: settings.baseline,
    taught: settings.taught.value,
    links: settings.allLinks,
    limits: context.tabs.store.full ? [...settings.allLimits, sentences.noRoom] : settings.allLimits,
  });
}

async function recordOf({ context }: Judge, tab: number): Promise<TabRecord> {
  const record = context.tabs.get(tab);
  if (!record) throw new Error('the extension has seen nothing of this tab yet: load the page again');
  if (!(await isOfShownPage(context, record))) throw new Error(sentences.otherPage);
  return record;
}

function setPhase(record: TabRecord, { phase, from = 'now' }: Extract<Request, { type: 'set-phase' }>): void {
  if (phase === 'unknown') return record.forgetByHand();
  const at = momentOf(record, from, Date.now());
  record.changePhase(phase, at, 'by-hand', 'set by hand in the extension');
}

async function teach(
  { settings }: Judge,
  record: TabRecord,
  { click, choice }: Extract<Request, { type: 'teach' }>,
): Promise<void> {
  const { label = '' } = record.head.clicks.find(({ at }) => at === click) ?? {};
  if (label === '') throw new Error('what was clicked has no words that it could be known by');
  const site = siteOf(record.pageUrl);
  if (choice === null) return settings.unteach({ site, label });
  await settings.teach({ site, label, choice });
}

async function ignore(
  { settings, context }: Judge,
  record: TabRecord,
  { rule, ignore: wanted }: Extract<Request, { type: 'ignore' }>,
): Promise<void> {
  const choice = context.choose(record.pageUrl);
  if (!choice) throw new Error('Cookiewacht does not judge this page');
  const site = siteOf(choice.site.url);
  if (wanted === null) return settings.unignore({ site, rule });
  await settings.ignore({ site, rule, ...wanted });
}

/**
 * Answers one request.
 * @throws Error with a line of English when it cannot
 */
export async function answer(judge: Judge, request: Request): Promise<Answer<Request['type']>> {
  const { context } = judge;
  const { tabs } = context;
  switch (request.type) {
    case 'state':
      return liveState(judge, request.tab, request.earlier);
    case 'set-phase': {
      const record = await recordOf(judge, request.tab);
      setPhase(record, request);
      tabs.changed(record);
      return { ok: true };
    }
    case 'teach': {
      const record = await recordOf(judge, request.tab);
      await teach(judge, record, request);
      tabs.changed(record);
      return { ok: true };
    }
    case 'ignore':
      await ignore(judge, await recordOf(judge, request.tab), request);
      judge.again();
      return { ok: true };
    case 'show':
      return show(context, await recordOf(judge, request.tab), request);
    case 'about-close': {
      const record = await recordOf(judge, request.tab);
      record.head.about = null;
      tabs.changed(record);
      return { ok: true };
    }
    case 'clean-reload-preview':
      return previewCleanReload(await recordOf(judge, request.tab));
    case 'clean-reload': {
      const record = await recordOf(judge, request.tab);
      const url = record.pageUrl;
      const cookies = await cleanReload(record);
      context.choices.cleared(record, Date.now());
      // The record ends here: what the page does while the browser leaves it belongs to no record.
      tabs.remove(request.tab);
      judge.fresh(request.tab);
      await browser.tabs.update(request.tab, { url });
      return { ok: true, cookies };
    }
    case 'save-evidence': {
      const record = await recordOf(judge, request.tab);
      const choice = context.choose(record.pageUrl);
      if (!choice) throw new Error('Cookiewacht does not judge this page');
      return evidenceFiles(
        evidenceOfTab(record, choice, judge.browserName),
        choice,
        new Date(record.head.began),
      );
    }
    default:
      return answerAboutSettings(judge, request);
  }
}
