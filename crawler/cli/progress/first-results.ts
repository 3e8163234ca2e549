/** Tells what a site does before any choice as soon as that is known, long before its verdict. */
import { join } from 'node:path';
import type { Finding } from '../../../rules/judge/finding.ts';
import type { PolicySite } from '../../../rules/policy/schema/site.ts';
import { EVIDENCE_FILE, readEvidence } from '../../run/evidence-files.ts';
import type { Progress } from '../../run/progress.ts';
import type { Run } from '../../run/run.ts';
import { countOfViolations, judgeSite } from '../judge-site.ts';
import type { LoadedPolicy } from '../load-policy.ts';

/** What a page has done stays done, whatever the journey sees later. */
const isDeed = ({ subject: { type } }: Finding): boolean =>
  type === 'cookie' || type === 'storage' || type === 'request';

/**
 * The run's progress, with a line for each site when its journey `none` has ended. Until there is such a line, one of what
 * a first page did too: nobody waits for a first result.
 */
export function withFirstResults(
  run: Pick<Run, 'progress'> & { directory: Pick<Run['directory'], 'journeyFolder'> },
  loaded: LoadedPolicy,
  now: Date,
): Progress {
  const { progress } = run;
  const telling = new Set<Promise<void>>();
  let anyEnded = false;
  const findingsOf = async (site: PolicySite): Promise<readonly Finding[]> => {
    const observations = await readEvidence(
      join(run.directory.journeyFolder(site.id, 'none'), EVIDENCE_FILE),
    );
    const evidence = { site: site.id, probe: [], journeys: [{ journey: 'none', observations }] };
    return judgeSite(loaded, { site, evidence, seconds: 0 }, { requestedJourneys: ['none'], now }).findings;
  };
  const tellFirstPage = async (site: PolicySite): Promise<void> => {
    const count = countOfViolations((await findingsOf(site)).filter(isDeed));
    if (!anyEnded)
      progress.soFar(
        site,
        `${count ?? 'no violation'} before any choice, in what the first page stored and sent`,
      );
  };
  const tell = async (site: PolicySite): Promise<void> => {
    progress.soFar(site, `${countOfViolations(await findingsOf(site)) ?? 'no violation'} before any choice`);
  };
  // The whole site is judged later, and says what could not be judged now.
  const add = (told: Promise<void>): void => void telling.add(told.catch(() => undefined));
  return {
    ...progress,
    page: (site, journey, number, total) => {
      progress.page(site, journey, number, total);
      if (journey === 'none' && number === 2 && !anyEnded) add(tellFirstPage(site));
    },
    journeyDone: (site, journey, result) => {
      progress.journeyDone(site, journey, result);
      if (journey !== 'none' || result.status !== 'complete') return;
      anyEnded = true;
      add(tell(site));
    },
    end: async () => {
      await Promise.all(telling);
      await progress.end();
    },
  };
}
