/**
 * What consent records say before the choice and when a page is left. They are decoded here, at the edge: what is granted
 * and denied goes into evidence, the value does not.
 */
import type { CDPSession } from 'puppeteer-core';
import * as z from 'zod';
import { decodeRecord, isRecordName } from '../../rules/consent-records/decode.ts';
import { decodeTcString } from '../../rules/consent-records/tcf.ts';
import type { ConsentRecord } from '../../rules/evidence.ts';
import { withDeadline, type LiveFrame } from '../browser/frames.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

const MOST_RECORDS = 100;
const DAY = 86_400;

type Found = Pick<ConsentRecord, 'area' | 'name' | 'host' | 'cmp' | 'positive' | 'decoded'>;

export const observer = defineObserver({
  kinds: ['consent-record'],
  create(context) {
    const { recorder, redact } = context;
    /** What was last said of each record: a record that says the same on the next page is not repeated. */
    const said = new Map<string, string>();
    return {
      async snapshot({ moment, frames }) {
        if (moment === 'page-loaded') return;
        const found = [...(await ofCookies(context)), ...(await ofStorage(frames)), ...(await ofInterfaces(frames))];
        for (const record of found.slice(0, MOST_RECORDS)) {
          const { area, name, host, decoded } = record;
          const [key, words] = [`${recorder.phase} ${area} ${name} ${host}`, JSON.stringify([decoded.decided, decoded.granted, decoded.denied])];
          if (said.get(key) === words) continue;
          said.set(key, words);
          recorder.record({ kind: 'consent-record', moment, ...record, name: redact.name(name), decoded: { ...decoded, granted: decoded.granted.map(redact.name).map(short), denied: decoded.denied.map(redact.name).map(short) } });
        }
      },
    };
  },
});

const short = (name: string): string => name.slice(0, 100);

async function ofCookies({ root, browserContextId }: JourneyContext): Promise<Found[]> {
  const { cookies } = await root.send('Storage.getCookies', { browserContextId });
  return cookies.flatMap(({ name, value, domain, session, expires }): Found[] => {
    const record = decodeRecord({ area: 'cookie', name, value });
    if (!record) return [];
    const lifetimeDays = session ? undefined : Math.round((expires - Date.now() / 1000) / DAY);
    return [{ area: 'cookie', name, host: domain.replace(/^\./, '').toLowerCase(), ...record, decoded: { ...record.decoded, ...(lifetimeDays === undefined ? {} : { lifetimeDays }) } }];
  });
}

async function ofStorage(frames: readonly LiveFrame[]): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const { session, frameId, origin } of frames) {
    if (!URL.canParse(origin)) continue;
    const storageKey = await session.send('Storage.getStorageKeyForFrame', { frameId }).then((answer) => answer.storageKey, () => null);
    if (storageKey === null) continue;
    const { entries } = await session.send('DOMStorage.getDOMStorageItems', { storageId: { storageKey, isLocalStorage: true } }).catch(() => ({ entries: new Array<string[]>() }));
    for (const [name = '', value = ''] of entries.slice(0, 500)) {
      const record = isRecordName({ area: 'localStorage', name }) ? decodeRecord({ area: 'localStorage', name, value }) : null;
      const host = new URL(origin).hostname;
      if (record) found.set(`${host} ${name}`, { area: 'localStorage', name, host, ...record });
    }
  }
  return [...found.values()];
}

const interfacesSchema = z.object({
  tcf: z.object({ status: z.string().max(40), tcString: z.string().max(20_000) }).nullable(),
  mode: z.object({ updated: z.boolean(), state: z.record(z.string().max(40), z.enum(['granted', 'denied'])) }).nullable(),
});

async function ofInterfaces(frames: readonly LiveFrame[]): Promise<Found[]> {
  const top = frames.find((frame) => frame.top);
  const interfaces = top ? await ask(top.session).catch(() => null) : null;
  if (!top || !interfaces) return [];
  const host = URL.canParse(top.url) ? new URL(top.url).hostname : '';
  const { tcf, mode } = interfaces;
  const found: Found[] = [];
  const tc = tcf ? decodeTcString(tcf.tcString) : null;
  if (tcf && tc) {
    const decided = tcf.status === 'useractioncomplete' || tcf.status === 'tcloaded';
    found.push({ area: 'tcf', name: '__tcfapi', host, cmp: 'IAB TCF', positive: tc.granted.length > 0, decoded: { decided, ...tc } });
  }
  if (mode) {
    const of = (answer: string): string[] => Object.entries(mode.state).flatMap(([type, each]) => (each === answer ? [type] : []));
    const granted = of('granted');
    found.push({ area: 'consent-mode', name: 'dataLayer', host, cmp: 'Google Consent Mode', positive: granted.some((type) => /^(?:ad_|analytics_)/.test(type)), decoded: { decided: mode.updated, granted, denied: of('denied') } });
  }
  return found;
}

/** Asks the page's own world, which may lie; nothing is waited for, since the page's clock may stand still. */
async function ask(session: CDPSession): Promise<z.infer<typeof interfacesSchema> | null> {
  const expression = `(${readInterfaces.toString()})()`;
  const { result } = await withDeadline(session.send('Runtime.evaluate', { expression, returnByValue: true, silent: true, timeout: 1000 }), 2000);
  return interfacesSchema.safeParse(result.value).data ?? null;
}

function readInterfaces(): unknown {
  const answer: { tcf: unknown; mode: unknown } = { tcf: null, mode: null };
  try {
    const api: unknown = Reflect.get(window, '__tcfapi');
    if (typeof api === 'function') {
      api('getTCData', 2, (data: { eventStatus?: unknown; tcString?: unknown } | null) => {
        if (data) answer.tcf = { status: String(data.eventStatus).slice(0, 40), tcString: String(data.tcString ?? '').slice(0, 20_000) };
      });
    }
  } catch {
    // An interface that fails says nothing.
  }
  try {
    const layer: unknown = Reflect.get(window, 'dataLayer');
    const state: Record<string, string> = {};
    let [seen, updated] = [false, false];
    for (const entry of Array.isArray(layer) ? layer.slice(0, 2000) : []) {
      if (!entry || entry[0] !== 'consent' || (entry[1] !== 'update' && entry[1] !== 'default') || typeof entry[2] !== 'object' || entry[2] === null) continue;
      seen = true;
      updated ||= entry[1] === 'update';
      for (const [type, value] of Object.entries(entry[2])) if (/^[a-z_]{3,30}$/.test(type) && (value === 'granted' || value === 'denied')) state[type] = value;
    }
    if (seen) answer.mode = { updated, state };
  } catch {
    // Nor does a layer that cannot be read.
  }
  return answer;
}
