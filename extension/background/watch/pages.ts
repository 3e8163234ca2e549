/** Turns what content scripts read in a page into observations: the document, its forms, and web storage. */
import { recordOfStorage } from '../../../watch/observations/consent-record.ts';
import { documentOf } from '../../../watch/observations/document.ts';
import { formOf } from '../../../watch/observations/form.ts';
import { foundItemOf, storageOriginOf } from '../../../watch/observations/storage.ts';
import type { ContentMessage } from '../../messages/content.ts';
import type { Context } from '../context.ts';
import { recordFound } from './phases.ts';
import type { Page, Place } from '../record/page.ts';
import type { TabRecord } from '../record/record.ts';
import { consentRecord } from './hooks.ts';

type PageReading = Extract<ContentMessage, { type: 'page' }>;

/** Adds one reading of a frame. */
export function pageRead(context: Context, { page, document }: Place, reading: PageReading): void {
  if (document.top) documentRead(context, page, reading);
  // A page that is prerendered has another number until it is shown.
  const frame = document.top ? 0 : document.frame;
  reading.forms.forEach((form, index) =>
    page.addOnce(formOf(form, reading.url, context.redact), reading.at, `form ${frame} ${index}`),
  );
  storageRead(context, page, frame, reading);
}

function documentRead({ redact }: Context, page: Page, { document, url, at }: PageReading): void {
  if (!document) return;
  const observed = documentOf(document, { url, upgrades: page.details?.upgrades ?? false }, redact);
  if (page.details) page.details.title = observed.title;
  page.addOnce(observed, at, 'document');
}

function storageRead(context: Context, page: Page, frame: number, { storage, url, at }: PageReading): void {
  const { redact } = context;
  const { record } = page;
  const origin = storageOriginOf(url);
  const host = URL.parse(url)?.hostname ?? '';
  const written = writtenIn([record], origin);
  // Tabs share what an origin keeps. A key that only a page in another tab wrote is not this page's.
  const elsewhere = writtenIn(
    context.tabs
      .all()
      .filter(
        ({ head }) => head.tab !== record.head.tab && context.stores.isShared(head.tab, record.head.tab),
      ),
    origin,
  );
  for (const { area, key, value } of storage) {
    const item = foundItemOf({ area, origin, key, value }, redact);
    const found = area === 'localStorage' && value !== null ? recordOfStorage({ key, value, host }) : null;
    const mine = written.has(`${area} ${item.key}`);
    if (found && frame === 0 && !mine) recordFound(record, key, found);
    if (found) consentRecord(context, page, found, at);
    // A key that was there when the page came belongs to an earlier visit, unless a script of this page wrote
    // it or it appeared since.
    if (!mine && !record.has(`read ${frame} ${url}`) && record.head.phases[0]?.how === 'earlier-visit')
      continue;
    if (!mine && area !== 'sessionStorage' && elsewhere.has(`${area} ${item.key}`)) continue;
    page.addOnce(item, at, `snapshot ${origin} ${area} ${key} ${record.phaseAt(record.since(at))}`);
  }
}

/** The area and key of each item of this origin that scripts in these records wrote. */
const writtenIn = (records: readonly TabRecord[], origin: string): Set<string> =>
  new Set(
    records.flatMap(({ log }) =>
      log.flatMap((each) =>
        each.kind === 'storage' && each.how === 'write' && each.origin === origin
          ? [`${each.area} ${each.key}`]
          : [],
      ),
    ),
  );
