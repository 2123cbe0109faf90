import type { ClusterState } from '../../../src/clusters/cluster-state.ts';
import { type PlainManifestSettings, readPlainManifests } from '../../../src/clusters/plain/read-plain-manifests.ts';
import { invariant } from '../../../src/diagnostics/invariant.ts';
import { type AddressSet, toCidrs } from '../../../src/model/address-set.ts';
import { formatCidr } from '../../../src/model/cidr.ts';
import { memoryTree } from '../../../src/model/file-tree.ts';

export const read = (files: Record<string, string>, options: Partial<PlainManifestSettings> = {}) =>
  readPlainManifests(memoryTree(files), {
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
    skipInvalid: false,
    ...options,
  });

/** Objects as one JSON file that holds a List. */
export const listOf = (...items: readonly object[]): Record<string, string> => ({
  'list.json': JSON.stringify({ apiVersion: 'v1', kind: 'List', items }),
});

/** The cluster that objects make up; they must be good ones. */
export function clusterOf(...items: readonly object[]): ClusterState {
  const { value, diagnostics } = read(listOf(...items));
  const cluster = value?.clusters.get('')?.load().value;
  invariant(cluster !== undefined, diagnostics.map(({ message }) => message).join(' '));
  return cluster;
}

export const policy = (spec: object, metadata: object = {}): object => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'allow', namespace: 'shop', ...metadata },
  spec,
});

export const pod = (name: string, labels: object = {}, rest: object = {}, metadata: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'shop', labels, ...metadata },
  ...rest,
});

/** `metadata` of what another object manages. */
export const ownedBy = (kind: string, name: string): object => ({
  ownerReferences: [{ kind, name, controller: true }],
});

export const maker = (kind: string, name: string, labels: object = {}, rest: object = {}, metadata: object = {}) => ({
  apiVersion: kind.endsWith('Job') ? 'batch/v1' : kind === 'ReplicationController' ? 'v1' : 'apps/v1',
  kind,
  metadata: { name, namespace: 'shop', ...metadata },
  spec: kind === 'CronJob' ? { jobTemplate: { spec: template(labels, rest) } } : template(labels, rest),
});

const template = (labels: object, spec: object) => ({ template: { metadata: { labels }, spec } });

export const cidrsOf = (addresses: AddressSet | undefined) => addresses && toCidrs(addresses).map(formatCidr);
