import { remembered } from '../model/interned.ts';
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
  const shared = new SharedJoins();
  return Array.from({ length: statements }, (_, statement) => {
    const parts: ClusterPart[] = [];
    for (const one of all) {
      const part = one[statement];
      if (part !== undefined && part !== nothingAdded) parts.push(part);
    }
    return joinedPart(parts, shared);
  });
}

/** Statements about the same places share their paths, types and shapes. */
class SharedJoins {
  readonly paths = new JoinedOnce((all: readonly HostNetworkPaths[]) => ({
    possible: joinedPaths(all, 'possible'),
    declared: joinedPaths(all, 'declared'),
  }));
  readonly sets = new JoinedOnce(united);
}

/** Joins a list of objects once, as long as the objects are the same. */
class JoinedOnce<Item extends object, Joined> {
  readonly #known = new Map<Item | undefined, { readonly all: readonly Item[]; readonly joined: Joined }[]>();
  readonly #join: (all: readonly Item[]) => Joined;

  constructor(join: (all: readonly Item[]) => Joined) {
    this.#join = join;
  }

  of(all: readonly Item[]): Joined {
    const alike = remembered(this.#known, all[0], () => []);
    const known = alike.find((one) => areSame(one.all, all));
    if (known !== undefined) return known.joined;
    const joined = this.#join(all);
    alike.push({ all, joined });
    return joined;
  }
}

function joinedPart(parts: readonly ClusterPart[], shared: SharedJoins): ClusterPart {
  const [first, another] = parts;
  if (first === undefined) return nothingAdded;
  if (another === undefined) return first;
  const undecided: UndecidedProof[] = [];
  const indirect: IndirectPaths[] = [];
  let [isBroken, clusters, namespaces, reach] = [false, 0, 0, 0];
  for (const part of parts) {
    isBroken ||= part.isBroken;
    clusters += part.clusters;
    namespaces += part.namespaces;
    reach = Math.max(reach, proofReaches.indexOf(part.reach));
    for (const one of part.undecided) undecided.push(one);
    if (part.indirect !== undefined) indirect.push(part.indirect);
  }
  return {
    breaches: joinedBreaches(parts),
    ...{ isBroken, undecided, clusters, namespaces },
    shapes: shared.sets.of(parts.map(({ shapes }) => shapes)),
    types: shared.sets.of(parts.map(({ types }) => types)),
    paths: shared.paths.of(parts.map(({ paths }) => paths)),
    reach: proofReaches[reach] ?? 'none',
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
function joinedPaths(all: readonly HostNetworkPaths[], which: keyof HostNetworkPaths): readonly string[] {
  const lists = all.map((part) => part[which]).filter(({ length }) => length > 0);
  const paths = ([] as string[]).concat(...lists);
  const inOrder = lists.every(([first = ''], index) => index === 0 || (lists[index - 1]?.at(-1) ?? '') <= first);
  return inOrder ? paths : paths.sort();
}

function joinedIndirect(all: readonly IndirectPaths[]): IndirectPaths {
  const workloads = new Set<string>();
  for (const one of all) for (const workload of one.workloads) workloads.add(workload);
  return { workloads: [...workloads].sort(), isComplete: all.every(({ isComplete }) => isComplete) };
}

function united(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const set of new Set(sets)) for (const one of set) all.add(one);
  return all;
}
