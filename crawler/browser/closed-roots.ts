/** Finds the closed shadow roots of a document, which scripts cannot reach. Source: CDP `DOM.getDocument`. */
import type { Protocol } from 'puppeteer-core';

const MAX_DEPTH = 400;
const MAX_ROOTS = 200;

/** A closed shadow root and its host, by CDP's backend node ids, in the frame that holds them. */
export interface ClosedRoot {
  frameId: string;
  host: number;
  root: number;
}

/**
 * The closed shadow roots below a node, documents of frames included, 200 at most. `frameId`: of the node
 * itself.
 */
export function closedRootsIn(document: Protocol.DOM.Node, frameId: string): ClosedRoot[] {
  const roots: ClosedRoot[] = [];
  const visit = (node: Protocol.DOM.Node, frame: string, depth: number): void => {
    if (depth > MAX_DEPTH || roots.length > MAX_ROOTS) return;
    for (const shadow of node.shadowRoots ?? []) {
      if (shadow.shadowRootType === 'closed')
        roots.push({ frameId: frame, host: node.backendNodeId, root: shadow.backendNodeId });
      if (shadow.shadowRootType !== 'user-agent') visit(shadow, frame, depth + 1);
    }
    if (node.contentDocument) visit(node.contentDocument, node.frameId ?? frame, depth + 1);
    for (const child of node.children ?? []) visit(child, frame, depth + 1);
  };
  visit(document, frameId, 0);
  return roots;
}
