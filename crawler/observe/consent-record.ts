/**
 * What consent records say before the choice and when a page is left. They are decoded here, at the edge: what is granted
 * and denied goes into evidence, the value does not.
 */
import type { CDPSession } from 'puppeteer-core';
import type * as z from 'zod';
import {
  interfacesSchema,
  recordsOfInterfaces,
  type FoundRecord,
} from '../../watch/consent-records/interfaces.ts';
import { readInterfaces } from '../../watch/page/read-interfaces.ts';
import { consentRecordOf, recordOfCookie, recordOfStorage } from '../../watch/observations/consent-record.ts';
import { type LiveFrame } from '../browser/frames.ts';
import { withTimeout } from '../timeouts.ts';
import { asJarCookie } from './cookies.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

const MOST_RECORDS = 100;
/** Keys of local storage of one origin that are looked at. */
const MOST_KEYS = 500;

export const observer = defineObserver({
  kinds: ['consent-record'],
  create(context) {
    const { recorder, redact } = context;
    /** What was last said of each record: a record that says the same on the next page is not repeated. */
    const said = new Map<string, string>();
    return {
      async snapshot({ moment, frames }) {
        if (moment === 'page-loaded') return;
        const found = [
          ...(await ofCookies(context)),
          ...(await ofStorage(frames)),
          ...(await ofInterfaces(frames)),
        ];
        for (const record of found.slice(0, MOST_RECORDS)) {
          const { area, name, host, decoded } = record;
          const key = `${recorder.phase} ${area} ${name} ${host}`;
          const words = JSON.stringify([decoded.decided, decoded.granted, decoded.denied]);
          if (said.get(key) === words) continue;
          said.set(key, words);
          recorder.record(consentRecordOf(record, moment, redact));
        }
      },
    };
  },
});

async function ofCookies({ root, browserContextId }: JourneyContext): Promise<FoundRecord[]> {
  const { cookies } = await root.send('Storage.getCookies', { browserContextId });
  return cookies.flatMap((cookie) => recordOfCookie(asJarCookie(cookie), Date.now()) ?? []);
}

async function ofStorage(frames: readonly LiveFrame[]): Promise<FoundRecord[]> {
  const found = new Map<string, FoundRecord>();
  for (const { session, frameId, origin } of frames) {
    const host = URL.parse(origin)?.hostname;
    if (host === undefined) continue;
    const storageKey = await session.send('Storage.getStorageKeyForFrame', { frameId }).then(
      (answer) => answer.storageKey,
      () => null,
    );
    if (storageKey === null) continue;
    const storageId = { storageKey, isLocalStorage: true };
    const { entries } = await session
      .send('DOMStorage.getDOMStorageItems', { storageId })
      .catch(() => ({ entries: new Array<string[]>() }));
    for (const [key = '', value = ''] of entries.slice(0, MOST_KEYS)) {
      const record = recordOfStorage({ key, value, host });
      if (record) found.set(`${host} ${key}`, record);
    }
  }
  return [...found.values()];
}

async function ofInterfaces(frames: readonly LiveFrame[]): Promise<FoundRecord[]> {
  const top = frames.find((frame) => frame.top);
  const interfaces = top ? await ask(top.session).catch(() => null) : null;
  return top && interfaces
    ? recordsOfInterfaces(interfaces, URL.canParse(top.url) ? new URL(top.url).hostname : '')
    : [];
}

/** Asks the page's own world, which may lie; nothing is waited for, since the page's clock may stand still. */
async function ask(session: CDPSession): Promise<z.infer<typeof interfacesSchema> | null> {
  const expression = `(${readInterfaces.toString()})()`;
  const { result } = await withTimeout(
    2000,
    session.send('Runtime.evaluate', { expression, returnByValue: true, silent: true, timeout: 1000 }),
  );
  return interfacesSchema.safeParse(result.value).data ?? null;
}
