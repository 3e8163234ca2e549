/** The findings that came while one watched: for a screen reader, which cannot see a list grow. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportFinding } from '../../../reports/document/report.ts';
import type { LiveState } from '../../live-state.ts';

/** Those of the last change that brought any; none for what was there when the panel was opened or another page came. */
export function useArrivals(state: LiveState): readonly ReportFinding[] {
  const known = useRef<{ record: string; fingerprints: Set<string> } | null>(null);
  const [arrived, change] = useState<readonly ReportFinding[]>([]);
  const record = `${state.tab} ${state.site.id} ${state.since}`;
  useEffect(() => {
    const before = known.current;
    known.current = { record, fingerprints: new Set(state.findings.map(({ fingerprint }) => fingerprint)) };
    if (before === null || before.record !== record) return change([]);
    const fresh = state.findings.filter(({ fingerprint }) => !before.fingerprints.has(fingerprint));
    if (fresh.length > 0) change(fresh);
    return undefined;
  }, [state, record]);
  return arrived;
}
