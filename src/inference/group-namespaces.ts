import { compareText } from '../diagnostics/compare.ts';
import { grouped } from '../model/grouped.ts';
import type { Subject } from './draft.ts';
import { kindLabel } from './namespace-kinds.ts';

/** A namespace, and what its policies are called or look like. */
export interface Featured {
  readonly subject: Subject;
  /** One for each of its policies. */
  readonly features: ReadonlySet<string>;
}

/** How much a policy says about the kind of its namespace: less if only namespaces of one name have it. */
const weightOfRare = 0.25;

/** Namespaces that become one type. Sorted by key. */
type NamespaceGroup = readonly Featured[];

/** How similar two sets of policies must be to share a type: what both have, of what either has. */
const likeness = 0.6;
/** The same for namespaces that a person takes for one kind anyway: by their name, or by the label of their kind. */
const likenessOfKin = 0.3;
/** The same for namespaces that a label sorts into different kinds. */
const likenessOfOthers = 0.95;
/** How many groups a group is compared with: those that share the most policies with it. */
const maxCandidates = 50;

/**
 * Groups namespaces that share most of their policies, the largest groups first. Namespaces with the same policies are
 * grouped at once; others join the group that is most like them. Deterministic for every order.
 */
export function groupNamespaces(namespaces: readonly Featured[]): readonly NamespaceGroup[] {
  const sorted = [...namespaces].sort((a, b) => compareText(a.subject.key, b.subject.key));
  const label = kindLabel(sorted.map(({ subject }) => subject));
  const kindOf = ({ subject: { labels } }: Featured): string | undefined =>
    label !== undefined && Object.hasOwn(labels, label) ? labels[label] : undefined;
  const rare = rareFeatures(sorted);
  const equal = [...grouped(sorted, (one) => [kindOf(one) ?? '', ...[...one.features].sort()].join('\n'))]
    .map(([key, members]) => ({ key, members }))
    .sort((a, b) => b.members.length - a.members.length || compareText(a.key, b.key));
  const groups: GrowingGroup[] = [];
  const groupsWith = new Map<string, Set<GrowingGroup>>();
  for (const { members } of equal) {
    const features = members[0]?.features ?? new Set<string>();
    const kind = members[0] && kindOf(members[0]);
    const shared = new Map<GrowingGroup, number>();
    for (const feature of features) {
      for (const group of groupsWith.get(feature) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
    }
    const candidates = [...shared]
      .sort(([a, countA], [b, countB]) => countB - countA || a.index - b.index)
      .slice(0, maxCandidates)
      .map(([group]) => {
        const isKin = group.hasNames(members) || (kind !== undefined && group.kind === kind);
        const least = isKin ? likenessOfKin : group.kind === kind ? likeness : likenessOfOthers;
        return { group, likeness: group.likeness(features), isKin, least };
      })
      .filter((one) => one.likeness >= one.least)
      .sort((a, b) => Number(b.isKin) - Number(a.isKin) || b.likeness - a.likeness);
    const best = candidates[0]?.group ?? new GrowingGroup({ index: groups.length, kind, rare });
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
  /** Its place among the groups. */
  readonly index: number;
  /** The kind that a label gives its first members. */
  readonly kind: string | undefined;
  readonly #rare: ReadonlySet<string>;

  constructor({
    index,
    kind,
    rare,
  }: { readonly index: number; readonly kind: string | undefined; readonly rare: ReadonlySet<string> }) {
    this.index = index;
    this.kind = kind;
    this.#rare = rare;
  }

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
    const [inCore, inBoth, inOther] = [core, core.filter((feature) => features.has(feature)), features].map((some) =>
      [...(some ?? [])].reduce((sum, feature) => sum + (this.#rare.has(feature) ? weightOfRare : 1), 0),
    );
    return (inBoth ?? 0) / ((inCore ?? 0) + (inOther ?? 0) - (inBoth ?? 0) || 1);
  }
}

/** Returns the features that only namespaces of one name have. */
function rareFeatures(namespaces: readonly Featured[]): ReadonlySet<string> {
  const names = new Map<string, Set<string>>();
  for (const { subject, features } of namespaces) {
    for (const feature of features) names.set(feature, (names.get(feature) ?? new Set()).add(subject.namespace));
  }
  return new Set([...names].flatMap(([feature, having]) => (having.size > 1 ? [] : [feature])));
}
