import type { PodGroup, SeenPort, UndeclaredConnection } from '../connectivity/connectivity.ts';
import { pairKey } from '../connectivity/seen-rows.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { hasNoPorts, noPorts } from '../model/port-set.ts';
import { type WorkloadName, workloadText } from '../model/workload-name.ts';
import { blockWords } from '../report/connectivity/block-words.ts';
import { groupsByPlace, undeclaredPodsPlace } from '../report/connectivity/group-words.ts';
import { portsWithNames } from '../report/connectivity/row-words.ts';
import { seenInPart } from '../report/connectivity/rows.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import type { GroupTable } from './connection-table.ts';
import { type LineSeen, lineSeen } from './line-seen.ts';
import { otherEndNames } from './matrix-rows.ts';
import type { PageConnectivity } from './page-data.ts';
import { inNamespaces } from './part-of-group.ts';
import { peerText } from './peer-text.ts';
import type { SubjectPart } from './subject.ts';

/** One line of a focus: other ends with which its pods connect. */
export interface PeerLine {
  readonly direction: Direction;
  readonly kind: 'pods' | 'addresses' | 'undeclared' | 'beyond';
  readonly verdict: 'allowed' | 'conditional';
  readonly ports: string;
  readonly conditions: string;
  /** `data: db`, `each web namespace: web`. */
  readonly who: string;
  /** Workloads of the focus of which this holds, as texts; empty: all. */
  readonly own: readonly string[];
  /** One pair of ends, as `explain` takes them; absent if no single peer says it. */
  readonly example?: { readonly from: string; readonly to: string; readonly cluster?: string };
  /** Facts of records about it; absent without records. */
  readonly seen?: LineSeen;
}

/** Returns the other ends of a subject's connections in one cluster. `parts` are of this cluster. */
export function peerLines(table: GroupTable, parts: readonly SubjectPart[], direction: Direction): readonly PeerLine[] {
  return new PeerLines(table, parts, direction).lines();
}

interface LineDraft extends Omit<PeerLine, 'own'> {
  readonly own: Set<string>;
}

/** Names of ports that only the pods at the other end declare. */
type NamedPorts = Pick<UndeclaredConnection, 'namedPorts' | 'conditionalNames'>;

const noNames: NamedPorts = { namedPorts: [], conditionalNames: [] };

/** Marks at a row. `isOfAlike`: as in `LineSeen`. */
interface Marks {
  readonly ports: readonly SeenPort[];
  readonly isOfAlike: boolean;
}

interface AddedLine extends Pick<PeerLine, 'kind' | 'who' | 'own'> {
  readonly verdicts: Verdicts;
  readonly named?: NamedPorts;
  /** Absent without records. */
  readonly seen?: Marks | undefined;
}

interface SameNamespace {
  readonly namespaces: ReadonlyMap<string, ReadonlySet<string>>;
  readonly own: readonly string[];
  readonly others: readonly number[];
  readonly verdicts: Verdicts;
  readonly marks: Marks | undefined;
}

class PeerLines {
  readonly #table: GroupTable;
  readonly #connectivity: PageConnectivity;
  readonly #direction: Direction;
  readonly #drafts = new Map<string, LineDraft>();
  /** Namespaces and workloads of the subject, by their groups. */
  readonly #own = new Map<number, Map<string, Set<string>>>();
  readonly #names = new Map<string, WorkloadName>();
  readonly #cluster: string | undefined;

  constructor(table: GroupTable, parts: readonly SubjectPart[], direction: Direction) {
    this.#table = table;
    this.#connectivity = table.connectivity;
    this.#direction = direction;
    this.#cluster = parts[0]?.cluster.name;
    for (const { namespace, workloads } of parts) {
      for (const workload of workloads) {
        const text = workloadText(workload);
        const group = table.groupOf(namespace.name, text);
        if (group === undefined) continue;
        this.#names.set(text, workload);
        const namespaces = remembered(this.#own, group, () => new Map());
        remembered(namespaces, namespace.name, () => new Set()).add(text);
      }
    }
  }

  lines(): readonly PeerLine[] {
    this.#addPods();
    this.#addOthers();
    return [...this.#drafts.values()].map(({ own, ...line }) => ({
      ...line,
      own: own.size === this.#names.size ? [] : [...own].sort(),
    }));
  }

  #addPods(): void {
    const isEgress = this.#direction === 'Egress';
    for (const { from, to, relation, verdicts } of this.#connectivity.connections) {
      const [own, others] = isEgress ? [from, to] : [to, from];
      for (const group of own) {
        const namespaces = this.#own.get(group);
        if (namespaces === undefined) continue;
        const texts = [...namespaces.values()].flatMap((one) => [...one]);
        for (const { others: some, marks } of this.#byMarks(group, others, relation)) {
          if (relation === 'same') this.#addSame({ namespaces, own: texts, others: some, verdicts, marks });
          else {
            const places = groupsByPlace(this.#connectivity, some, { expand: false });
            const seen = places.length > 1 && marks !== undefined ? { ...marks, isOfAlike: true } : marks;
            for (const who of places) {
              const example = this.#exampleWith(namespaces, some, relation);
              this.#add({ kind: 'pods', who, verdicts, own: texts, seen }, example);
            }
          }
        }
      }
    }
  }

  /** The other groups by what was seen between them and a group: each at which something was, and the rest together. */
  #byMarks(
    group: number,
    others: readonly number[],
    relation: 'same' | 'other' | 'any',
  ): readonly { readonly others: readonly number[]; readonly marks: Marks | undefined }[] {
    const { seen } = this.#table;
    if (seen === undefined) return [{ others, marks: undefined }];
    const isOfAlike = this.#hasAlike(group);
    const parts = others.map((other) => {
      const [from, to] = this.#direction === 'Egress' ? [group, other] : [other, group];
      const ports = seen.pairs.get(pairKey(from, to, relation)) ?? [];
      return { others: [other], marks: { ports, isOfAlike: isOfAlike || this.#table.isPart(other) } };
    });
    const never = parts.filter(({ marks }) => marks.ports.length === 0).flatMap((part) => part.others);
    const rest = never.length === 0 ? [] : [{ others: never, marks: { ports: [], isOfAlike } }];
    return [...parts.filter(({ marks }) => marks.ports.length > 0), ...rest];
  }

  /** Reports whether a group has pods that are not of the subject, here or in clusters that are alike. */
  #hasAlike(group: number, only?: readonly string[]): boolean {
    const isMeant = (name: string): boolean => only?.includes(name) ?? true;
    const all = (this.#connectivity.groups[group]?.places ?? []).reduce(
      (sum, { namespaces, workloads }) => sum + namespaces.filter(isMeant).length * workloads.length,
      0,
    );
    const isOfOthers = this.#connectivity.clusters.length > 1 || this.#table.isPart(group);
    return isOfOthers || this.#textsOf(group, only).length < all;
  }

  /** The marks at a row of a group; absent without records. */
  #marksOf(ports: readonly SeenPort[] | undefined, group: number, only?: readonly string[]): Marks | undefined {
    return this.#table.seen === undefined ? undefined : { ports: ports ?? [], isOfAlike: this.#hasAlike(group, only) };
  }

  /** Each namespace of the subject reaches only its own pods. */
  #addSame({ namespaces, own, others, verdicts, marks }: SameNamespace): void {
    const [only, second] = [...namespaces.keys()];
    const here = {
      ...this.#connectivity,
      groups: this.#connectivity.groups.map((group) => ownPart(group, namespaces)),
    };
    const left = others.filter((group) => (here.groups[group]?.namespaces.length ?? 0) > 0);
    for (const who of groupsByPlace(here, left, { expand: false })) {
      const words = second === undefined ? who : `the same namespace: ${who.slice(who.indexOf(': ') + 2)}`;
      const example = only === undefined ? undefined : this.#exampleWith(namespaces, left, 'same');
      this.#add({ kind: 'pods', who: words, verdicts, own, seen: marks }, example);
    }
  }

  #addOthers(): void {
    const { addresses, undeclared, undeclaredPods, beyond } = this.#connectivity;
    for (const { of, direction, blocks } of addresses) {
      if (direction !== this.#direction) continue;
      for (const where of of) {
        const { group, namespaces: only } = where;
        const own = this.#textsOf(group, only);
        if (own.length === 0) continue;
        for (const block of blocks) {
          const seen = this.#marksOf(this.#table.seen?.blocks.get(block)?.get(where), group, only);
          this.#add({ kind: 'addresses', who: blockWords(block, 4), verdicts: block.verdicts, own, seen });
        }
      }
    }
    const { seen } = this.#table;
    for (const row of undeclared) {
      const { groups, direction, namespaces, pods, verdicts } = row;
      if (direction !== this.#direction) continue;
      const where = namespaces === 'any' ? 'any undeclared namespace' : `undeclared namespaces with ${namespaces}`;
      const who = `${where}: ${pods === 'any' ? 'any pod' : `pods with ${pods}`}`;
      for (const group of groups) {
        const marks = seen?.undeclared.get(row)?.get(group);
        this.#addFrom(group, { kind: 'undeclared', who, verdicts, named: row }, marks);
      }
    }
    for (const row of undeclaredPods) {
      const { groups, direction, pods, verdicts, relation, namespaces } = row;
      if (direction !== this.#direction) continue;
      const place = undeclaredPodsPlace(namespaces === undefined ? { relation } : { relation, namespaces }, 3);
      const who = `${place}: ${pods === 'any' ? 'any undeclared pod' : `undeclared pods with ${pods}`}`;
      for (const group of groups) {
        const marks = seen?.undeclared.get(row)?.get(group);
        this.#addFrom(group, { kind: 'undeclared', who, verdicts, named: row }, marks);
      }
    }
    for (const { group, direction, verdicts } of beyond) {
      if (direction !== this.#direction) continue;
      this.#addFrom(group, { kind: 'beyond', who: otherEndNames.beyond, verdicts });
    }
  }

  #addFrom(group: number, line: Omit<AddedLine, 'own' | 'seen'>, marks?: readonly SeenPort[]): void {
    const own = this.#textsOf(group);
    if (own.length > 0) this.#add({ ...line, own, seen: this.#marksOf(marks, group) });
  }

  #textsOf(group: number, only?: readonly string[]): readonly string[] {
    const namespaces = [...(this.#own.get(group) ?? [])];
    return namespaces.flatMap(([name, texts]) => (only === undefined || only.includes(name) ? [...texts] : []));
  }

  /** Adds a line for each verdict; lines that differ only in the pods of the subject are one. */
  #add(
    { kind, who, verdicts, own, named: { namedPorts, conditionalNames } = noNames, seen: marks }: AddedLine,
    example?: PeerLine['example'],
  ): void {
    const direction = this.#direction;
    const parts = [
      ...(hasNoPorts(verdicts.allowed) && namedPorts.length === 0
        ? []
        : [{ verdict: 'allowed' as const, ports: verdicts.allowed, names: namedPorts, conditions: '' }]),
      ...verdicts.conditional.map(({ ports, conditions }) => ({
        ...{ verdict: 'conditional' as const, ports, names: [], conditions: conditions.join(', ') },
      })),
      ...conditionalNames.map(({ names, conditions }) => ({
        ...{ verdict: 'conditional' as const, ports: noPorts, names, conditions: conditions.join(', ') },
      })),
    ];
    for (const { verdict, ports, names, conditions } of parts) {
      const words = portsWithNames(ports, names);
      const here = marks && seenInPart(marks.ports, verdicts, { verdict, ports, namedPorts: names });
      const seen = here && lineSeen(here, { verdict, isOfAlike: marks.isOfAlike });
      const draft = remembered(this.#drafts, JSON.stringify([kind, verdict, words, conditions, who, seen]), () => ({
        ...{ direction, kind, verdict, ports: words, conditions, who, own: new Set<string>() },
        ...(example === undefined ? {} : { example }),
        ...(seen === undefined ? {} : { seen }),
      }));
      for (const text of own) draft.own.add(text);
    }
  }

  #exampleWith(
    namespaces: ReadonlyMap<string, ReadonlySet<string>>,
    others: readonly number[],
    relation: 'same' | 'other' | 'any',
  ): PeerLine['example'] {
    // A workload of several pods is only asked about itself if there is no other.
    let itself: PeerLine['example'];
    for (const [namespace, texts] of namespaces) {
      const [text = ''] = texts;
      const own = this.#names.get(text);
      if (own === undefined) continue;
      const mine = peerText(namespace, own);
      for (const there of this.#otherEnds(namespace, others, relation)) {
        const theirs = peerText(...there);
        const [from, to] = this.#direction === 'Egress' ? [mine, theirs] : [theirs, mine];
        const example = { from, to, ...(this.#cluster === undefined ? {} : { cluster: this.#cluster }) };
        if (mine !== theirs) return example;
        itself ??= example;
      }
    }
    return itself;
  }

  /** Workloads of groups in namespaces that stand in a relation to one. */
  *#otherEnds(
    namespace: string,
    groups: readonly number[],
    relation: 'same' | 'other' | 'any',
  ): Generator<[namespace: string, workload: WorkloadName]> {
    for (const group of groups) {
      for (const { namespaces, workloads } of this.#table.connectivity.groups[group]?.places ?? []) {
        for (const name of namespaces) {
          if (relation !== 'any' && (name === namespace) !== (relation === 'same')) continue;
          for (const workload of workloads) yield [name, workload];
        }
      }
    }
  }
}

/** A group as these namespaces have it, as if there were no others. */
function ownPart(group: PodGroup, names: ReadonlyMap<string, unknown>): PodGroup {
  const part = inNamespaces(group, (name) => names.has(name));
  return { ...part, namespacesOfType: part.namespaces.length };
}
