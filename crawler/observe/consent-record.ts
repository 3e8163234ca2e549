/**
 * What consent records say before the choice and when a page is left. They are decoded here, at the edge: what is granted
 * and denied goes into evidence, the value does not.
 */
import type { CDPSession } from 'puppeteer-core';
import type * as z from 'zod';
import { decodeRecord, isRecordName } from '../../watch/consent-records/decode.ts';
import { interfacesSchema, recordsOfInterfaces, type FoundRecord } from '../../watch/consent-records/interfaces.ts';
import { readInterfaces } from '../../watch/in-page/read-interfaces.ts';
import { type LiveFrame } from '../browser/frames.ts';
import { within } from '../timeouts.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

const MOST_RECORDS = 100;
const DAY = 86_400;

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

async function ofCookies({ root, browserContextId }: JourneyContext): Promise<FoundRecord[]> {
  const { cookies } = await root.send('Storage.getCookies', { browserContextId });
  return cookies.flatMap(({ name, value, domain, session, expires }): FoundRecord[] => {
    const record = decodeRecord({ area: 'cookie', name, value });
    if (!record) return [];
    const lifetimeDays = session ? undefined : Math.round((expires - Date.now() / 1000) / DAY);
    return [{ area: 'cookie', name, host: domain.replace(/^\./, '').toLowerCase(), ...record, decoded: { ...record.decoded, ...(lifetimeDays === undefined ? {} : { lifetimeDays }) } }];
  });
}

async function ofStorage(frames: readonly LiveFrame[]): Promise<FoundRecord[]> {
  const found = new Map<string, FoundRecord>();
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

async function ofInterfaces(frames: readonly LiveFrame[]): Promise<FoundRecord[]> {
  const top = frames.find((frame) => frame.top);
  const interfaces = top ? await ask(top.session).catch(() => null) : null;
  return top && interfaces ? recordsOfInterfaces(interfaces, URL.canParse(top.url) ? new URL(top.url).hostname : '') : [];
}

/** Asks the page's own world, which may lie; nothing is waited for, since the page's clock may stand still. */
async function ask(session: CDPSession): Promise<z.infer<typeof interfacesSchema> | null> {
  const expression = `(${readInterfaces.toString()})()`;
  const { result } = await within(2000, session.send('Runtime.evaluate', { expression, returnByValue: true, silent: true, timeout: 1000 }));
  return interfacesSchema.safeParse(result.value).data ?? null;
}
