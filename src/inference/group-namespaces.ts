import { compareText } from '../diagnostics/compare.ts';
import type { Subject } from './draft.ts';
import { grouped } from './generalize.ts';

/** A namespace, and what its policies are called or look like. */
export interface Featured {
  readonly subject: Subject;
  /** One for each of its policies. */
  readonly features: ReadonlySet<string>;
}

/** Namespaces that become one type. Sorted by key. */
export type NamespaceGroup = readonly Featured[];

/** How similar two sets of policies must be to share a type: what both have, of what either has. */
const likeness = 0.6;
/** The same for namespaces of one name in several clusters, which a person takes for one kind anyway. */
const likenessOfNamesakes = 0.3;
/** How many groups a group is compared with: those that share the most policies with it. */
const maxCandidates = 50;

/**
 * Groups namespaces that share most of their policies, the largest groups first. Namespaces with the same policies are
 * grouped at once; others join the group that is most like them. Deterministic for every order.
 */
export function groupNamespaces(namespaces: readonly Featured[]): readonly NamespaceGroup[] {
  const sorted = [...namespaces].sort((a, b) => compareText(a.subject.key, b.subject.key));
  const equal = [...grouped(sorted, ({ features }) => [...features].sort().join('\n'))]
    .map(([key, members]) => ({ key, members }))
    .sort((a, b) => b.members.length - a.members.length || compareText(a.key, b.key));
  const groups: GrowingGroup[] = [];
  const groupsWith = new Map<string, Set<GrowingGroup>>();
  for (const { members } of equal) {
    const features = members[0]?.features ?? new Set<string>();
    const shared = new Map<GrowingGroup, number>();
    for (const feature of features) {
      for (const group of groupsWith.get(feature) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
    }
    const candidates = [...shared]
      .sort(([a, countA], [b, countB]) => countB - countA || groups.indexOf(a) - groups.indexOf(b))
      .slice(0, maxCandidates)
      .map(([group]) => ({ group, likeness: group.likeness(features), isNamesake: group.hasNames(members) }))
      .filter((one) => one.likeness >= (one.isNamesake ? likenessOfNamesakes : likeness))
      .sort((a, b) => Number(b.isNamesake) - Number(a.isNamesake) || b.likeness - a.likeness);
    const best = candidates[0]?.group ?? new GrowingGroup();
    if (candidates.length === 0) groups.push(best);
    best.add(members);
    for (const feature of features) {
      const known = groupsWith.get(feature) ?? new Set();
      groupsWith.set(feature, known.add(best));
    }
  }
  return groups.map(({ members }) => [...members].sort((a, b) => compareText(a.subject.key, b.subject.key)));
}

class GrowingGroup {
  readonly members: Featured[] = [];
  readonly #counts = new Map<string, number>();
  readonly #names = new Set<string>();

  add(members: readonly Featured[]): void {
    for (const member of members) {
      this.members.push(member);
      this.#names.add(member.subject.namespace);
      for (const feature of member.features) this.#counts.set(feature, (this.#counts.get(feature) ?? 0) + 1);
    }
  }

  hasNames(members: readonly Featured[]): boolean {
    return members.every(({ subject }) => this.#names.has(subject.namespace));
  }

  /** Compares with the policies that at least half of the group have. */
  likeness(features: ReadonlySet<string>): number {
    const core = [...this.#counts].filter(([, count]) => 2 * count >= this.members.length).map(([feature]) => feature);
    const both = core.filter((feature) => features.has(feature)).length;
    return both / (core.length + features.size - both || 1);
  }
}
