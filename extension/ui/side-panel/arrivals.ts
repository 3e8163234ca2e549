/** The findings that arrived while the panel was open, for screen readers, which cannot see a list grow. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportFinding } from '../../../reports/document/schema/finding.ts';
import type { LiveState } from '../../messages/live-state.ts';

/**
 * The findings of the last change that brought any; none of those that were there when the panel or page was
 * opened.
 */
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
