import type { GroupConnection, SeenPort } from './connectivity.ts';

/** Returns the key of two groups of pods whose namespaces have this relation. */
export function pairKey(from: number, to: number, relation: GroupConnection['relation']): string {
  return `${from} ${to} ${relation}`;
}

/** Reports whether something passed, surely or perhaps. */
export function isSeen(ports: readonly SeenPort[]): boolean {
  return ports.some(({ forwarded }) => forwarded.flows > 0);
}
