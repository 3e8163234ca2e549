/** The head of a run that is put together of parts: what they have in common, and what is added up. */
import type { Report } from '../../../reports/document/schema/run.ts';
import { runIdOf } from '../../../rules/evidence/run-id.ts';
import type { AboutParts } from '../../run/about-parts.ts';
import { productName } from '../../run/product.ts';
import type { LoadedPolicy } from '../load-policy.ts';
import type { Part } from './parts.ts';

export type HeadOfParts = Omit<Report['run'], 'baseline'>;

export function headOf(parts: readonly Part[], about: AboutParts | null, loaded: LoadedPolicy): HeadOfParts {
  const runs = parts.map(({ run }) => run);
  const unique = (values: readonly string[]): string[] => [...new Set(values)].toSorted();
  const startedAt = about?.startedAt ?? unique(runs.map((run) => run.startedAt))[0] ?? '';
  const flows = unique(runs.flatMap((run) => run.flows ?? []));
  const onlyPages = unique(runs.flatMap((run) => run.onlyPages ?? []));
  return {
    ...asAsked(runs[0], about),
    id: runIdOf(startedAt),
    browser: unique(runs.map(({ browser }) => browser)).join(', ') || 'unknown',
    startedAt,
    endedAt: about?.endedAt ?? unique(runs.map((run) => run.endedAt)).at(-1) ?? startedAt,
    ...(flows.length > 0 ? { flows } : {}),
    ...(onlyPages.length > 0 ? { onlyPages } : {}),
    interrupted: runs.some(({ interrupted }) => interrupted),
    policy: { name: loaded.policy.name, source: loaded.source, hash: loaded.hash },
  };
}

/** What is the same in all parts. */
function asAsked(
  first: Report['run'] | undefined,
  about: AboutParts | null,
): Pick<Report['run'], 'tool' | 'engine' | 'journeys' | 'devices' | 'language' | 'mapped' | 'signal'> {
  const { journeys = [], devices = [], language = 'en' } = first ?? about ?? {};
  const { tool = productName, engine = null, mapped, signal } = first ?? {};
  return {
    tool,
    engine,
    journeys,
    devices,
    language,
    ...(mapped ? { mapped } : {}),
    ...(signal ? { signal } : {}),
  };
}
