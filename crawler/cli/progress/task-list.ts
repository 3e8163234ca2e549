/** Progress as a live list on a terminal: one line for each site, with a spinner while it is visited. */
import { printable } from '../printable.ts';
import { Listr, ListrDefaultRendererLogLevels, ListrLogger, ProcessOutput } from 'listr2';
import { messages } from '../../../reports/messages/index.ts';
import type { PolicySite } from '../../../rules/policy/schema/site.ts';
import type { Progress, SiteDone } from '../../run/progress.ts';
import { RunningJourneys } from './running.ts';

const { pages: pagesOf } = messages('en').count;

interface Line {
  running: RunningJourneys;
  /** What is known already, to stand behind the journeys. */
  soFar: string;
  title(text: string): void;
  done(outcome: SiteDone): void;
}

/** Starts the list at once. Notes are printed when it ends, since they would break it up. */
export function taskListProgress(sites: readonly PolicySite[]): Progress {
  const lines = new Map<string, Line>();
  const width = Math.max(...sites.map((site) => hostName(site).length), 10) + 2;
  const notes: string[] = [];
  const tasks = sites.map((site) => {
    const host = hostName(site).padEnd(width);
    return {
      title: `${host} waiting`,
      task: (_context: unknown, task: { title: string; skip(message: string): void }): Promise<void> =>
        new Promise((resolve, reject) => {
          lines.set(site.id, {
            running: new RunningJourneys(),
            soFar: '',
            title: (text) => {
              task.title = `${host} ${text}`;
            },
            done: ({ verdict, words, pages, seconds }) => {
              const counts = `${pagesOf(pages).padStart(9)} ${seconds.toFixed(1).padStart(6)} s`;
              task.title = `${host} ${counts}   ${words}`;
              if (verdict === 'violations') return reject(new Error(words));
              // An inconclusive site gets a mark of its own, the same as in the summary.
              if (verdict === 'inconclusive') task.skip(task.title);
              resolve();
            },
          });
        }),
    };
  });
  const list = new Listr(tasks, {
    concurrent: true,
    exitOnError: false,
    registerSignalListeners: false,
    renderer: 'default',
    rendererOptions: {
      collapseErrors: true,
      showErrorMessage: false,
      formatOutput: 'truncate',
      icon: { [ListrDefaultRendererLogLevels.SKIPPED_WITH_COLLAPSE]: '◐' },
      logger: new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) }),
    },
  });
  const finished = list.run().catch(() => undefined);
  return {
    siteStarted: (site) => lines.get(site.id)?.title('starting'),
    page: (site, journey, number, total) => {
      const line = lines.get(site.id);
      line?.running.page(journey, number, total);
      line?.title(`${line.running.text}${line.soFar}`);
    },
    journeyDone: (site, journey) => {
      const line = lines.get(site.id);
      line?.running.done(journey);
      line?.title(`${line.running.text || 'reading the evidence'}${line.soFar}`);
    },
    soFar: (site, words) => {
      const line = lines.get(site.id);
      if (!line) return;
      line.soFar = `   so far: ${words}`;
      line.title(`${line.running.text}${line.soFar}`);
    },
    note: (site, line) => void notes.push(`[${site.id}] ${line}`),
    siteDone: (site, outcome) => {
      lines.get(site.id)?.done(outcome);
      lines.delete(site.id);
    },
    end: async () => {
      for (const line of lines.values())
        line.done({ verdict: 'inconclusive', words: 'not finished', pages: 0, seconds: 0 });
      await finished;
      for (const note of notes) process.stderr.write(`${printable(note)}\n`);
    },
  };
}

const hostName = (site: PolicySite): string => new URL(site.url).host;
