import { type ClusterPart, type HostNetworkPaths, nothingAdded, type PartBreach } from './cluster-part.ts';
import { type BreachedCluster, type IndirectPaths, proofReaches, type UndecidedProof } from './guardrail-result.ts';

/** Parts of one cluster, in the order of the statements. */
type PartsOfCluster = readonly ClusterPart[];

/** So many clusters are joined as one, and stay joined as long as none of them changes. */
const clustersInGroup = 64;

/** Joins the parts of all clusters, statement by statement. Of a change, only the clusters near it are joined again. */
export class JoinedParts {
  #groups: readonly { readonly members: readonly PartsOfCluster[]; readonly parts: PartsOfCluster }[] = [];

  /** Returns one part for each statement; `statements`: how many there are. */
  of(clusters: readonly PartsOfCluster[], statements: number): PartsOfCluster {
    const before = this.#groups;
    this.#groups = Array.from({ length: Math.ceil(clusters.length / clustersInGroup) }, (_, index) => {
      const members = clusters.slice(index * clustersInGroup, (index + 1) * clustersInGroup);
      const known = before[index];
      return known !== undefined && areSame(known.members, members)
        ? known
        : { members, parts: joined(members, statements) };
    });
    return joined(
      this.#groups.map(({ parts }) => parts),
      statements,
    );
  }
}

function areSame<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

function joined(all: readonly PartsOfCluster[], statements: number): PartsOfCluster {
  return Array.from({ length: statements }, (_, statement) => {
    const parts: ClusterPart[] = [];
    for (const one of all) {
      const part = one[statement];
      if (part !== undefined && part !== nothingAdded) parts.push(part);
    }
    return joinedPart(parts);
  });
}

function joinedPart(parts: readonly ClusterPart[]): ClusterPart {
  const [first, another] = parts;
  if (first === undefined) return nothingAdded;
  if (another === undefined) return first;
  const undecided: UndecidedProof[] = [];
  let [isBroken, clusters, namespaces] = [false, 0, 0];
  for (const part of parts) {
    isBroken ||= part.isBroken;
    clusters += part.clusters;
    namespaces += part.namespaces;
    for (const one of part.undecided) undecided.push(one);
  }
  const reaches = new Set(parts.map(({ reach }) => reach));
  const indirect = parts.flatMap((part) => part.indirect ?? []);
  return {
    breaches: joinedBreaches(parts),
    ...{ isBroken, undecided, clusters, namespaces },
    shapes: united(parts, 'shapes'),
    types: united(parts, 'types'),
    paths: { possible: joinedPaths(parts, 'possible'), declared: joinedPaths(parts, 'declared') },
    reach: proofReaches.findLast((reach) => reaches.has(reach)) ?? 'none',
    ...(indirect.length === 0 ? {} : { indirect: joinedIndirect(indirect) }),
  };
}

/** Breaches by the same rules, under the same conditions, are one. The example is that of the first cluster. */
function joinedBreaches(parts: readonly ClusterPart[]): readonly PartBreach[] {
  const found = new Map<string, { readonly first: PartBreach; readonly at: BreachedCluster[]; places: number }>();
  for (const { breaches } of parts) {
    for (const breach of breaches) {
      const known = found.get(breach.text);
      if (known === undefined) {
        found.set(breach.text, { first: breach, at: [...breach.at], places: breach.places });
        continue;
      }
      for (const one of breach.at) known.at.push(one);
      known.places += breach.places;
    }
  }
  return [...found.values()].map(({ first, at, places }) => ({ ...first, at, places }));
}

/** Each part has its paths in order; most often, all of one part are before those of the next. */
function joinedPaths(parts: readonly ClusterPart[], which: keyof HostNetworkPaths): readonly string[] {
  const paths: string[] = [];
  let inOrder = true;
  for (const part of parts) {
    const added = part.paths[which];
    const [first, last] = [added[0], paths[paths.length - 1]];
    if (first === undefined) continue;
    if (last !== undefined && last > first) inOrder = false;
    for (const path of added) paths.push(path);
  }
  return inOrder ? paths : paths.sort();
}

function joinedIndirect(all: readonly IndirectPaths[]): IndirectPaths {
  const workloads = new Set<string>();
  for (const one of all) for (const workload of one.workloads) workloads.add(workload);
  return { workloads: [...workloads].sort(), isComplete: all.every(({ isComplete }) => isComplete) };
}

function united(parts: readonly ClusterPart[], which: 'shapes' | 'types'): ReadonlySet<string> {
  const all = new Set<string>();
  const seen = new Set<ReadonlySet<string>>();
  for (const { [which]: set } of parts) {
    if (seen.has(set)) continue;
    seen.add(set);
    for (const one of set) all.add(one);
  }
  return all;
}
