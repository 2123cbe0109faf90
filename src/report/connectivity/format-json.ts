import type {
  ClusterConnectivity,
  Connectivity,
  PodGroup,
  SeenBeyond,
  SeenCluster,
  SeenConnectivity,
  SeenPort,
  UndeclaredConnection,
  UndeclaredPodsConnection,
} from '../../connectivity/connectivity.ts';
import { exposureOf } from '../../connectivity/exposure.ts';
import { pairKey } from '../../connectivity/seen-rows.ts';
import { formatTimestamp } from '../../flows/read/timestamp.ts';
import type { SeenTimes } from '../../flows/seen-times.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { workloadText } from '../../model/workload-name.ts';
import type { Verdicts } from '../../verdicts/verdicts.ts';
import { countJson, evidenceJson, sideJson } from '../diff/flow-json.ts';
import { cidrTexts } from '../words/address-words.ts';
import { basisJson } from '../words/format-basis.ts';
import { portsJson } from '../words/ports-json.ts';
import { seenSentences } from './seen-words.ts';

/** The version of the document below; it grows when a reader of the older form could misread the newer. */
const schemaVersion = 1;

/** All connections for machines, as `schemas/output/connectivity.schema.json` describes. */
export function formatConnectivityJson({ clusters, basis, seen }: Connectivity): string {
  const document = {
    schemaVersion,
    clusters: clusters.map((cluster, index) => clusterJson(cluster, seen?.clusters[index])),
    ...(seen === undefined
      ? {}
      : {
          seen: seenJson(seen),
        }),
    basis: basisJson(basis),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** Writes the records on which the marks rest. */
function seenJson(seen: SeenConnectivity): Json {
  return {
    says: seenSentences(seen),
    evidence: evidenceJson(seen.evidence),
    without: seen.without,
    unmapped: [...seen.unmapped].map(([reason, count]) => ({ reason, ...countJson(count) })),
  };
}

function portsSeenJson(ports: readonly SeenPort[]): readonly JsonObject[] {
  return ports.map(({ protocol, port, verdict, uncertain, ...times }) => ({
    ...{ protocol, port, verdict, uncertain },
    ...timesJson(times),
  }));
}

function timesJson({ forwarded, dropped, firstSeen, lastSeen }: SeenTimes): JsonObject {
  return {
    forwarded: countJson(forwarded),
    dropped: countJson(dropped),
    ...(firstSeen === undefined ? {} : { firstSeen: formatTimestamp(firstSeen) }),
    ...(lastSeen === undefined ? {} : { lastSeen: formatTimestamp(lastSeen) }),
  };
}

function beyondJson(one: SeenBeyond): JsonObject {
  const { verdict, from, to, fromNamespace, toNamespace, protocol, port, ...times } = one;
  return {
    verdict,
    from: { ...sideJson(from), ...(fromNamespace === undefined ? {} : { namespace: fromNamespace }) },
    to: { ...sideJson(to), ...(toNamespace === undefined ? {} : { namespace: toNamespace }) },
    ...{ protocol, port },
    ...timesJson(times),
  };
}

function clusterJson(cluster: ClusterConnectivity, seen: SeenCluster | undefined): Json {
  const { clusters, groups, connections, undeclared, undeclaredPods, withoutWorkloads, addresses } = cluster;
  const exposure = exposureOf(cluster);
  const exposed = (found: typeof exposure.exposedToEveryone): Json =>
    found.map(({ group, ports }) => ({ group, ports: portsJson(ports) }));
  return {
    clusters,
    groups: groups.map(groupJson),
    connections: connections.map(({ from, to, relation, verdicts }) => ({
      from,
      to,
      relation,
      ...verdictsJson(verdicts),
      ...(seen === undefined
        ? {}
        : {
            seen: from.flatMap((source) =>
              to.flatMap((destination) =>
                portsSeenJson(seen.pairs.get(pairKey(source, destination, relation)) ?? []).map((one) => ({
                  ...{ from: source, to: destination },
                  ...one,
                })),
              ),
            ),
          }),
    })),
    addresses: addresses.map(({ of, direction, blocks }) => ({
      of: of.map(({ group, namespaces }) => (namespaces === undefined ? { group } : { group, namespaces })),
      direction: direction.toLowerCase(),
      blocks: blocks.map((block) => ({
        network: block.network,
        cidrs: cidrTexts(block.addresses),
        ...(block.covers === undefined ? {} : { covers: block.covers }),
        ...verdictsJson(block.verdicts),
        ...(seen === undefined
          ? {}
          : {
              seen: of.flatMap((where) =>
                portsSeenJson(seen.blocks.get(block)?.get(where) ?? []).map((one) => ({ group: where.group, ...one })),
              ),
            }),
      })),
    })),
    undeclared: undeclared.map((row) => ({
      ...{ groups: row.groups, direction: row.direction.toLowerCase(), namespaces: row.namespaces, pods: row.pods },
      ...undeclaredJson(row, seen),
    })),
    undeclaredPods: undeclaredPods.map((row) => ({
      ...{ groups: row.groups, direction: row.direction.toLowerCase(), relation: row.relation },
      ...(row.namespaces === undefined ? {} : { namespaces: row.namespaces }),
      ...{ pods: row.pods, hasDeclared: row.hasDeclared },
      ...undeclaredJson(row, seen),
    })),
    withoutWorkloads,
    ...(seen === undefined ? {} : { recorded: seen.isRecorded, seenBeyond: seen.beyond.map(beyondJson) }),
    exposure: {
      exposedToEveryone: exposed(exposure.exposedToEveryone),
      reachesEverywhere: exposed(exposure.reachesEverywhere),
      unselected: { ingress: exposure.unselected.Ingress, egress: exposure.unselected.Egress },
    },
  };
}

function undeclaredJson(
  row: UndeclaredConnection | UndeclaredPodsConnection,
  seen: SeenCluster | undefined,
): JsonObject {
  const { groups, namedPorts, conditionalNames, verdicts } = row;
  const marks = (group: number): readonly JsonObject[] =>
    portsSeenJson(seen?.undeclared.get(row)?.get(group) ?? []).map((one) => ({ group, ...one }));
  return {
    namedPorts,
    conditionalNamedPorts: conditionalNames.map(({ names, conditions }) => ({ names, conditions })),
    ...verdictsJson(verdicts),
    ...(seen === undefined ? {} : { seen: groups.flatMap(marks) }),
  };
}

function groupJson({
  namespaceType,
  workloads,
  namespaces,
  places,
  size,
  namespacesOfType,
  isolated,
  hostNetwork,
}: PodGroup): Json {
  return {
    ...(namespaceType === undefined ? {} : { namespaceType }),
    workloads: workloads.map(workloadText),
    namespaces,
    places: places.map(({ namespaces: where, workloads: which }) => ({
      namespaces: where,
      workloads: which.map(workloadText),
    })),
    size,
    namespacesOfType,
    isolated: { ingress: isolated.Ingress, egress: isolated.Egress },
    hostNetwork,
  };
}

function verdictsJson({ allowed, conditional }: Verdicts): { readonly allowed: Json; readonly conditional: Json } {
  return {
    allowed: portsJson(allowed),
    conditional: conditional.map(({ ports, conditions }) => ({ ports: portsJson(ports), conditions })),
  };
}
