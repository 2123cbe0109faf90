import { basisOf } from '../../src/clusters/basis.ts';
import { type LeftOut, nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import { formatBasis } from '../../src/report/words/format-basis.ts';
import type { LandscapeParts } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { testedLandscape } from '../support/tested-landscape.ts';
import { clusterOf, pod, policy } from './plain/support.ts';

const parts: LandscapeParts = {
  types: {
    shop: {
      workloads: [
        { name: 'web', labels: { app: 'web' } },
        { name: 'agent', labels: {}, hostNetwork: true },
      ],
      policies: {
        'deny-all': {
          apiVersion: 'networking.k8s.io/v1',
          kind: 'NetworkPolicy',
          metadata: { name: 'deny-all' },
          spec: { podSelector: {} },
        },
      },
      externalPolicies: ['mesh'],
    },
  },
  external: {
    mesh: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'mesh' },
      spec: { podSelector: {}, ingress: [{}] },
    },
  },
  clusters: {
    east: { networks: { pods: ['10.0.0.0/16'] }, namespaces: { fish: 'shop', fruit: 'shop' } },
    west: {
      cni: { ipBlockMatchesPods: 'never', ipBlockMatchesNodes: 'unknown' },
      namespaces: { wine: 'shop' },
    },
  },
};

test('what was known of the clusters of a landscape', () => {
  const { clusters } = testedLandscape(parts);
  assert.equal(
    basisOf(clusters, nothingLeftOut).clusters.map(({ name, traits, policies, ...rest }) => ({
      name,
      traits: `${traits.ipBlockMatchesPods} ${traits.ipBlockMatchesNodes}`,
      policies: `${policies.rendered} ${policies.external} ${policies.given}`,
      ...rest,
    })),
    [
      {
        name: 'east',
        traits: 'unknown unknown',
        policies: '2 2 0',
        knownNetworks: ['pods'],
        namespaces: 2,
        undefinedNamespaces: [],
        workloads: 4,
        hostNetworkWorkloads: 2,
      },
      {
        name: 'west',
        traits: 'never unknown',
        policies: '1 1 0',
        knownNetworks: [],
        namespaces: 1,
        undefinedNamespaces: [],
        workloads: 2,
        hostNetworkWorkloads: 1,
      },
    ],
  );
});

test('what was known of plain manifests', () => {
  const [found] = basisOf([clusterOf(pod('web'), policy({ podSelector: {} }))], nothingLeftOut).clusters;
  assert.equal([found?.undefinedNamespaces, found?.policies.given], [['shop'], 1]);
});

interface WordsCase {
  readonly name: string;
  readonly leftOut?: Partial<LeftOut>;
  readonly says: RegExp;
}

const { clusters } = testedLandscape(parts);
const [east, west] = clusters;
if (east === undefined || west === undefined) throw new Error('There are two clusters.');

table<WordsCase>(
  'an answer ends with what it rests on',
  [
    { name: 'counts', says: /^Based on 2 namespaces, 4 workloads, 2 rendered and 2 external policies\.$/m },
    { name: 'traits', says: /^Whether an ipBlock applies to pods and nodes is not known\.$/m },
    { name: 'the host network', says: /^2 workloads in the host network; policies do not select such pods\.$/m },
    {
      name: 'refused policies, in capitals',
      leftOut: { policies: ['shop/a', 'shop/b'] },
      says: /^IGNORED, because an API server would reject them: shop\/a, shop\/b\.$/m,
    },
    { name: 'kinds', leftOut: { kinds: new Map([['Secret', 2]]) }, says: /^Ignored kinds: 2 Secret\.$/m },
    { name: 'finished pods', leftOut: { finishedPods: 1 }, says: /^1 finished pod ignored\.$/m },
    {
      name: 'a file',
      leftOut: { files: ['a/README.md'] },
      says: /^Not read, because its name does not end in .*: a\/README\.md\.$/m,
    },
    {
      name: 'many files, some of them by name',
      leftOut: { files: ['1', '2', '3', '4', '5', '6', '7'] },
      says: /: 1, 2, 3, 4, 5 and 2 more\.$/m,
    },
  ],
  ({ leftOut = {}, says }) => assert.match(formatBasis(basisOf([east], { ...nothingLeftOut, ...leftOut })), says),
);

test('of clusters whose traits differ, each is named with its own', () => {
  assert.match(
    formatBasis(basisOf(clusters, nothingLeftOut)),
    /does not apply to pods, and may or may not apply to nodes\..*\(west\)/,
  );
});

test('without policies that is said', () => {
  assert.match(formatBasis(basisOf([clusterOf(pod('web'))], nothingLeftOut)), /1 workload, no policies\./);
});
