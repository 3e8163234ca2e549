/**
 * The example of the first page: a small page that loads statistics before the visitor chooses, and the same page after
 * the fix. Made-up observations, judged by the same rules as any page.
 */
import { bannerOf } from '../../../watch/observations/banner.ts';
import { cookieWrittenBy } from '../../../watch/observations/cookie-write.ts';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import type { Redactor } from '../../../watch/redact/redactor.ts';
import { noLinks } from '../../messages/links.ts';
import type { Answer } from '../../messages/ui.ts';
import { badgeOf } from '../judge/badge.ts';
import { judgeTab } from '../judge/judge-tab.ts';
import { choosePolicy } from '../judge/policies.ts';
import { TabRecord } from '../record/record.ts';
import { stateOf } from './state.ts';

const page = 'https://www.voorbeeld.nl/';
const chain: InitiatorStep[] = [
  { type: 'document', url: page },
  { type: 'script', url: `${page}assets/site.js`, line: 3, column: 10 },
];
const button = { role: 'button', checked: null, box: null };

function recordOf(fixed: boolean, redact: Redactor): TabRecord {
  const began = Date.now();
  const record = TabRecord.begin(0, 'example', began, true);
  record.visits.begin(page, page, began, { status: 200 });
  const frame = page;
  record.add(
    bannerOf({
      present: true,
      layer: 1,
      how: 'heuristic',
      language: 'nl',
      text: 'Wij gebruiken cookies voor statistieken. Gaat u akkoord?',
      frame,
      box: null,
      controls: [
        { ...button, kind: 'accept-all', text: 'Accepteren', order: 0 },
        { ...button, kind: 'reject-all', text: 'Weigeren', order: 1 },
      ],
    }),
    began + 200,
  );
  if (fixed) return record;
  const raw = '_ga=GA1.1.1234567890.1790000000; Max-Age=63072000; Path=/; Secure; SameSite=Lax';
  const message = { type: 'document.cookie' as const, raw, frame, stack: '', last: false };
  const written = cookieWrittenBy(message, chain, redact);
  if (written) record.add({ ...written.observed, stored: 'stored' }, began + 300);
  return record;
}

/** What the surfaces show of the example, and what stands on the button. */
export function exampleOf(fixed: boolean, redact: Redactor, browserName: string): Answer<'example'> {
  const record = recordOf(fixed, redact);
  const choice = choosePolicy(page, null);
  if (!choice) throw new Error('the example has no policy');
  const { now } = judgeTab(record, choice, browserName);
  const state = stateOf({
    record,
    choice,
    judged: now,
    loads: { kept: false, count: 1, earlier: [] },
    baseline: null,
    taught: [],
    links: noLinks,
    limits: [],
  });
  return { state, badge: badgeOf(now.judgement.findings) };
}
