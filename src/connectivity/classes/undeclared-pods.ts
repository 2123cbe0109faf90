import type { ClusterState, NamespaceState, Workload } from '../../clusters/cluster-state.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { boxText, everything, isSatisfiable, type LabelBox, matches } from '../../labels/label-space.ts';
import { selectorWords } from '../../labels/selector-words.ts';
import { otherDirection } from '../../model/directions.ts';
import { Interned, remembered } from '../../model/interned.ts';
import type { Direction } from '../../model/network-policy.ts';
import { hasNoPorts, includesPorts, intersectPorts, portsOf } from '../../model/port-set.ts';
import type { CompiledRule } from '../../policy/compiled-policy.ts';
import { combineSides } from '../../verdicts/combine-sides.ts';
import { hypotheticalEnd, type PodEnd, podEnd } from '../../verdicts/end.ts';
import { evaluate } from '../../verdicts/evaluator.ts';
import { answerOf, openAnswer, type SideAnswer } from '../../verdicts/side-answer.ts';
import {
  conditionKinds,
  conditionsOn,
  isDenied,
  possiblePorts,
  type Verdicts,
  verdictsOn,
} from '../../verdicts/verdicts.ts';
import type { UndeclaredPodsConnection } from '../connectivity.ts';
import { endKey, type Place, PlaceAnswers } from './place-answers.ts';
import type { PodClass, Side } from './pod-class.ts';
import { verdictsText } from './pod-connections.ts';
import { namedPortsOf, withNumbers } from './port-names.ts';

/** Without the groups. */
export type UndeclaredPodsRow = Omit<UndeclaredPodsConnection, 'groups'>;

/** The ports that one side of a class opens to pods of one selector. */
interface Opening {
  readonly pods: LabelBox;
  /** Equal for equal selectors. */
  readonly number: number;
  /** By the number of what the other side answers. */
  readonly verdicts: Map<number, { readonly verdicts: PodsVerdicts | undefined }>;
  /** The peers are in them no more, except blocks: those that are left are for these pods. */
  readonly rules: readonly CompiledRule[];
}

/**
 * Finds what policies open between pods of a class and pods that nothing declares, in the namespaces of the cluster.
 * Both sides count. A port is open to pods with certain labels if it is open to one pod that has them, regardless of
 * what else it has: of those pods nothing more is known.
 */
export class UndeclaredPods {
  readonly #cluster: ClusterState;
  readonly #namespaces: readonly NamespaceState[];
  readonly #selected = new Map<string, ReadonlySet<string>>();
  readonly #answers: PlaceAnswers;
  readonly #selectors = new Interned<LabelBox>();
  readonly #openings = new Map<string, readonly Opening[]>();
  readonly #elsewhere = new Map<string, readonly FoundRow[]>();
  readonly #lists = new Map<string, readonly string[]>();
  readonly #declared = new Map<string, Map<NamespaceState, readonly Workload[]>>();
  readonly #boxTexts = new Map<LabelBox, string>();

  constructor(cluster: ClusterState) {
    this.#cluster = cluster;
    this.#namespaces = [...cluster.namespaces.values()];
    this.#answers = new PlaceAnswers(cluster);
  }

  /**
   * The rows of a class, by selector of pods; `isAsked` says of which namespaces. Rows may overlap: what is open to a
   * pod is what all rows say that are about it. Equal lists of namespaces are one object.
   */
  rowsOf(
    one: PodClass,
    direction: Direction,
    isAsked: ((namespace: string) => boolean) | undefined,
  ): readonly UndeclaredPodsRow[] {
    const own = new Set(one.namespaces);
    const asked = (names: readonly string[]): readonly string[] =>
      isAsked === undefined ? names : this.#list(names.filter(isAsked));
    const other = new Map(this.#rowsElsewhere(one, direction).map((row) => [row.key, row]));
    const same = new Map(this.#rowsInside(one, direction).map((row) => [row.key, row]));
    const rows: UndeclaredPodsRow[] = [];
    const add = (
      { pods, verdicts, namedPorts, conditionalNames, hasDeclared }: FoundRow,
      relation: UndeclaredPodsRow['relation'],
      names: readonly string[],
    ): void => {
      const all = relation === 'same' ? own.size : this.#namespaces.length;
      if (names.length === 0 || (relation === 'other' && own.size === 1 && names.every((name) => own.has(name))))
        return;
      // Where none of them is a namespace of the class, all are others.
      const isOther = relation === 'other' && !one.namespaces.some((name) => names.includes(name));
      rows.push({
        ...{ direction, relation: isOther ? 'any' : relation },
        ...(names.length === all ? {} : { namespaces: names }),
        ...{ pods, verdicts, namedPorts, conditionalNames, hasDeclared },
      });
    };
    for (const [key, row] of new Map([...same, ...other])) {
      const [inside, elsewhere] = [asked(same.get(key)?.names ?? []), asked(other.get(key)?.names ?? [])];
      const ownElsewhere = elsewhere.filter((name) => own.has(name));
      if (inside.length > 0 && ownElsewhere.length === inside.length) {
        add(row, elsewhere.length > inside.length || own.size > 1 ? 'any' : 'same', elsewhere);
      } else {
        add(row, 'same', inside);
        add(row, 'other', elsewhere);
      }
    }
    return rows;
  }

  /** With pods of the class's own namespaces, of each with those of itself. */
  #rowsInside(one: PodClass, direction: Direction): readonly FoundRow[] {
    const rows = new Map<string, FoundRow & { readonly names: string[] }>();
    const members = new Map(one.members.map((member) => [member.namespace, member]));
    const selectors = selectorsOf(one.sides[direction]);
    for (const [namespace, { workload }] of members) {
      const selecting = selectors.filter((box) => this.#namespacesIn(box).has(namespace.name));
      const place = this.#answers.placeOf(otherDirection(direction), namespace);
      for (const found of this.#verdictsIn(one, direction, place, 'same', this.#boxTextsOf(selecting))) {
        const end = podEnd(this.#cluster, namespace, workload);
        this.#addTo(rows, found, this.#hasDeclared(end, direction, namespace, found), namespace.name);
      }
    }
    return this.#withLists(rows);
  }

  /** With pods of other namespaces: the same for all classes that the policies there do not tell apart. */
  #rowsElsewhere(one: PodClass, direction: Direction): readonly FoundRow[] {
    const side = one.sides[direction];
    return remembered(this.#elsewhere, `${direction} ${side.id} ${endKey(one)}`, () => {
      const rows = new Map<string, FoundRow & { readonly names: string[] }>();
      // A pod of the class in a namespace that is none of those that are asked about.
      const end: PodEnd = { ...one.end, namespace: { ...one.end.namespace, name: '' } };
      const selectors = selectorsOf(side);
      const general = this.#boxTextsOf(selectors.filter((box) => box.keys.size === 0));
      const special = new Map<string, string[]>();
      for (const box of selectors) {
        if (box.keys.size === 0) continue;
        const text = this.#boxText(box);
        for (const name of this.#namespacesIn(box)) {
          const texts = remembered(special, name, () => [...general]);
          if (!texts.includes(text)) texts.push(text);
        }
      }
      const isGeneral = this.#openingsFor(side, direction, 'other', general).length > 0;
      for (const namespace of isGeneral ? this.#namespaces : this.#named(special.keys())) {
        const selecting = special.get(namespace.name) ?? general;
        const place = this.#answers.placeOf(otherDirection(direction), namespace);
        for (const found of this.#verdictsIn(one, direction, place, 'other', selecting)) {
          this.#addTo(rows, found, this.#hasDeclared(end, direction, namespace, found), namespace.name);
        }
      }
      return this.#withLists(rows);
    });
  }

  #named(names: Iterable<string>): readonly NamespaceState[] {
    return [...names].flatMap((name) => this.#cluster.namespaces.get(name) ?? []);
  }

  #addTo(
    rows: Map<string, FoundRow & { readonly names: string[] }>,
    found: PodsVerdicts,
    hasDeclared: boolean,
    name: string,
  ): void {
    const key = `${hasDeclared} ${found.key}`;
    remembered(rows, key, () => ({ ...found, key, hasDeclared, names: [] })).names.push(name);
  }

  #withLists(rows: ReadonlyMap<string, FoundRow>): readonly FoundRow[] {
    return [...rows.values()].map((row) => ({ ...row, names: this.#list([...row.names].sort(compareText)) }));
  }

  #list(names: readonly string[]): readonly string[] {
    return remembered(this.#lists, names.join(' '), () => names);
  }

  /**
   * Reports whether a declared workload of the namespace has labels of these and, with the end, no less than these
   * ports.
   */
  #hasDeclared(
    own: PodEnd,
    direction: Direction,
    namespace: NamespaceState,
    { box, verdicts, namedPorts, conditionalNames }: PodsVerdicts,
  ): boolean {
    if (box.keys.size === 0 || namedPorts.length > 0 || conditionalNames.length > 0) return false;
    return this.#declaredIn(namespace, box).some((workload) => {
      const declared = podEnd(this.#cluster, namespace, workload);
      const known =
        direction === 'Egress' ? evaluate(this.#cluster, own, declared) : evaluate(this.#cluster, declared, own);
      return (
        includesPorts(known.allowed, verdicts.allowed) && includesPorts(possiblePorts(known), possiblePorts(verdicts))
      );
    });
  }

  #declaredIn(namespace: NamespaceState, box: LabelBox): readonly Workload[] {
    const known = remembered(this.#declared, this.#boxText(box), () => new Map());
    return remembered(known, namespace, () =>
      namespace.workloads.filter(({ hostNetwork, labels }) => !hostNetwork && matches(box, labels)),
    );
  }

  /**
   * Returns the rows of pods of a place with the class; `selecting` are the selectors of namespaces that find the
   * place.
   */
  #verdictsIn(
    one: PodClass,
    direction: Direction,
    place: Place,
    relation: 'same' | 'other',
    selecting: readonly string[],
  ): readonly PodsVerdicts[] {
    const side = one.sides[direction];
    const openings = this.#openingsFor(side, direction, relation, selecting);
    const found: PodsVerdicts[] = [];
    if (openings.length === 0) return found;
    const answersOf = this.#answers.to(one, otherDirection(direction), relation);
    for (const opening of openings) {
      const { id, answer } = answersOf(place, opening);
      const known = remembered(opening.verdicts, id, () => ({
        verdicts: verdictsOfOpening(this.#cluster, opening, direction, one.end, { isolated: side.isolated, answer }),
      }));
      if (known.verdicts !== undefined) found.push(known.verdicts);
    }
    return found;
  }

  #openingsFor(
    side: Side,
    direction: Direction,
    relation: 'same' | 'other',
    selecting: readonly string[],
  ): readonly Opening[] {
    return remembered(this.#openings, openingsKey(side, direction, relation, selecting), () =>
      this.#openingsOf(side, relation, new Set(selecting)),
    );
  }

  /** Returns what a side opens to pods of a namespace that these selectors find; rules for every peer come first. */
  #openingsOf(
    { isolated, rules }: Side,
    relation: 'same' | 'other',
    selecting: ReadonlySet<string>,
  ): readonly Opening[] {
    const openings = new Map<string, Opening & { readonly rules: CompiledRule[] }>();
    const add = (pods: LabelBox, rule: CompiledRule): void => {
      const text = this.#boxText(pods);
      const number = this.#selectors.id(text, () => pods);
      remembered(openings, text, () => ({ pods, number, rules: [], verdicts: new Map() })).rules.push(rule);
    };
    if (!isolated) add(everything, { action: 'allow', peers: 'all', ports: 'all' });
    for (const { rule } of rules) {
      if (rule.peers === 'all') {
        add(everything, rule);
        continue;
      }
      const blocks = rule.peers.filter(({ kind }) => kind === 'addresses');
      if (blocks.length > 0) add(everything, { ...rule, peers: blocks });
      for (const peer of rule.peers) {
        if (peer.kind === 'addresses' || !isSatisfiable(peer.pods)) continue;
        const finds = peer.namespaces === 'own' ? relation === 'same' : selecting.has(this.#boxText(peer.namespaces));
        if (finds) add(peer.pods, { ...rule, peers: 'all' });
      }
    }
    return [...openings.values()];
  }

  #namespacesIn(box: LabelBox): ReadonlySet<string> {
    return remembered(
      this.#selected,
      this.#boxText(box),
      () => new Set(this.#namespaces.filter(({ labels }) => matches(box, labels)).map(({ name }) => name)),
    );
  }

  #boxTextsOf(boxes: readonly LabelBox[]): readonly string[] {
    return [...new Set(boxes.map((box) => this.#boxText(box)))];
  }

  #boxText(box: LabelBox): string {
    return remembered(this.#boxTexts, box, () => boxText(box));
  }
}

/** The verdicts on pods of one selector; `key` is equal where all of it is. */
interface PodsVerdicts extends Pick<UndeclaredPodsRow, 'pods' | 'verdicts' | 'namedPorts' | 'conditionalNames'> {
  readonly key: string;
  readonly box: LabelBox;
}

/** The same, with the names of the namespaces where it is so, sorted. */
interface FoundRow extends PodsVerdicts, Pick<UndeclaredPodsRow, 'hasDeclared'> {
  readonly names: readonly string[];
}

function openingsKey(
  side: Side,
  direction: Direction,
  relation: 'same' | 'other',
  selecting: readonly string[],
): string {
  return `${direction} ${side.id} ${relation} ${selecting.join()}`;
}

function verdictsOfOpening(
  cluster: ClusterState,
  { pods, rules }: Opening,
  direction: Direction,
  end: PodEnd,
  { isolated, answer }: { readonly isolated: boolean; readonly answer: SideAnswer },
): PodsVerdicts | undefined {
  const other = hypotheticalEnd(cluster, end.namespace, {});
  const verdictsOf = (asked: readonly CompiledRule[]): Verdicts => {
    const inNamespace = asked.map((rule) => ({ rule, namespace: '' }));
    const ours = isolated
      ? answerOf(cluster, inNamespace, other, direction === 'Egress' ? other : end)
      : openAnswer(cluster, other);
    return direction === 'Egress' ? combineSides(ours, answer) : combineSides(answer, ours);
  };
  const verdicts = verdictsOf(rules);
  const namedPorts = new Set<string>();
  const conditional = new Map<string, string[]>();
  for (const [text, port] of direction === 'Egress' ? namedPortsOf(rules) : []) {
    const all = portsOf(port.protocol);
    const named = verdictsOf(rules.map((rule) => ({ ...rule, ports: withNumbers(rule, port, all) })));
    if (verdictsText(verdictsOn(named, all)) === verdictsText(verdictsOn(verdicts, all))) continue;
    // A pod may declare the name on any number, so one that is open will do.
    if (!hasNoPorts(intersectPorts(named.allowed, all))) namedPorts.add(text);
    else remembered(conditional, conditionsOn(named, all).join(), () => []).push(text);
  }
  if (isDenied(verdicts) && namedPorts.size === 0 && conditional.size === 0) return undefined;
  const conditionalNames = [...conditional].map(([conditions, names]) => ({
    names: names.sort(),
    conditions: conditionKinds.filter((kind) => conditions.split(',').includes(kind)),
  }));
  const words = selectorWords(pods);
  const names = [...namedPorts].sort();
  return {
    key: JSON.stringify([words, verdictsText(verdicts), names, conditionalNames]),
    ...{ box: pods, pods: words, verdicts, namedPorts: names, conditionalNames },
  };
}

/** The selectors by which a side finds namespaces, without duplicates of one object. */
function selectorsOf({ rules }: Side): readonly LabelBox[] {
  const boxes = new Set<LabelBox>();
  for (const { rule } of rules) {
    for (const peer of rule.peers === 'all' ? [] : rule.peers) {
      if (peer.kind === 'pods' && peer.namespaces !== 'own') boxes.add(peer.namespaces);
    }
  }
  return [...boxes];
}
