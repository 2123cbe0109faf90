import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Cluster, Landscape } from '../../landscape/landscape.ts';
import type { GitRevision } from '../../model/git-revision.ts';
import type { SourceNode } from '../../source/node.ts';
import * as problems from '../problems.ts';
import { clusterObjectName, type DeliveredCluster, fluxHome, namespaceObjectName } from './delivered.ts';

/** The tools copy the names of their objects into values of labels. */
const longestName = 63;

/** With more policies than this that are applied together, tools become slow; see docs/argocd.md and docs/flux.md. */
const largestUnit = 1000;

/** The clusters that follow neither the default branch nor a commit, by the place that says so. */
export function checkRevisions({ clusters, defaultBranch }: Landscape): readonly Diagnostic[] {
  const places = new Map<SourceNode, { readonly revision: GitRevision; readonly names: string[] }>();
  for (const { name, nameNode, delivery } of clusters.values()) {
    const { value: revision, origin = nameNode } = delivery.revision;
    if (delivery.tool.value === 'none' || revision.kind === 'commit') continue;
    if (revision.kind === 'branch' && revision.name === defaultBranch) continue;
    const place = places.get(origin) ?? { revision, names: [] };
    place.names.push(name);
    places.set(origin, place);
  }
  return [...places].map(([node, { revision, names }]) =>
    problems.unprotectedRevision(names, revision, { defaultBranch, node }),
  );
}

/** Reports why clusters cannot be delivered beside each other. Needs no rendering. */
export function checkClusters(landscape: Landscape): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const names = new Map<string, Cluster>();
  const destinations = new Map<string, Cluster>();
  for (const cluster of landscape.clusters.values()) {
    const { delivery } = cluster;
    const tool = delivery.tool.value;
    if (tool === 'none') continue;
    const home = fluxHome(cluster);
    // Argo CD's objects may all lie in one cluster; Flux's lie where it runs.
    const place = tool === 'flux' ? home.name : '';
    const name = clusterObjectName(cluster);
    const sameName = take(names, JSON.stringify([tool, place, delivery.namespace.value, name]), cluster);
    if (sameName !== undefined) {
      const where = `in namespace "${delivery.namespace.value}"${tool === 'flux' ? ` of cluster "${place}"` : ' of Argo CD'}`;
      diagnostics.push(problems.nameTaken(name, where, nameParty(cluster), nameParty(sameName)));
    }
    if (name.length > longestName) {
      diagnostics.push(problems.nameTooLong(name, `cluster "${cluster.name}"`, longestName, cluster.nameNode));
    }
    if (tool === 'argocd') {
      const { text } = delivery.destination.value;
      const sameDestination = take(destinations, text.replace(/\/+$/, ''), cluster);
      if (sameDestination !== undefined) {
        diagnostics.push(problems.destinationTaken(text, destinationParty(cluster), destinationParty(sameDestination)));
      }
    } else if (home.delivery.tool.value !== 'flux') {
      const node = delivery.tool.origin ?? cluster.nameNode;
      diagnostics.push(problems.homeWithoutFlux(cluster.name, home.name, home.delivery.tool.value, node));
    }
  }
  return diagnostics;
}

/** Puts the cluster under the key; answers the cluster that was there before. */
function take(taken: Map<string, Cluster>, key: string, cluster: Cluster): Cluster | undefined {
  const first = taken.get(key);
  if (first === undefined) taken.set(key, cluster);
  return first;
}

function nameParty({ name, nameNode }: Cluster) {
  return { cluster: name, node: nameNode };
}

function destinationParty({ name, nameNode, delivery }: Cluster) {
  return { cluster: name, node: delivery.destination.origin ?? nameNode };
}

/** Reports what is wrong with the units that a cluster applies. */
export function checkUnits({ cluster, tool, delivery, namespaces }: DeliveredCluster): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const isSplit = delivery.unit.value === 'namespace';
  let total = 0;
  for (const [namespace, count] of namespaces) {
    const { name, nameNode, type } = namespace;
    const what = `Namespace "${name}" of cluster "${cluster.name}"`;
    total += count;
    if (isSplit) {
      const object = namespaceObjectName(namespace);
      if (object.length > longestName) {
        diagnostics.push(problems.nameTooLong(object, what.replace(/^N/, 'n'), longestName, nameNode));
      }
      if (count > largestUnit) diagnostics.push(problems.largeUnit(what, count, largestUnit, nameNode));
    }
    if (tool === 'argocd' && type.namePattern === undefined) {
      diagnostics.push(problems.namePatternMissing(type.name, cluster.name, name, nameNode));
    }
  }
  if (!isSplit && total > largestUnit) {
    const node = delivery.unit.origin ?? cluster.nameNode;
    diagnostics.push(problems.largeUnit(`Cluster "${cluster.name}", delivered as one unit,`, total, largestUnit, node));
  }
  return diagnostics;
}
