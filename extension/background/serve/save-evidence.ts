/** The evidence of a tab as the files of a run directory, which `cookiewacht judge` reads. */
import { runIdOf } from '../../../rules/evidence/run-id.ts';
import type { Observation, SiteEvidence } from '../../../rules/evidence/index.ts';
import type { Answer } from '../../messages/ui.ts';
import type { PolicyChoice } from '../judge/policies.ts';

const ndjson = (observations: readonly Observation[]): string =>
  observations.map((observation) => `${JSON.stringify(observation)}\n`).join('');
const folderOf = (journey: string): string => journey.replace(/[^a-z0-9-]+/gi, '-');

/** The text of each file, by its path within the run directory. */
export function evidenceFiles(
  evidence: SiteEvidence,
  { site, text }: PolicyChoice,
  since: Date,
): Answer<'save-evidence'> {
  const root = `sites/${site.id}`;
  const files: Record<string, string> = {
    'policy.yaml': text,
    [`${root}/probe.ndjson`]: ndjson(evidence.probe),
  };
  for (const { journey, observations } of evidence.journeys)
    files[`${root}/${folderOf(journey)}/evidence.ndjson`] = ndjson(observations);
  const when = runIdOf(since);
  return { name: `cookiewacht-${site.id}-${when}`, files };
}
