import type { ClusterState, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { type UndeclaredRowOf, undeclaredNamespaces, undeclaredRows } from '../connectivity/classes/undeclared-rows.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { LabelQuestions, PlaceQuestions } from '../labels/label-questions.ts';
import { everything, intersectBoxes, type LabelBox, matches } from '../labels/label-space.ts';
import { remembered } from '../model/interned.ts';
import type { NetworkPolicy } from '../model/network-policy.ts';
import {
  allPorts,
  formatPorts,
  hasNoPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  portRange,
  protocols,
  subtractPorts,
  unitePorts,
} from '../model/port-set.ts';
import { workloadText } from '../model/workload-name.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { labelsOf } from '../regions/connection-box.ts';
import { podEnd } from '../verdicts/end.ts';
import { selectingPolicies } from '../verdicts/evaluator.ts';
import { possiblePorts } from '../verdicts/verdicts.ts';
import { ChangedFacts, type ComparedStates } from './compared-states.ts';
import { type InventorySide, inventorySides } from './inventory-side.ts';
import type { Hazard } from './landscape-diff.ts';
import { Places } from './places.ts';
import { samePolicy } from './policy-changes.ts';
import { type Unplaced, wholeNamespaceLetIn } from './problems.ts';

/**
 * Finds workloads whose ingress policies let in, on some port, every pod that a namespace of another owner could have,
 * and did not let in every one before. Only one side is asked: the hazard is found when the trust is given, not when
 * the other side makes use of it. Ports on which every pod of every namespace is newly let in have
 * `exposed-to-everyone`, and paths between two tenants have `tenant-path`. Gathers one cluster after the other.
 */
export class WholeNamespaces {
  readonly #questions: LabelQuestions;
  /** By all that a hazard shows, except its places and subjects. */
  readonly #found = new Map<string, Gathered>();

  constructor(questions: LabelQuestions) {
    this.#questions = questions;
  }

  add(states: ComparedStates): void {
    const { before, after, inventory } = states;
    const letIn = new LetIn(states, this.#questions.atPlace());
    for (const namespace of after.namespaces.values()) {
      const was = before.namespaces.get(namespace.name);
      if (was === undefined) continue;
      for (const found of letIn.into(was, namespace)) this.#gather(found, after, namespace, inventory);
    }
  }

  all(): readonly Hazard[] {
    return [...this.#found.values()].map(({ hazard, places, letIn, inventories }) => ({
      ...hazard,
      places: places.all(),
      subjects: [...letIn.values()].flatMap(subjectsOf).sort(compareText),
      ...(inventories.has(undefined) ? {} : { inventory: inventorySides.filter((side) => inventories.has(side)) }),
    }));
  }

  #gather(found: NewlyLetIn, cluster: ClusterState, namespace: NamespaceState, inventory: InventorySide | undefined) {
    const { hazard, key, letIn } = found;
    const gathered = remembered(this.#found, key, () => ({
      hazard,
      places: new Places(),
      letIn: new Map<string, Owned>(),
      inventories: new Set<InventorySide | undefined>(),
    }));
    const owner = ownerOf(namespace);
    const owned = remembered(gathered.letIn, JSON.stringify([cluster.name, owner]), () => ({
      cluster: cluster.name,
      owner,
      byNamespace: new Map<string, Set<string>>(),
    }));
    const known = remembered(owned.byNamespace, namespace.name, () => new Set<string>());
    for (const one of letIn) known.add(one);
    gathered.places.add(cluster, namespace.name);
    gathered.inventories.add(inventory);
  }
}

interface Gathered {
  readonly hazard: Unplaced;
  readonly places: Places;
  /** By cluster and owner of the places. */
  readonly letIn: Map<string, Owned>;
  /** undefined: between the states as they are. */
  readonly inventories: Set<InventorySide | undefined>;
}

/** The namespaces of one owner in one cluster, and what they newly let in. */
interface Owned {
  readonly cluster: string;
  readonly owner: string;
  /** Namespaces with ports, by the name of the namespace into which they are let. */
  readonly byNamespace: Map<string, Set<string>>;
}

/**
 * A waiver accepts each subject at each place. So a subject names the cluster and the owner of the places that it is
 * about, or the one namespace, where not the same is let into all that have the owner.
 */
function subjectsOf({ cluster, owner, byNamespace }: Owned): readonly string[] {
  const subjects = (who: string, letIn: ReadonlySet<string>): readonly string[] =>
    [...letIn].map((one) => JSON.stringify([cluster, who, one]));
  const [first, ...others] = byNamespace.values();
  if (
    first !== undefined &&
    others.every((other) => other.size === first.size && [...other].every((one) => first.has(one)))
  )
    return subjects(owner, first);
  return [...byNamespace].flatMap(([name, letIn]) => subjects(`into ${name}`, letIn));
}

/** One namespace's part of a hazard. */
interface NewlyLetIn {
  readonly hazard: Unplaced;
  readonly key: string;
  /** Namespaces with ports. */
  readonly letIn: readonly string[];
}

/** The namespaces of one cluster of which every pod is newly let in. */
class LetIn {
  readonly #states: ComparedStates;
  readonly #questions: PlaceQuestions;
  /** Names of namespaces that both states have, in their order. */
  readonly #names: readonly string[];
  readonly #undeclared: LabelBox;
  /** True if what policies mean may change where they stay. */
  readonly #everywhere: boolean;
  /** By the rows before and after: ports by the name of the namespace. */
  readonly #known = new Map<string, ReadonlyMap<string, PortSet>>();

  constructor(states: ComparedStates, questions: PlaceQuestions) {
    const { before, after } = states;
    this.#states = states;
    this.#questions = questions;
    this.#names = [...after.namespaces.keys()].filter((name) => before.namespaces.has(name));
    this.#undeclared = undeclaredNamespaces([...new Set([...before.namespaces.keys(), ...after.namespaces.keys()])]);
    this.#everywhere =
      new ChangedFacts(states).everywhere ||
      this.#names.some((name) => {
        const [was, is] = [before.namespaces.get(name), after.namespaces.get(name)];
        return was !== is && labelsText(was) !== labelsText(is);
      });
  }

  into(was: NamespaceState, is: NamespaceState): readonly NewlyLetIn[] {
    if (was === is && !this.#everywhere) return [];
    const changed = changedIngress(was, is);
    const old = new Map(was.workloads.map((workload) => [workloadText(workload), workload]));
    const found = new Map<
      string,
      Omit<NewlyLetIn, 'hazard'> & { readonly about: About; readonly workloads: Workload[] }
    >();
    for (const workload of is.workloads) {
      const former = old.get(workloadText(workload));
      if (former === undefined || (!this.#everywhere && staysSame(former, workload, changed))) continue;
      for (const about of this.#newlyLetInto({ was, former, is, workload })) {
        const { policies, ports, namespaces } = about;
        const letIn = namespaces.flatMap(({ name }) => portTexts(ports).map((port) => `${name} ${port}`));
        const key = JSON.stringify([policies, letIn]);
        remembered(found, key, () => ({ key, letIn, about, workloads: [] })).workloads.push(workload);
      }
    }
    return [...found.values()].map(({ letIn, about, workloads }) => {
      const names = [...new Set(workloads.map(({ name }) => name))].sort();
      const hazard = wholeNamespaceLetIn({ ...about, workloads: names }, is);
      const { location: _, ...shown } = hazard;
      return { hazard, key: JSON.stringify(shown), letIn };
    });
  }

  #newlyLetInto(pod: ComparedPod): readonly About[] {
    const { before, after } = this.#states;
    const [old, now] = [podEnd(before, pod.was, pod.former), podEnd(after, pod.is, pod.workload)];
    const [formerly, selecting] = [selectingPolicies(old, 'Ingress'), selectingPolicies(now, 'Ingress')];
    const changed = selecting.filter(
      ({ known }) => !formerly.some((other) => samePolicy(other.known.policy, known.policy)),
    );
    const isSame = changed.length === 0 && formerly.length === selecting.length && old.ports === now.ports;
    if (isSame && !this.#everywhere) return [];
    const rows = {
      before: undeclaredRows(before, everything, old, 'Ingress'),
      after: undeclaredRows(after, everything, now, 'Ingress'),
    };
    const [textBefore, textAfter] = [rowsText(rows.before), rowsText(rows.after)];
    if (textBefore === textAfter && !this.#everywhere) return [];
    const ports = remembered(this.#known, `${textBefore} ${textAfter}`, () => this.#newly(rows));
    const foreign = [...ports].filter(([name]) => this.#hasOtherOwner(pod, name));
    const byPorts = new Map<string, { readonly ports: PortSet; readonly namespaces: NamespaceState[] }>();
    for (const [name, own] of foreign) {
      const namespace = after.namespaces.get(name);
      if (namespace === undefined) continue;
      remembered(byPorts, formatPorts(own), () => ({ ports: own, namespaces: [] })).namespaces.push(namespace);
    }
    const policies = (changed.length === 0 ? selecting : changed).map(({ known }) => known.policy.metadata.name);
    return [...byPorts.values()].map((about) => ({ ...about, policies: [...new Set(policies)].sort() }));
  }

  /** Returns the ports on which every pod of a namespace is newly let in, for each where there are any. */
  #newly(rows: Readonly<Record<InventorySide, readonly UndeclaredRowOf[]>>): ReadonlyMap<string, PortSet> {
    const everyone = (side: InventorySide): PortSet => {
      const boxes = rows[side].map((row) => ({
        row,
        box: labelsOf({
          namespace: intersectBoxes(row.peers.namespaces, this.#undeclared),
          pod: row.peers.pods,
        }),
      }));
      return this.#wholePorts(boxes, labelsOf({ namespace: this.#undeclared }), side === 'before');
    };
    const exposed = subtractPorts(everyone('after'), everyone('before'));
    const whole = (side: InventorySide, name: string): PortSet => {
      const labels = this.#states[side].namespaces.get(name)?.labels ?? {};
      const here = rows[side].filter(({ peers }) => matches(peers.namespaces, labels));
      const boxes = here.map((row) => ({ row, box: row.peers.pods }));
      return this.#wholePorts(boxes, everything, side === 'after');
    };
    return new Map(
      this.#names.flatMap((name) => {
        const now = subtractPorts(whole('after', name), exposed);
        if (hasNoPorts(now)) return [];
        const ports = subtractPorts(now, whole('before', name));
        return hasNoPorts(ports) ? [] : [[name, ports] as const];
      }),
    );
  }

  /**
   * Returns the ports on which the boxes together hold all of the space. `ifNotDecided` is the answer for ports on
   * which the budget does not suffice: it is chosen so that the hazard is found.
   */
  #wholePorts(
    rows: readonly { readonly row: UndeclaredRowOf; readonly box: LabelBox }[],
    space: LabelBox,
    ifNotDecided: boolean,
  ): PortSet {
    // Ports that the same rows open, one part each.
    let parts: readonly { readonly ports: PortSet; readonly boxes: readonly LabelBox[] }[] = [
      { ports: allPorts, boxes: [] },
    ];
    for (const { row, box } of rows) {
      const open = possiblePorts(row.verdicts);
      parts = parts
        .flatMap(({ ports, boxes }) => [
          { ports: intersectPorts(ports, open), boxes: [...boxes, box] },
          { ports: subtractPorts(ports, open), boxes },
        ])
        .filter(({ ports }) => !hasNoPorts(ports));
    }
    const held = parts.filter(({ boxes }) => {
      const { kind } = this.#questions.outside(space, boxes);
      return kind === 'none' || (kind === 'notDecided' && ifNotDecided);
    });
    return unitePorts(noPorts, ...held.map(({ ports }) => ports));
  }

  /** Returns whether the other namespace counts as one of another owner than the pod's, in either state. */
  #hasOtherOwner({ was, is }: ComparedPod, name: string): boolean {
    const { before, after } = this.#states;
    const [former, other] = [before.namespaces.get(name), after.namespaces.get(name)];
    if (name === is.name || former === undefined || other === undefined) return false;
    return haveOwnersApart(was, former) || haveOwnersApart(is, other);
  }
}

/** A workload that both states have. */
interface ComparedPod {
  readonly was: NamespaceState;
  readonly former: Workload;
  readonly is: NamespaceState;
  readonly workload: Workload;
}

/** A workload, and the namespaces that it newly lets in on some ports. */
interface About {
  readonly ports: PortSet;
  /** The namespaces of which every pod is let in. In the cluster's order. */
  readonly namespaces: readonly NamespaceState[];
  /** The policies that select the workload and changed; all that select it, where none did. Sorted. */
  readonly policies: readonly string[];
}

/** Returns the policies for ingress that one of the states has, or has more often. */
function changedIngress(was: NamespaceState, is: NamespaceState): readonly CompiledPolicy[] {
  if (was.policies === is.policies) return [];
  const surplus = new Map<NetworkPolicy['spec'], Surplus>();
  const count = ({ policies }: NamespaceState, one: number): void => {
    for (const { policy } of policies) remembered(surplus, policy.spec, () => ({ policy, count: 0 })).count += one;
  };
  count(was, -1);
  count(is, 1);
  const byText = new Map<string, Surplus>();
  for (const [spec, own] of surplus) {
    if (own.count === 0) continue;
    remembered(byText, JSON.stringify(spec), () => ({ policy: own.policy, count: 0 })).count += own.count;
  }
  return [...byText.values()].flatMap((own) => {
    const compiled = compileNetworkPolicy(own.policy);
    return own.count === 0 || compiled.Ingress === undefined ? [] : [compiled];
  });
}

/** How often the later state has a policy more than the earlier one. */
interface Surplus {
  readonly policy: NetworkPolicy;
  count: number;
}

/** Reports whether the same policies select both, and names of ports mean the same. May miss that it is so. */
function staysSame(former: Workload, workload: Workload, changed: readonly CompiledPolicy[]): boolean {
  if (former !== workload) {
    const { labels, ports, hostNetwork } = workload;
    if (former.labels !== labels || former.ports !== ports || former.hostNetwork !== hostNetwork) return false;
  }
  return !changed.some(({ subject }) => matches(subject.pods, workload.labels));
}

/** Returns what owns a namespace: its tenant; without one, its type; without either, the namespace itself. */
function ownerOf({ tenant, type, name }: NamespaceState): string {
  if (tenant !== undefined) return `tenant ${tenant}`;
  return type === undefined ? `namespace ${name}` : `type ${type}`;
}

/** Returns whether the owners differ. Between two tenants, each path is a hazard already: `tenant-path`. */
function haveOwnersApart(one: NamespaceState, other: NamespaceState): boolean {
  return (one.tenant === undefined || other.tenant === undefined) && ownerOf(one) !== ownerOf(other);
}

function rowsText(rows: readonly UndeclaredRowOf[]): string {
  return JSON.stringify(
    rows.map(({ namespaces, pods, verdicts }) => [namespaces, pods, formatPorts(possiblePorts(verdicts))]),
  );
}

function labelsText(namespace: NamespaceState | undefined): string {
  return JSON.stringify(Object.entries(namespace?.labels ?? {}).sort());
}

/** One text for each range of ports, so that fewer ranges are fewer subjects. */
function portTexts(ports: PortSet): readonly string[] {
  return protocols.flatMap((protocol) =>
    ports[protocol].map(({ first, last }) => formatPorts(portRange(protocol, first, last))),
  );
}
