/**
 * Records what a browser shows of the pages of the banner corpus, for the tests that judge it without a
 * browser.
 *
 *   npm run record:banners                 every page
 *   npm run record:banners -- accordion …  these pages
 *   npm run record:banners -- --judge …    no browser: today's judgement of the scans that are kept
 */
import PQueue from 'p-queue';
import type { Tab } from '../../crawler/browser/tab.ts';
import { listen } from '../../crawler/consent/trace.ts';
import { launchForTest } from './browser.ts';
import { walk } from '../browser/consent/attempts.ts';
import { loadPage, pageNames } from '../browser/consent/page.ts';
import { BannerRecorder } from './banner-recorder.ts';
import { judgeAgain, readRecording, writeRecording } from './banner-recordings.ts';

const asked = process.argv.slice(2);
const names = asked.filter((each) => !each.startsWith('--'));
const pages = names.length > 0 ? names : pageNames;
const unknown = names.filter((name) => !pageNames.includes(name));
if (unknown.length > 0) {
  console.error(
    `There is no page ${unknown.join(', ')}.\nName a file of test/browser/consent/pages/ without .html.`,
  );
  process.exitCode = 2;
} else if (asked.includes('--judge')) judge();
else await record();

function judge(): void {
  for (const name of pages) {
    const recording = readRecording(name);
    if (recording) writeRecording(name, judgeAgain(recording));
  }
}

async function record(): Promise<void> {
  const browser = await launchForTest();
  const recorders = new Map<Tab, BannerRecorder>();
  const stop = listen({
    looked: (event) => recorders.get(event.tab)?.looked(event),
    planned: (event) => recorders.get(event.tab)?.planned(event),
  });
  const one = async (name: string): Promise<void> => {
    const recorder = new BannerRecorder();
    const began = (tab: Tab, choice: string): void => {
      recorder.begin(choice, recorders.get(tab) === recorder);
      recorders.set(tab, recorder);
    };
    const { accepted, refused, single } = await walk({ browser, began }, loadPage(name));
    const results = [accepted.result, refused.result, accepted.withdrawn?.result, single?.result].filter(
      (each) => !!each,
    );
    for (const result of results) {
      recorder.end(result.choice, result);
      process.stdout.write(
        `${name.padEnd(30)} ${result.choice.padEnd(9)} ${result.outcome.padEnd(12)} ${result.how}: ${result.reason}\n`,
      );
    }
    writeRecording(name, recorder.recording());
  };
  const side = new PQueue({ concurrency: 2 });
  await Promise.all(pages.map((name) => side.add(() => one(name))));
  stop();
  await browser.close();
}
