/** From what content scripts read in a page to observations: the document, its forms, and what is kept in web storage. */
import { decodeRecord } from '../../../watch/consent-records/decode.ts';
import { formOf } from '../../../watch/observe/form.ts';
import type { ContentMessage } from '../../content-messages.ts';
import type { Context } from '../context.ts';
import { recordFound } from './phases.ts';
import type { TabRecord } from '../record/record.ts';
import { consentRecord } from './hooks.ts';

type PageReading = Extract<ContentMessage, { type: 'page' }>;
/** A page that is, or seems to be, the statement: its text is what was published, so it is kept as it is. */
const statement = /privac|cookie|gegevensbescherming|datenschutz|avg-|gdpr/i;

export function pageRead(context: Context, record: TabRecord, frame: number, reading: PageReading): void {
  if (reading.document) documentRead(context, record, reading);
  reading.forms.forEach((form, index) => record.add(formOf(form, reading.url, context.redact), reading.at, `form ${record.visit} ${frame} ${index}`));
  storageRead(context, record, frame, reading);
}

function documentRead({ redact }: Context, record: TabRecord, { document, url, at }: PageReading): void {
  if (!document) return;
  const title = redact.text(document.title);
  const visit = record.currentVisit;
  if (visit) Object.assign(visit, { title, finalUrl: redact.url(url) });
  record.head.pageUrl = url;
  record.head.page = redact.url(url);
  record.add(
    {
      kind: 'document',
      url: redact.url(url),
      language: document.language.slice(0, 35),
      title,
      links: document.links.map((link) => ({ text: redact.text(link.text, 120), url: redact.url(link.url) })),
      frames: document.frames.map((frame) => ({ url: redact.url(frame.url), loaded: frame.loaded })),
      upgradesInsecureRequests: record.head.upgrades || document.upgrades,
      ...(URL.canParse(url) && statement.test(`${new URL(url).pathname} ${document.title}`) ? { text: document.text } : {}),
    },
    at,
    `document ${record.visit}`,
  );
}

function storageRead(context: Context, record: TabRecord, frame: number, { storage, url, at }: PageReading): void {
  const { redact } = context;
  const { origin, hostname } = URL.canParse(url) ? new URL(url) : { origin: 'null', hostname: '' };
  const written = new Set(record.log.flatMap((each) => (each.kind === 'storage' && each.how === 'write' && each.origin === origin ? [`${each.area} ${each.key}`] : [])));
  for (const { area, key, value } of storage) {
    const name = redact.name(key);
    const found = area === 'localStorage' && value !== null ? decodeRecord({ area, name: key, value }) : null;
    const mine = written.has(`${area} ${name}`);
    if (found && frame === 0 && !mine) recordFound(record, key, found);
    if (found) consentRecord(context, record, { area: 'localStorage', name: key, host: hostname, ...found }, at);
    const snapshot = `snapshot ${origin} ${area} ${key}`;
    // What was there when the page came is of an earlier visit, unless a script here wrote it, or it appeared since.
    if (!mine && !record.has(`read ${frame} ${url}`) && record.head.phases[0]?.how === 'earlier-visit') continue;
    record.add({ kind: 'storage', area, origin, key: name, how: 'snapshot', value: value === null ? null : redact.shape(value), initiator: [] }, at, `${snapshot} ${record.phaseAt(record.since(at))}`);
  }
}
