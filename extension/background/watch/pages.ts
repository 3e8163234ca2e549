/** Turns what content scripts read in a page into observations: the document, its forms, and web storage. */
import { recordOfStorage } from '../../../watch/observations/consent-record.ts';
import { documentOf } from '../../../watch/observations/document.ts';
import { formOf } from '../../../watch/observations/form.ts';
import { foundItemOf, storageOriginOf } from '../../../watch/observations/storage.ts';
import type { ContentMessage } from '../../messages/content.ts';
import type { Context } from '../context.ts';
import { recordFound } from './phases.ts';
import type { TabRecord } from '../record/record.ts';
import { consentRecord } from './hooks.ts';

type PageReading = Extract<ContentMessage, { type: 'page' }>;

/** Adds one reading of a frame. */
export function pageRead(context: Context, record: TabRecord, frame: number, reading: PageReading): void {
  if (reading.document) documentRead(context, record, reading);
  reading.forms.forEach((form, index) =>
    record.add(
      formOf(form, reading.url, context.redact),
      reading.at,
      `form ${record.visit} ${frame} ${index}`,
    ),
  );
  storageRead(context, record, frame, reading);
}

function documentRead({ redact }: Context, record: TabRecord, { document, url, at }: PageReading): void {
  if (!document) return;
  const observed = documentOf(document, { url, upgrades: record.head.upgrades }, redact);
  const visit = record.currentVisit;
  if (visit) Object.assign(visit, { title: observed.title, finalUrl: observed.url });
  record.head.pageUrl = url;
  record.head.page = observed.url;
  record.add(observed, at, `document ${record.visit}`);
}

function storageRead(
  context: Context,
  record: TabRecord,
  frame: number,
  { storage, url, at }: PageReading,
): void {
  const { redact } = context;
  const origin = storageOriginOf(url);
  const host = URL.parse(url)?.hostname ?? '';
  const written = new Set(
    record.log.flatMap((each) =>
      each.kind === 'storage' && each.how === 'write' && each.origin === origin
        ? [`${each.area} ${each.key}`]
        : [],
    ),
  );
  for (const { area, key, value } of storage) {
    const item = foundItemOf({ area, origin, key, value }, redact);
    const found = area === 'localStorage' && value !== null ? recordOfStorage({ key, value, host }) : null;
    const mine = written.has(`${area} ${item.key}`);
    if (found && frame === 0 && !mine) recordFound(record, key, found);
    if (found) consentRecord(context, record, found, at);
    // A key that was there when the page came belongs to an earlier visit, unless a script of this page wrote
    // it or it appeared since.
    if (!mine && !record.has(`read ${frame} ${url}`) && record.head.phases[0]?.how === 'earlier-visit')
      continue;
    record.add(item, at, `snapshot ${origin} ${area} ${key} ${record.phaseAt(record.since(at))}`);
  }
}
