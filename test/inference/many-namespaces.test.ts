import type { ClusterState, KnownPolicy, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { inferLandscape } from '../../src/inference/infer-landscape.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import type { IngressRule, TextMap } from '../../src/model/network-policy.ts';
import { completePolicy } from '../../src/policy/complete-policy.ts';
import { dumpsOf } from '../support/dumps.ts';
import { inferredSources } from '../support/inferred-sources.ts';
import { meaningText } from '../support/policy-meaning.ts';
import { clustersOfSources } from '../support/shipped-landscape.ts';
import { assert, test } from '../support/table.ts';

function policyOf(name: string, labels: TextMap, ingress: readonly IngressRule[]): KnownPolicy {
  const policy = completePolicy({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name },
    spec: { podSelector: { matchLabels: labels }, policyTypes: ['Ingress'], ingress },
  });
  return { policy, origin: 'given', path: 'eu1.json', line: 1 };
}

function clusterOf(namespaces: readonly (readonly [string, readonly KnownPolicy[]])[]): ClusterState {
  return {
    name: 'eu1',
    networks: {},
    traits: { ipBlockMatchesPods: 'unknown', ipBlockMatchesNodes: 'unknown' },
    namespaces: new Map(
      namespaces.map(([name, policies]): [string, NamespaceState] => [
        name,
        { name, labels: { 'kubernetes.io/metadata.name': name }, defined: true, workloads: [], policies },
      ]),
    ),
    services: [],
  };
}

test('very many policies that are alike become several templates that are repeated, each below the limit of one', () => {
  const policies = Array.from({ length: 5000 }, (_, index) => {
    const peer = { podSelector: { matchLabels: { app: `b${index}` } } };
    return policyOf(`app-${index}`, { app: `a${index}` }, [{ from: [peer] }]);
  });
  const clusters = [clusterOf([['shop', policies]])];
  const dumps = dumpsOf(clusters);
  const inferred = inferLandscape(dumps);
  assert.equal(
    inferred.types.flatMap(({ templates }) => templates.map(({ name, policies: count }) => [name, count])),
    [
      ['app', 1250],
      ['app-2', 1250],
      ['app-3', 1250],
      ['app-4', 1250],
    ],
  );
  const rendered = clustersOfSources(memoryTree(inferredSources(inferred, dumps))).clusters;
  const specs = ({ namespaces }: ClusterState) =>
    new Map(
      namespaces.get('shop')?.policies.map(({ policy: { metadata, spec } }) => [metadata.name, meaningText(spec)]),
    );
  assert.equal(rendered.map(specs), clusters.map(specs));
});
