import { fingerprintId, fingerprintOf } from '../../diff/fingerprint.ts';
import type {
  ChangedEnd,
  ClusterPlace,
  ConnectionChange,
  HalfOpening,
  InventoryChange,
  NamedGrant,
  PolicyChange,
  TenantAtEnd,
} from '../../diff/landscape-diff.ts';
import type { PolicyDifference } from '../../diff/policy-difference.ts';
import type { Review, ReviewedHazard } from '../../diff/review.ts';
import type { AddressSet } from '../../model/address-set.ts';
import type { Json } from '../../model/json.ts';
import { workloadText } from '../../model/workload-name.ts';
import { cidrTexts } from '../words/address-words.ts';
import { basisJson } from '../words/format-basis.ts';
import { portsJson } from '../words/ports-json.ts';
import { connectionSentence } from './connection-words.ts';
import { flowsJson } from './flow-json.ts';
import { guardrailJson, proofJson } from './guardrail-json.ts';
import { halfOpeningSentence } from './half-opening-words.ts';
import { causeJson, clusterJson, foundJson, typeJson } from './json-parts.ts';
import { type DiffPlaces, foundPlace, stateOfPolicy } from './places.ts';
import { totalsOf } from './totals.ts';
import { plainWriting, type Writing } from './writing.ts';

/** The version of the document below; it grows when a reader of the older form could misread the newer. */
const schemaVersion = 1;

/** So many names stand in a sentence; the lists beside it have all. */
const mostNames = 10;

/** All of a review for machines, as `schemas/output/diff.schema.json` describes. */
export function formatDiffJson(review: Review, { places }: { readonly places: DiffPlaces }): string {
  const { compared, diff, hazards, notes, gate, delivered } = review;
  const { connections, halfOpenings, policies, inventory, clusters, basis } = diff;
  const {
    hazards: hazardTotals,
    connections: connectionTotals,
    policies: policyTotals,
    namespaces,
    inventory: inventoryTotals,
  } = totalsOf(review);
  const writing = plainWriting(mostNames, diff);
  const document = {
    schemaVersion,
    compared: { before: compared.before, after: compared.after },
    notes,
    ...(delivered === undefined ? {} : { delivered: delivered.map((step) => ({ ...step })) }),
    totals: {
      hazards: { ...hazardTotals },
      connections: { ...connectionTotals },
      policies: { ...policyTotals },
      namespaces,
      inventory: { ...inventoryTotals },
    },
    ...(gate === undefined ? {} : { gate: { failOn: gate.failOn, tripped: gate.tripped } }),
    ...(review.proof === undefined ? {} : { proof: proofJson(review.proof, places) }),
    hazards: hazards.map((hazard) => hazardJson(hazard, connections, places)),
    ...(review.flows === undefined ? {} : { flows: flowsJson(review.flows, places, writing) }),
    connections: connections.map((connection) => connectionJson(connection, places, writing)),
    halfOpenings: halfOpenings.map((half) => halfOpeningJson(half, places, writing)),
    policies: policies.map((policy) => policyJson(policy, places)),
    inventory: inventory.map(inventoryJson),
    clusters: { all: clusters.all, compared: clusters.compared },
    basis: { before: basisJson(basis.before), after: basisJson(basis.after) },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function hazardJson(hazard: ReviewedHazard, changes: readonly ConnectionChange[], places: DiffPlaces): Json {
  const { code, level, message, advice, policies, workloads, connections, location, inventory, acceptedBy } = hazard;
  return {
    code,
    level,
    fingerprint: fingerprintId(fingerprintOf(hazard, changes)),
    message,
    ...(advice === undefined ? {} : { advice }),
    policies,
    workloads,
    ...typeJson(hazard),
    places: hazard.places.map(placeJson),
    connections,
    ...(inventory === undefined ? {} : { inventory }),
    ...tenantsJson(hazard.tenants),
    ...(hazard.guessed === undefined ? {} : { guessed: hazard.guessed }),
    ...(hazard.guardrail === undefined ? {} : { guardrail: guardrailJson(hazard.guardrail, places) }),
    ...(location === undefined ? {} : foundJson(foundPlace(location, 'after', places))),
    ...(acceptedBy === undefined
      ? {}
      : {
          acceptedBy: {
            exception: acceptedBy.exception,
            reason: acceptedBy.reason,
            owner: acceptedBy.owner,
            until: acceptedBy.until,
          },
        }),
  };
}

function connectionJson(connection: ConnectionChange, places: DiffPlaces, writing: Writing): Json {
  const { change, from, to, relation, ports, namedPorts, before, after, conditions, causes } = connection;
  const { inventory, assumedAway, tenants, grants } = connection;
  return {
    change,
    says: connectionSentence(connection, writing),
    from: from.map(endJson),
    to: to.map(endJson),
    relation,
    ports: portsJson(ports),
    namedPorts,
    before,
    after,
    conditions,
    ...(inventory === undefined ? {} : { inventory }),
    ...(assumedAway === undefined ? {} : { assumedAway }),
    ...tenantsJson(tenants),
    ...(grants === undefined ? {} : { grants: grants.map(({ tenant, ...grant }) => ({ tenant, ...grant })) }),
    causes: causes.map((cause) => causeJson(cause, places)),
    places: connection.places.map(({ cluster, ...sides }) => ({
      ...clusterJson(cluster),
      from: sides.from.map(({ namespaces, namespacesOfType }) => ({ namespaces, namespacesOfType })),
      to: sides.to.map(({ namespaces, namespacesOfType }) => ({ namespaces, namespacesOfType })),
    })),
  };
}

function halfOpeningJson(half: HalfOpening, places: DiffPlaces, writing: Writing): Json {
  const { opens, from, to, relation, ports, after, conditions, causes } = half;
  return {
    opens: opens.toLowerCase(),
    says: halfOpeningSentence(half, writing),
    from: from.map(endJson),
    to: to.map(endJson),
    relation,
    ports: portsJson(ports),
    side: after,
    conditions,
    causes: causes.map((cause) => causeJson(cause, places)),
    places: half.places.map(({ cluster, ...sides }) => ({
      ...clusterJson(cluster),
      from: sides.from.map(({ namespaces, namespacesOfType }) => ({ namespaces, namespacesOfType })),
      to: sides.to.map(({ namespaces, namespacesOfType }) => ({ namespaces, namespacesOfType })),
    })),
  };
}

function endJson(end: ChangedEnd): Json {
  switch (end.kind) {
    case 'pods':
      return { kind: end.kind, ...typeJson(end), workloads: end.workloads.map(workloadText) };
    case 'addresses': {
      const { kind, network, addresses, covers } = end;
      return { kind, network, cidrs: cidrTexts(addresses), ...(covers === undefined ? {} : { covers }) };
    }
    case 'undeclared':
      return { kind: end.kind, namespaces: end.namespaces, pods: end.pods };
    case 'beyond':
      return { kind: end.kind };
  }
}

function policyJson(change: PolicyChange, places: DiffPlaces): Json {
  const { kind, policy, formerName, origin, object, differences, selectedWorkloads, location } = change;
  return {
    kind,
    policy,
    ...(formerName === undefined ? {} : { formerName }),
    origin,
    ...typeJson(change),
    differences: differences.map(differenceJson),
    selectedWorkloads,
    places: change.places.map(placeJson),
    ...foundJson(foundPlace(location, stateOfPolicy(kind), places)),
    object,
  };
}

function differenceJson(difference: PolicyDifference): Json {
  switch (difference.kind) {
    case 'pod-selector':
      return { kind: difference.kind, before: difference.before, after: difference.after };
    case 'policy-types':
      return {
        kind: difference.kind,
        added: difference.added.map((type) => type.toLowerCase()),
        removed: difference.removed.map((type) => type.toLowerCase()),
      };
    case 'rule-added':
    case 'rule-removed': {
      const { kind, direction, rule, value } = difference;
      return {
        kind,
        direction: direction.toLowerCase(),
        rule,
        peers: value.peers ?? 'all',
        ports: value.ports ?? 'all',
      };
    }
    case 'peers':
    case 'ports': {
      const { kind, direction, rule, added, removed } = difference;
      return { kind, direction: direction.toLowerCase(), rule, added, removed };
    }
    case 'order':
      return { kind: difference.kind };
    case 'metadata':
      return { kind: difference.kind, labels: difference.labels, annotations: difference.annotations };
  }
}

function inventoryJson(change: InventoryChange): Json {
  switch (change.kind) {
    case 'cluster-added':
    case 'cluster-removed': {
      const { kind, cluster, namespaces, workloads, policies } = change;
      return { kind, cluster, namespaces, workloads, policies };
    }
    case 'tenant-added':
    case 'tenant-removed': {
      const { kind, tenant, owners, grants } = change;
      return { kind, tenant, owners: [...owners], grants: grants.map(grantJson) };
    }
    case 'tenant-changed': {
      const { kind, tenant, owners, contact, labels, grants } = change;
      return {
        kind,
        tenant,
        ...(owners === undefined ? {} : { owners: { before: [...owners.before], after: [...owners.after] } }),
        ...(contact === undefined ? {} : { contact: { ...contact } }),
        labels: { added: labels.added, removed: labels.removed },
        grants: {
          added: grants.added.map(grantJson),
          removed: grants.removed.map(grantJson),
          changed: grants.changed.map(grantJson),
        },
      };
    }
    case 'cluster-labels-changed': {
      const { kind, clusters, labels, added, removed } = change;
      return {
        kind,
        clusters,
        labels: { added: labels.added, removed: labels.removed },
        namespacesAdded: added.map(placeJson),
        namespacesRemoved: removed.map(placeJson),
      };
    }
    case 'namespace-added':
    case 'namespace-removed': {
      const { kind, places, workloads, policies } = change;
      return { kind, ...typeJson(change), places: places.map(placeJson), workloads, policies };
    }
    case 'namespace-changed': {
      const { kind, places, formerType, tenant, hostedCluster, labels } = change;
      return {
        kind,
        ...typeJson(change),
        ...(formerType === undefined ? {} : { formerType }),
        ...(tenant === undefined ? {} : { tenant: { ...tenant } }),
        ...(hostedCluster === undefined ? {} : { hostedCluster: { ...hostedCluster } }),
        places: places.map(placeJson),
        labels: { added: labels.added, removed: labels.removed },
      };
    }
    case 'workload-added':
    case 'workload-removed': {
      const { kind, workload, places } = change;
      return { kind, ...typeJson(change), workload, places: places.map(placeJson) };
    }
    case 'workload-changed': {
      const { kind, workload, places, labels, facets } = change;
      return {
        kind,
        ...typeJson(change),
        workload,
        places: places.map(placeJson),
        labels: { added: labels.added, removed: labels.removed },
        facets,
      };
    }
    case 'network-changed': {
      const { kind, clusters, network, before, after } = change;
      return { kind, clusters, network, ...networkJson('before', before), ...networkJson('after', after) };
    }
    case 'declared-namespaces-changed': {
      const { kind, clusters, before, after } = change;
      return { kind, clusters, before, after };
    }
    case 'trait-changed': {
      const { kind, clusters, trait, before, after } = change;
      return { kind, clusters, trait, before, after };
    }
  }
}

function grantJson({ grant, reason }: NamedGrant): Json {
  return { grant, reason };
}

function tenantsJson(tenants: readonly TenantAtEnd[] | undefined): { readonly [key: string]: Json } {
  if (tenants === undefined) return {};
  return {
    tenants: tenants.map(({ tenant, owners, isNew }) => ({
      tenant,
      owners: [...owners],
      ...(isNew === undefined ? {} : { isNew }),
    })),
  };
}

function networkJson(key: 'before' | 'after', network: AddressSet | undefined): { readonly [key: string]: Json } {
  return network === undefined ? {} : { [key]: cidrTexts(network) };
}

function placeJson({ cluster, namespaces, namespacesOfType }: ClusterPlace): Json {
  return { ...clusterJson(cluster), namespaces, namespacesOfType };
}
