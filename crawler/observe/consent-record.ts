/**
 * Observes consent records before the choice and when a page is left. Records are decoded here, so that
 * evidence holds what they grant and deny, and not their values.
 */
import type { CDPSession } from 'puppeteer-core';
import type * as z from 'zod';
import {
  interfacesSchema,
  recordsOfInterfaces,
  type FoundRecord,
} from '../../watch/consent-records/interfaces.ts';
import { readInterfaces } from '../../watch/page/read-interfaces.ts';
import {
  consentRecordOf,
  recordOfCookie,
  recordOfEntry,
  recordOfStorage,
} from '../../watch/observations/consent-record.ts';
import { entriesIn } from '../consent/databases.ts';
import { type LiveFrame } from '../browser/frames.ts';
import { Deadline, withTimeout } from '../timeouts.ts';
import { asJarCookie } from './cookies.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

const MAX_RECORDS = 100;
/**
 * Milliseconds for a consent interface that does not answer at once.
 * @waits it answers, or it has passed; only where a page has an interface
 */
const ANSWER_MS = 1000;
/** Milliseconds between two questions. */
const ASK_INTERVAL_MS = 100;
/** Keys of one origin's local storage that are read. */
const MAX_KEYS = 500;

/**
 * Kind `consent-record`. Sources: CDP `Storage.getCookies`, `DOMStorage.getDOMStorageItems`, and the page's
 * consent APIs.
 */
export const observer = defineObserver({
  kinds: ['consent-record'],
  create(context) {
    const { recorder, redact } = context;
    /** The last recorded state of each record: a record that has not changed is not recorded again. */
    let lastStates = new Map<string, string>();
    let inDatabases: FoundRecord[] = [];
    return {
      remember() {
        const known = new Map(lastStates);
        return () => void (lastStates = new Map(known));
      },
      async snapshot({ moment, frames }) {
        // Databases answer only while the page's clock runs.
        if (moment !== 'page-end') inDatabases = await recordsInDatabases(frames);
        // From then on it is heard what an interface tells later: the page's clock stands still at the end.
        if (moment === 'page-loaded') return void (await recordsOfApis(frames, false));
        const found = [
          ...(await recordsInCookies(context)),
          ...(await recordsInStorage(frames)),
          ...inDatabases,
          ...(await recordsOfApis(frames, moment === 'before-choice')),
        ];
        for (const record of found.slice(0, MAX_RECORDS)) {
          const { area, name, host, decoded } = record;
          const key = `${recorder.phase} ${area} ${name} ${host}`;
          const state = JSON.stringify([decoded.decided, decoded.granted, decoded.denied]);
          if (lastStates.get(key) === state) continue;
          lastStates.set(key, state);
          recorder.record(consentRecordOf(record, moment, redact));
        }
      },
    };
  },
});

async function recordsInCookies({ root, browserContextId }: JourneyContext): Promise<FoundRecord[]> {
  const { cookies } = await root.send('Storage.getCookies', { browserContextId });
  return cookies.flatMap((cookie) => recordOfCookie(asJarCookie(cookie), Date.now()) ?? []);
}

async function recordsInStorage(frames: readonly LiveFrame[]): Promise<FoundRecord[]> {
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
    for (const [key = '', value = ''] of entries.slice(0, MAX_KEYS)) {
      const record = recordOfStorage({ key, value, host });
      if (record) found.set(`${host} ${key}`, record);
    }
  }
  return [...found.values()];
}

async function recordsInDatabases(frames: readonly LiveFrame[]): Promise<FoundRecord[]> {
  const entries = await entriesIn(frames.filter(({ top }) => top));
  return entries.flatMap((entry) => recordOfEntry(entry) ?? []);
}

/** `patient`: the page's clock runs, so that an interface that does not answer at once may do so. */
async function recordsOfApis(frames: readonly LiveFrame[], patient: boolean): Promise<FoundRecord[]> {
  const top = frames.find((frame) => frame.top);
  if (!top) return [];
  const deadline = new Deadline(patient ? ANSWER_MS : 0);
  let interfaces = await evaluateInterfaces(top.session).catch(() => null);
  while (interfaces?.silent === true && !deadline.passed) {
    await deadline.pause(ASK_INTERVAL_MS);
    interfaces = await evaluateInterfaces(top.session).catch(() => null);
  }
  return interfaces
    ? recordsOfInterfaces(interfaces, URL.canParse(top.url) ? new URL(top.url).hostname : '')
    : [];
}

/**
 * Asks the consent APIs in the page's own context. Their answers may be false, and are validated. No timer
 * may be awaited in the page, since its clock may stand still.
 */
async function evaluateInterfaces(session: CDPSession): Promise<z.infer<typeof interfacesSchema> | null> {
  const expression = `(${readInterfaces.toString()})()`;
  const { result } = await withTimeout(
    2000,
    session.send('Runtime.evaluate', { expression, returnByValue: true, silent: true, timeout: 1000 }),
  );
  return interfacesSchema.safeParse(result.value).data ?? null;
}
