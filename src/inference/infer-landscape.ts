import type { NamespaceState } from '../clusters/cluster-state.ts';
import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import { compareText } from '../diagnostics/compare.ts';
import { grouped } from '../model/grouped.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { TextMap } from '../model/network-policy.ts';
import { labelKeysOf } from '../policy/label-keys.ts';
import { abstractName } from './abstract-name.ts';
import { assemble } from './assemble.ts';
import type { Subject } from './draft.ts';
import { patternKey } from './generalize-policy.ts';
import { type Featured, groupNamespaces } from './group-namespaces.ts';
import { onlyKeys } from './infer-workloads.ts';
import type { InferredLandscape } from './inferred-landscape.ts';
import { nameTypes } from './names.ts';
import type { NamespacePolicy } from './plan-templates.ts';
import { type ProposedTenants, proposeTenants, type TenantEvidence } from './propose-tenants.ts';
import type { ReadNamespace } from './type-group.ts';

interface InferenceOptions {
  /** Default: auto. */
  readonly tenants?: TenantEvidence;
  /** Other names for proposed tenants; null: not a tenant. */
  readonly renamedTenants?: ReadonlyMap<string, string | null>;
}

/**
 * Infers a landscape from clusters: namespaces that share most of their policies become a type, policies that are alike
 * become a template, and what differs becomes a parameter. What it renders is equal to what was read; nothing is widened.
 * Pure, and the same for every order of the clusters.
 */
export function inferLandscape(dumps: readonly ClusterDump[], options: InferenceOptions = {}): InferredLandscape {
  const sorted = [...dumps].sort((a, b) => compareText(a.name, b.name));
  const states = sorted.flatMap(({ state }) => [...state.namespaces.values()]);
  const keys = labelKeysOf(states.flatMap(({ policies }) => policies.map(({ policy }) => policy)));
  const tenants = proposeTenants(
    sorted.flatMap(({ name, state }) =>
      [...state.namespaces.values()].map((namespace) => ({
        key: `${name}/${namespace.name}`,
        name: namespace.name,
        labels: namespace.labels,
      })),
    ),
    options.tenants ?? 'auto',
    options.renamedTenants,
  );
  const namespaces = sorted.flatMap((dump) =>
    [...dump.state.namespaces.values()].map((state) => readNamespace(state, { dump, tenants, read: keys.namespaces })),
  );
  const groups = groupNamespaces(withFeatures(namespaces));
  const bySubject = new Map(namespaces.map((namespace) => [namespace.subject, namespace]));
  const read = groups.map((group) => group.flatMap(({ subject }) => bySubject.get(subject) ?? []));
  const names = nameTypes(
    read.map((members) => ({
      subjects: members.map(({ subject }) => subject),
      policies: policiesOfMost(members),
      hasPolicies: members.some(({ own }) => own.length > 0),
    })),
  );
  const types = read
    .map((members, index) => ({ name: names[index] ?? '', namespaces: members }))
    .sort((a, b) => compareText(a.name, b.name));
  return assemble(types, { clusters: sorted.map(({ name }) => name), tenants: tenants.tenants, podKeys: keys.pods });
}

function readNamespace(
  state: NamespaceState,
  { dump, tenants, read }: { dump: ClusterDump; tenants: ProposedTenants; read: ReadonlySet<string> },
): ReadNamespace {
  const key = `${dump.name}/${state.name}`;
  const tenant = tenants.of.get(key);
  const { pods, services, nodes } = dump.facts;
  const subject: Subject = {
    key,
    cluster: dump.name,
    namespace: state.name,
    ...(tenant === undefined ? {} : { tenant }),
    labels: withoutName(onlyKeys(state.labels, read)),
    networks: {
      ...(pods && { pods: pods.value }),
      ...(services && { services: services.value }),
      ...(nodes && { nodes: nodes.value }),
    },
  };
  const records = dump.policies.get(state.name);
  const own: NamespacePolicy[] = [];
  const external: NamespacePolicy[] = [];
  const names = state.policies.map(({ policy }) => abstractName(policy.metadata.name, subject));
  for (const [index, { policy }] of state.policies.entries()) {
    const { name } = policy.metadata;
    const abstract = names[index] ?? name;
    const isUnique = names.indexOf(abstract) === names.lastIndexOf(abstract);
    const instance = { subject, policy, abstract: isUnique ? abstract : name };
    (records?.get(name)?.writer === undefined ? own : external).push(instance);
  }
  return { subject, state, own, external };
}

function withoutName(labels: TextMap): TextMap {
  const { [namespaceNameLabel]: _, ...others } = labels;
  return others;
}

/** A policy is known by its name if several namespaces have one of the name, otherwise by what it looks like. */
function withFeatures(namespaces: readonly ReadNamespace[]): readonly Featured[] {
  const counts = new Map<string, number>();
  for (const { abstract } of namespaces.flatMap(({ own }) => own))
    counts.set(abstract, (counts.get(abstract) ?? 0) + 1);
  return namespaces.map(({ subject, own }) => ({
    subject,
    features: new Set(
      own.map(({ abstract, policy }) =>
        (counts.get(abstract) ?? 0) > 1 ? `named ${abstract}` : `like ${patternKey(policy)}`,
      ),
    ),
  }));
}

/** Returns the names of policies that at least half of the namespaces have. */
function policiesOfMost(namespaces: readonly ReadNamespace[]): ReadonlySet<string> {
  const byName = grouped(
    namespaces.flatMap(({ own }) => own),
    ({ abstract }) => abstract,
  );
  return new Set([...byName].flatMap(([name, { length }]) => (2 * length >= namespaces.length ? [name] : [])));
}
