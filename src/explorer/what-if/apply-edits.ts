import { clusterKey } from '../../clusters/cluster-key.ts';
import type { ClusterState, KnownPolicy, NamespaceState, Workload } from '../../clusters/cluster-state.ts';
import { counted, firstNames } from '../../diagnostics/counted.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import {
  dnsSubdomainProblem,
  labelKeyProblem,
  labelValueProblem,
  namespaceLabelKeyProblem,
  portNameProblem,
} from '../../model/kubernetes-names.ts';
import type { TextMap } from '../../model/network-policy.ts';
import { workloadText } from '../../model/workload-name.ts';
import { labelKeysOf } from '../../policy/label-keys.ts';
import type { Edit, EditOutcome, EditPlace, EditProblem } from './edit.ts';
import { type PlacedEdit, placeOfObject, placesOf } from './edit-places.ts';
import {
  withNamespaceLabel,
  withoutPolicy,
  withPolicies,
  withWorkloadLabel,
  withWorkloads,
} from './edited-namespace.ts';
import { type PastedNamespace, readPasted } from './read-pasted.ts';

/** Clusters as edits leave them. */
interface EditedClusters {
  /** In the same order. A cluster that no edit changes is the same object. */
  readonly clusters: readonly ClusterState[];
  /** One for each edit, in their order. */
  readonly outcomes: readonly EditOutcome[];
}

/** Applies edits one after the other. An edit with a problem changes nothing. */
export function applyEdits(
  clusters: readonly ClusterState[],
  edits: readonly Edit[],
  origin: 'rendered' | 'given',
): EditedClusters {
  const state = new EditedState(clusters, origin);
  const outcomes = edits.map((edit, index) => state.apply(edit, `edit-${index + 1}.yaml`));
  return { clusters: [...state.clusters.values()], outcomes };
}

/** Returns a namespace as an edit leaves it. */
type NamespaceEdit = (namespace: NamespaceState, place: PlacedEdit) => NamespaceState;

/** A namespace, or a workload in it, whose labels an edit changes. */
interface LabelCarrier {
  readonly place: PlacedEdit;
  readonly namespace: NamespaceState;
  readonly carrier: Workload | undefined;
  readonly labels: TextMap;
}

class EditedState {
  readonly clusters: Map<string, ClusterState>;
  readonly #origin: 'rendered' | 'given';

  constructor(clusters: readonly ClusterState[], origin: 'rendered' | 'given') {
    this.clusters = new Map(clusters.map((cluster) => [clusterKey(cluster), cluster]));
    this.#origin = origin;
  }

  apply(edit: Edit, file: string): EditOutcome {
    switch (edit.kind) {
      case 'label':
        return this.#label(edit);
      case 'add-workload':
        return this.#addWorkload(edit);
      case 'remove-policy':
        return this.#removePolicy(edit);
      case 'paste':
        return this.#paste(edit, file);
    }
  }

  #label(edit: Extract<Edit, { kind: 'label' }>): EditOutcome {
    const { workload, key, value } = edit;
    const keyProblem = (workload === undefined ? namespaceLabelKeyProblem : labelKeyProblem)(key);
    const valueProblem = value === undefined ? undefined : labelValueProblem(value);
    const problems = [
      ...(keyProblem === undefined ? [] : [{ message: `"${key}" is not a key for this label: ${keyProblem}.` }]),
      ...(valueProblem === undefined ? [] : [{ message: `"${value}" is not the value of a label: ${valueProblem}.` }]),
    ];
    if (problems.length > 0) return refused(...problems);
    const found = placesOf(this.clusters.values(), edit);
    if (found.problem !== undefined) return refused(found.problem);
    const carriers = found.places.flatMap((place): readonly LabelCarrier[] => {
      const namespace = this.#namespace(place);
      if (workload === undefined) return [{ place, namespace, carrier: undefined, labels: namespace.labels }];
      const carrier = workloadIn(namespace, workload);
      return carrier === undefined ? [] : [{ place, namespace, carrier, labels: carrier.labels }];
    });
    if (carriers.length === 0) return refused(this.#unknown('workload', workload ?? '', found.places));
    const changed = carriers.filter(({ carrier, labels }) =>
      value === undefined
        ? Object.hasOwn(labels, key) || carrier?.differingLabels?.includes(key) === true
        : !Object.hasOwn(labels, key) || labels[key] !== value,
    );
    if (changed.length === 0) {
      const message =
        value === undefined
          ? `${subjectOf(edit)} has no label "${key}".`
          : `${subjectOf(edit)} already has the label ${key}=${value}.`;
      const keys = carriers.flatMap(({ labels }) => Object.keys(labels));
      const hint = value === undefined ? didYouMean(key, new Set(keys)) : undefined;
      return refused({ message, ...(hint === undefined ? {} : { hint }) });
    }
    for (const { place, namespace, carrier } of changed) {
      this.#set(
        place,
        carrier === undefined
          ? withNamespaceLabel(namespace, key, value)
          : withWorkloadLabel(namespace, carrier, key, value),
      );
    }
    const undefinedHere = workload === undefined && changed.some(({ namespace }) => !namespace.defined);
    return done(
      ...inPlaces(edit, changed),
      ...(undefinedHere ? ['The manifests do not define this namespace, so its other labels are not known.'] : []),
    );
  }

  #addWorkload(edit: Extract<Edit, { kind: 'add-workload' }>): EditOutcome {
    const { name, isPod, labels, ports, hostNetwork = false } = edit;
    const kind = isPod ? 'Pod' : 'Deployment';
    const problems = workloadProblems(edit);
    if (problems.length > 0) return refused(...problems);
    const found = placesOf(this.clusters.values(), edit);
    if (found.problem !== undefined) return refused(found.problem);
    const taken = found.places.filter((place) => workloadIn(this.#namespace(place), `${kind}/${name}`) !== undefined);
    const [first] = taken;
    if (first !== undefined) {
      const hint = 'Choose another name, or change its labels.';
      return refused({ message: `Namespace "${first.namespace}" already has ${kind} "${name}".`, hint });
    }
    const workload: Workload = { name, kind, labels, ports, hostNetwork, pods: [], single: isPod };
    this.#change(found.places, (namespace) => withWorkloads(namespace, [workload]));
    return done(
      ...inPlaces(edit, found.places),
      ...(hostNetwork ? ['It is in the host network: policies do not select it.'] : []),
    );
  }

  #removePolicy(edit: Extract<Edit, { kind: 'remove-policy' }>): EditOutcome {
    const { name } = edit;
    const found = placesOf(this.clusters.values(), edit);
    if (found.problem !== undefined) return refused(found.problem);
    const places = found.places.filter((place) => policyIn(this.#namespace(place), name) !== undefined);
    if (places.length === 0) return refused(this.#unknown('policy', name, found.places));
    const isExternal = places.some((place) => policyIn(this.#namespace(place), name)?.origin === 'external');
    this.#change(places, (namespace) => withoutPolicy(namespace, name));
    return done(
      ...inPlaces(edit, places),
      ...(isExternal ? ['Another program writes this policy. It may write the policy again.'] : []),
    );
  }

  #paste(edit: Extract<Edit, { kind: 'paste' }>, file: string): EditOutcome {
    const { namespaces, problems, notes } = readPasted(edit.yaml, file);
    if (problems.length > 0) return { problems, notes: [] };
    const placed: { readonly places: readonly PlacedEdit[]; readonly own: PastedNamespace }[] = [];
    for (const [written, own] of namespaces) {
      if (own.policies.length === 0 && own.workloads.length === 0) continue;
      const found = placesOf(this.clusters.values(), placeOfObject(edit, written));
      const { line = 1 } = own.policies[0] ?? {};
      if (found.problem !== undefined) return refused({ ...found.problem, line, column: 1 });
      placed.push({ places: found.places, own });
    }
    const differing = this.#differingLabels(placed.flatMap(({ own }) => own.policies));
    if (differing !== undefined) return refused(differing);
    const said = new Set<string>(notes);
    for (const { places, own } of placed) {
      for (const note of this.#replaced(places, own.policies)) said.add(note);
      for (const workload of own.workloads) {
        const text = workloadText(workload);
        const isThere = places.some((place) => workloadIn(this.#namespace(place), text) !== undefined);
        said.add(`${isThere ? 'Replaces' : 'Adds'} workload "${text}"${inWords(places)}.`);
      }
      this.#change(places, (namespace) =>
        withWorkloads(
          withPolicies(
            namespace,
            own.policies.map((known) => this.#policyFor(known, namespace.name)),
          ),
          own.workloads,
        ),
      );
    }
    return { problems: [], notes: [...said] };
  }

  #replaced(places: readonly PlacedEdit[], policies: readonly KnownPolicy[]): readonly string[] {
    return policies.map(({ policy: { metadata } }) => {
      const there = places.filter((place) => policyIn(this.#namespace(place), metadata.name) !== undefined);
      const isExternal = there.some((place) => policyIn(this.#namespace(place), metadata.name)?.origin === 'external');
      const verb = there.length === 0 ? 'Adds' : 'Replaces';
      const some =
        there.length > 0 && there.length < places.length
          ? ` It is new in ${counted(places.length - there.length, 'of them', 'of them')}.`
          : '';
      const program = isExternal ? ' Another program writes the policy that is there, and may write it again.' : '';
      return `${verb} policy "${metadata.name}"${inWords(there.length === 0 ? places : there)}.${some}${program}`;
    });
  }

  /** Pods of plain manifests that no policy told apart were joined. A policy that looks at more labels may tell them apart. */
  #differingLabels(policies: readonly KnownPolicy[]): EditProblem | undefined {
    const { pods } = labelKeysOf(policies.map(({ policy }) => policy));
    for (const { namespaces } of this.clusters.values()) {
      for (const { name, workloads } of namespaces.values()) {
        for (const workload of workloads) {
          const key = workload.differingLabels?.find((one) => pods.has(one));
          if (key === undefined) continue;
          return {
            message: `This page does not know the label "${key}" of the pods of ${name}/${workloadText(workload)}: they differ in it, and no policy of the page looks at it.`,
            hint: 'Add the policy to the manifests, and make the page again.',
          };
        }
      }
    }
    return undefined;
  }

  #policyFor({ policy, ...known }: KnownPolicy, namespace: string): KnownPolicy {
    const { namespace: _, ...metadata } = policy.metadata;
    if (this.#origin === 'rendered') return { ...known, origin: 'rendered', policy: { ...policy, metadata } };
    return { ...known, policy: { ...policy, metadata: { ...policy.metadata, namespace } } };
  }

  #namespace({ cluster, namespace }: PlacedEdit): NamespaceState {
    const found = this.clusters.get(cluster)?.namespaces.get(namespace);
    if (found === undefined) throw new Error(`There is no namespace ${namespace}, which was just found.`);
    return found;
  }

  #change(places: readonly PlacedEdit[], change: NamespaceEdit): void {
    for (const place of places) this.#set(place, change(this.#namespace(place), place));
  }

  #set({ cluster, namespace }: PlacedEdit, changed: NamespaceState): void {
    const known = this.clusters.get(cluster);
    if (known === undefined) return;
    this.clusters.set(cluster, { ...known, namespaces: new Map(known.namespaces).set(namespace, changed) });
  }

  #unknown(what: 'workload' | 'policy', name: string, places: readonly PlacedEdit[]): EditProblem {
    const namespaces = places.map((place) => this.#namespace(place));
    const names = namespaces.flatMap(({ workloads, policies }) =>
      what === 'policy'
        ? policies.map(({ policy }) => policy.metadata.name)
        : workloads.flatMap((one) => [one.name, workloadText(one)]),
    );
    const hint = didYouMean(name, new Set(names));
    return { message: `There is no ${what} "${name}"${inWords(places)}.`, ...(hint === undefined ? {} : { hint }) };
  }
}

function refused(...problems: readonly EditProblem[]): EditOutcome {
  return { problems, notes: [] };
}

function done(...notes: readonly string[]): EditOutcome {
  return { problems: [], notes };
}

/** Says in how many places something is edited, where the edit does not name the one. */
function inPlaces({ namespace, cluster }: EditPlace, places: readonly unknown[]): readonly string[] {
  if (places.length === 1) return [];
  return [`In ${counted(places.length, namespace !== undefined && cluster === undefined ? 'cluster' : 'namespace')}.`];
}

function inWords(places: readonly PlacedEdit[]): string {
  const names = [...new Set(places.map(({ namespace }) => namespace))];
  const clusters = new Set(places.map(({ cluster }) => cluster));
  const where =
    names.length === 1
      ? ` in namespace "${names[0]}"`
      : ` in ${counted(names.length, 'namespace')} (${firstNames(names, 3)})`;
  return clusters.size < 2 ? where : `${where} of ${counted(clusters.size, 'cluster')}`;
}

function subjectOf({ workload, namespace, type }: Extract<Edit, { kind: 'label' }>): string {
  if (workload !== undefined) return `Workload "${workload}"`;
  return namespace === undefined ? `Each namespace of type "${type}"` : `Namespace "${namespace}"`;
}

function workloadIn({ workloads }: NamespaceState, name: string): Workload | undefined {
  return workloads.find((one) => workloadText(one) === name) ?? workloads.find((one) => one.name === name);
}

function policyIn({ policies }: NamespaceState, name: string): KnownPolicy | undefined {
  return policies.find(({ policy }) => policy.metadata.name === name);
}

function workloadProblems({ name, labels, ports }: Extract<Edit, { kind: 'add-workload' }>): readonly EditProblem[] {
  const ofName = dnsSubdomainProblem(name);
  return [
    ...(ofName === undefined ? [] : [{ message: `"${name}" is not a name for a workload: ${ofName}.` }]),
    ...Object.entries(labels).flatMap(([key, value]) => {
      const [ofKey, ofValue] = [labelKeyProblem(key), labelValueProblem(value)];
      return [
        ...(ofKey === undefined ? [] : [{ message: `"${key}" is not the key of a label: ${ofKey}.` }]),
        ...(ofValue === undefined ? [] : [{ message: `"${value}" is not the value of a label: ${ofValue}.` }]),
      ];
    }),
    ...ports.flatMap(({ name: own, port }) => {
      const problem = own === undefined ? undefined : portNameProblem(own);
      const isPort = Number.isInteger(port) && port >= 1 && port <= 65535;
      return [
        ...(problem === undefined ? [] : [{ message: `"${own}" is not the name of a port: ${problem}.` }]),
        ...(isPort ? [] : [{ message: `${port} is not a port: it must be a number from 1 to 65535.` }]),
      ];
    }),
  ];
}
