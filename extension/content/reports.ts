/** Passes on what the hooks report, in batches, and no more than a normal page reports. */
import { MAX_REPORT_LENGTH, MAX_REPORTS_AT_ONCE } from './limits.ts';
import { tell } from './send-message.ts';

/** Milliseconds for which reports are collected. */
const gather = 15;
/** Reports of one document. */
const mostReports = 6000;
const mostCharacters = 8_000_000;
/** While the background starts, nobody receives a report: it is sent again this often. */
const mostTries = 8;
const again = 250;

/** Collects reports and sends them in batches. */
export function passOn(): { add(text: string): void; flush(): void } {
  let batch: Array<{ at: number; text: string }> = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [count, characters] = [0, 0];
  let dropped = 0;
  let failed = 0;
  let waiting = false;
  const send = async (): Promise<void> => {
    const reports = batch.slice(0, MAX_REPORTS_AT_ONCE);
    batch = batch.slice(MAX_REPORTS_AT_ONCE);
    const lost = dropped;
    dropped = 0;
    waiting = true;
    const answer = await tell({ type: 'reports', url: location.href.slice(0, 2000), reports, dropped: lost });
    waiting = false;
    failed = answer === null ? failed + 1 : 0;
    if (failed > 0) {
      dropped += lost;
      // A report that is given up counts as dropped; the next message says so.
      if (failed > mostTries) dropped += reports.length;
      else batch = [...reports, ...batch];
    }
    if (batch.length > 0) timer ??= setTimeout(next, failed > 0 ? again : 0);
  };
  const next = (): void => {
    timer = undefined;
    // One at a time, so that a refused report keeps its place.
    if (!waiting && (batch.length > 0 || dropped > 0)) void send();
  };
  return {
    add(text) {
      count += 1;
      characters += text.length;
      if (text.length > MAX_REPORT_LENGTH || count > mostReports || characters > mostCharacters) dropped += 1;
      else batch.push({ at: Date.now(), text });
      timer ??= setTimeout(next, gather);
    },
    /** Sends what is left, as the page is about to go. */
    flush() {
      if (dropped > 0) void send();
      while (batch.length > 0) void send();
    },
  };
}
