/** The keys that a policy may have at a path. */
import { policyJsonSchema } from '../json-schema.ts';
import { type Path, at } from './problem.ts';

/** The keys that the policy's schema allows at a path. */
export function keysAt(path: Path): string[] {
  let nodes: unknown[] = [policyJsonSchema()];
  for (const step of path) {
    nodes = nodes
      .flatMap(alternatives)
      .flatMap((node) => [
        typeof step === 'number'
          ? at(node, ['items'])
          : (at(node, ['properties', step]) ?? at(node, ['additionalProperties'])),
      ]);
  }
  return [
    ...new Set(nodes.flatMap(alternatives).flatMap((node) => Object.keys(Object(at(node, ['properties']))))),
  ];
}

const alternatives = (node: unknown): unknown[] => {
  const any = at(node, ['anyOf']);
  return Array.isArray(any) ? any : [node];
};
