import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterState, Workload } from '../../src/clusters/cluster-state.ts';
import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { folderOf } from '../../src/model/file-tree.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { readDiskTree } from '../../src/platform/disk-tree.ts';

/** Objects of a cluster in which everything runs that a rendered landscape declares, as a server lists them. */
export function runningCluster(root: string, cluster: string): readonly JsonObject[] {
  const { value: files } = readDiskTree(root, 'manifests', { without: 'gitops' });
  invariant(files !== undefined, `${root} has manifests`);
  const manifests = loadManifestTree(folderOf(files, 'manifests'), { folder: 'manifests' });
  const state = renderedLandscape(manifests, 'manifests').value?.clusters.get(cluster)?.load().value;
  invariant(state !== undefined, `${root} has cluster ${cluster}`);
  return [...objectsOf(state)];
}

/** The endpoints of the API server. */
export function apiServerEndpoints(addresses: readonly string[], port = 6443): JsonObject {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: 'kubernetes',
      namespace: 'default',
      uid: 'endpoints',
      labels: { 'kubernetes.io/service-name': 'kubernetes' },
    },
    addressType: 'IPv4',
    endpoints: addresses.map((address) => ({ addresses: [address], conditions: { ready: true } })),
    ports: [{ name: 'https', port, protocol: 'TCP' }],
  };
}

function* objectsOf({ namespaces }: ClusterState): Generator<JsonObject> {
  for (const { name: namespace, labels, workloads, policies } of namespaces.values()) {
    yield { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, uid: `ns-${namespace}`, labels } };
    for (const { policy, origin } of policies) {
      if (origin !== 'rendered') continue;
      yield { ...policy, metadata: { ...policy.metadata, namespace, uid: `np-${namespace}-${policy.metadata.name}` } };
    }
    for (const workload of workloads) yield maker(namespace, workload);
  }
}

/** A Deployment, or an object of the kind that the workload has. */
function maker(namespace: string, { name, kind = 'Deployment', labels, ports, hostNetwork }: Workload): JsonObject {
  const containers = [
    {
      name: 'main',
      image: 'example.org/main',
      ports: ports.map(({ name: portName, port, protocol }) => ({
        ...(portName === undefined ? {} : { name: portName }),
        containerPort: port,
        protocol,
      })),
    },
  ];
  // A selector needs a label, and an identity of a restart is in the labels of real pods.
  const all = { ...labels, 'example.org/own': name };
  const template = {
    metadata: { labels: { ...all } },
    spec: { containers, ...(hostNetwork ? { hostNetwork } : {}) },
  };
  const metadata = { name, namespace, uid: `${kind}-${namespace}-${name}` };
  const selector = { matchLabels: { 'example.org/own': name } };
  if (kind === 'Job' || kind === 'CronJob') {
    const spec = { template: { ...template, spec: { ...template.spec, restartPolicy: 'Never' } } };
    const scheduled = { schedule: '0 3 * * *', jobTemplate: { spec } };
    return { apiVersion: 'batch/v1', kind, metadata, spec: kind === 'Job' ? spec : scheduled };
  }
  if (kind === 'Pod') return { apiVersion: 'v1', kind, metadata: { ...metadata, labels: all }, spec: template.spec };
  const spec = { selector, template, ...(kind === 'StatefulSet' ? { serviceName: name } : {}) };
  return { apiVersion: 'apps/v1', kind, metadata, spec };
}

/** Reads a file of a folder. */
export function textIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
