import type { ClusterConnectivity, Connectivity, PodGroup } from '../../connectivity/connectivity.ts';
import { exposureOf } from '../../connectivity/exposure.ts';
import type { Json } from '../../model/json.ts';
import { workloadText } from '../../model/workload-name.ts';
import type { Verdicts } from '../../verdicts/verdicts.ts';
import { cidrTexts } from '../words/address-words.ts';
import { basisJson } from '../words/format-basis.ts';
import { portsJson } from '../words/ports-json.ts';

/** The version of the document below; it grows when a reader of the older form could misread the newer. */
const schemaVersion = 1;

/** All connections for machines, as `schemas/output/connectivity.schema.json` describes. */
export function formatConnectivityJson({ clusters, basis }: Connectivity): string {
  return `${JSON.stringify({ schemaVersion, clusters: clusters.map(clusterJson), basis: basisJson(basis) }, null, 1)}\n`;
}

function clusterJson(cluster: ClusterConnectivity): Json {
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
    })),
    addresses: addresses.map(({ of, direction, blocks }) => ({
      of: of.map(({ group, namespaces }) => (namespaces === undefined ? { group } : { group, namespaces })),
      direction: direction.toLowerCase(),
      blocks: blocks.map(({ network, addresses: set, covers, verdicts }) => ({
        network,
        cidrs: cidrTexts(set),
        ...(covers === undefined ? {} : { covers }),
        ...verdictsJson(verdicts),
      })),
    })),
    undeclared: undeclared.map(
      ({ groups: indexes, direction, namespaces, pods, verdicts, namedPorts, conditionalNames }) => ({
        groups: indexes,
        direction: direction.toLowerCase(),
        namespaces,
        pods,
        namedPorts,
        conditionalNamedPorts: conditionalNames.map(({ names, conditions }) => ({ names, conditions })),
        ...verdictsJson(verdicts),
      }),
    ),
    undeclaredPods: undeclaredPods.map(
      ({
        groups: indexes,
        direction,
        relation,
        namespaces,
        pods,
        hasDeclared,
        verdicts,
        namedPorts,
        conditionalNames,
      }) => ({
        groups: indexes,
        direction: direction.toLowerCase(),
        relation,
        ...(namespaces === undefined ? {} : { namespaces }),
        pods,
        hasDeclared,
        namedPorts,
        conditionalNamedPorts: conditionalNames.map(({ names, conditions }) => ({ names, conditions })),
        ...verdictsJson(verdicts),
      }),
    ),
    withoutWorkloads,
    exposure: {
      exposedToEveryone: exposed(exposure.exposedToEveryone),
      reachesEverywhere: exposed(exposure.reachesEverywhere),
      unselected: { ingress: exposure.unselected.Ingress, egress: exposure.unselected.Egress },
    },
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
