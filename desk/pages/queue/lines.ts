/** The lines of the queue. */
import type { CauseView, ListedFinding, QueueView } from '../../model/views.ts';
import type { PageContext } from '../page.ts';
import { queueAddress, type QueueAddress, type Typed } from '../queue-address.ts';

export interface QueueProps {
  page: PageContext;
  view: QueueView;
  address: QueueAddress;
  typed: Typed;
  problem: string | null;
}

/** A line of the list: one finding, or those of a cause that are decided as one. */
export interface Line {
  key: string;
  cause: CauseView;
  findings: readonly [ListedFinding, ...ListedFinding[]];
}

export function linesOf({ causes }: QueueView, { apart }: QueueAddress): Line[] {
  return causes.flatMap((cause) => {
    const groups = cause.key === apart ? cause.findings.map((finding) => [finding]) : [cause.findings];
    return groups.flatMap(([first, ...rest]) =>
      first === undefined
        ? []
        : [{ key: first.fingerprint, cause, findings: [first, ...rest] } satisfies Line],
    );
  });
}

/** The address of a line: what was being filled in belongs to another. */
export const lineAddress = (address: QueueAddress, line: Line | undefined): string =>
  queueAddress(address, { at: line?.key, do: undefined });
