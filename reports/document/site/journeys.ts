/** The journeys of a site for a reader: what each chose, how, whether that is confirmed, and its pages. */
import type { JourneyEvidence } from '../../../rules/evidence/index.ts';
import { engineOfJourney } from '../../../rules/evidence/journey.ts';
import type { JourneyReport } from '../schema/journey.ts';

/** @param evidence path of the evidence file within the run directory; screenshots are beside it */
export function journeyReport({ journey, observations }: JourneyEvidence, evidence: string): JourneyReport {
  const picture = (file: string | undefined): string | null => pictureIn(evidence, file);
  const banners = observations
    .filter((observation) => observation.kind === 'banner')
    .filter(({ present }) => present);
  const choice = observations.filter((observation) => observation.kind === 'choice').at(-1);
  const start = observations.find((observation) => observation.kind === 'journey-start');
  const end = observations.find((observation) => observation.kind === 'journey-end');
  return {
    choice: start?.choice ?? journey,
    engine: start ? engineOfJourney(start) : 'chromium',
    status: end?.status ?? 'interrupted',
    reason: end?.reason ?? null,
    banner: banners.length > 0,
    confirmed: choice ? choice.outcome === 'confirmed' : null,
    how: choice?.how ?? null,
    clicks: choice?.clicks.map(({ text, kind }) => text || kind) ?? [],
    bannerPicture: picture(banners.find(({ crop }) => crop !== undefined)?.crop),
    pages: observations.flatMap((visit) =>
      visit.kind === 'visit'
        ? [
            {
              url: visit.url,
              finalUrl: visit.finalUrl,
              phase: visit.phase,
              status: visit.status,
              outcome: visit.outcome,
              reason: visit.reason ?? null,
              title: visit.title,
              screenshot: picture(visit.screenshot),
            },
          ]
        : [],
    ),
    evidence,
  };
}

/**
 * Path within the run directory of a screenshot beside an evidence file; null if the name is more than a file
 * name.
 */
export const pictureIn = (evidence: string, file: string | undefined): string | null =>
  file !== undefined && /^[\w][\w.-]*$/.test(file) ? `${evidence.replace(/[^/]*$/, '')}${file}` : null;
