/** Tells what a site does before any choice as soon as that is known, long before its verdict. */
import { join } from 'node:path';
import { EVIDENCE_FILE, readEvidence } from '../../run/evidence-files.ts';
import type { Progress } from '../../run/progress.ts';
import type { Run } from '../../run/run.ts';
import { countOfViolations, judgeSite } from '../judge-site.ts';
import type { LoadedPolicy } from '../load-policy.ts';
import type { PolicySite } from '../../../rules/policy/schema/site.ts';

/** The run's progress, with a line for each site when its journey `none` has ended. */
export function withFirstResults(run: Run, loaded: LoadedPolicy, now: Date): Progress {
  const { progress } = run;
  const telling = new Set<Promise<void>>();
  const tell = async (site: PolicySite): Promise<void> => {
    const observations = await readEvidence(
      join(run.directory.journeyFolder(site.id, 'none'), EVIDENCE_FILE),
    );
    const evidence = { site: site.id, probe: [], journeys: [{ journey: 'none', observations }] };
    const { findings } = judgeSite(
      loaded,
      { site, evidence, seconds: 0 },
      { requestedJourneys: ['none'], now },
    );
    progress.soFar(site, `${countOfViolations(findings) ?? 'no violation'} before any choice`);
  };
  return {
    ...progress,
    journeyDone: (site, journey, result) => {
      progress.journeyDone(site, journey, result);
      if (journey !== 'none' || result.status !== 'complete') return;
      // The whole site is judged later, and says what could not be judged now.
      const told = tell(site).catch(() => undefined);
      telling.add(told);
    },
    end: async () => {
      await Promise.all(telling);
      await progress.end();
    },
  };
}
