import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { inferLandscape } from '../../src/inference/infer-landscape.ts';
import type { InferredLandscape } from '../../src/inference/inferred-landscape.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { readDiskTree } from '../../src/platform/disk-tree.ts';
import { dumpsOf } from '../support/dumps.ts';
import { inferredSources } from '../support/inferred-sources.ts';
import { meaningText } from '../support/policy-meaning.ts';
import { clustersOfKinds, randomKinds } from '../support/random-clusters.ts';
import { randomRuns } from '../support/random-runs.ts';
import { clustersOfSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';

/** Renders what was inferred, and compares each policy with the one that was read. */
function expectEqual(clusters: readonly ClusterState[]): InferredLandscape {
  const dumps = dumpsOf(clusters);
  const inferred = inferLandscape(dumps);
  const sources = inferredSources(inferred, dumps);
  const rendered = clustersOfSources(memoryTree(sources)).clusters;
  assert.equal(policiesIn(rendered), policiesIn(clusters), JSON.stringify(sources, undefined, 1));
  return inferred;
}

function policiesIn(clusters: readonly ClusterState[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    clusters.flatMap((cluster) =>
      [...cluster.namespaces].flatMap(([namespace, { policies }]) =>
        policies.map(({ policy: { metadata, spec } }) => [
          `${cluster.name}/${namespace}/${metadata.name}`,
          meaningText(spec),
        ]),
      ),
    ),
  );
}

function clustersAt(folder: string): readonly ClusterState[] {
  const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
  const { value } = readDiskTree(root, 'policies');
  if (value === undefined) throw new Error(`${folder} has sources`);
  return clustersOfSources(value).clusters;
}

interface WrittenCounts {
  readonly name: string;
  readonly folder: string;
  /** Written by hand in the sources: types, templates, parameters, and parameters that are booleans. */
  readonly types: number;
  readonly templates: number;
  readonly parameters: number;
  readonly switches: number;
}

table<WrittenCounts>(
  'a landscape that is rendered and inferred again has at most half as many parts more',
  [
    { name: 'the shop', folder: 'docs/examples/shop', types: 6, templates: 19, parameters: 7, switches: 2 },
    { name: 'Gardener', folder: '.', types: 8, templates: 75, parameters: 33, switches: 13 },
  ],
  ({ folder, ...written }) => {
    const { types, shared, parameters } = expectEqual(clustersAt(folder));
    const all = [...parameters, ...types.flatMap((type) => type.parameters)];
    const found = {
      types: types.length,
      templates: shared.length + types.reduce((sum, { templates }) => sum + templates.length, 0),
      parameters: all.length,
      switches: all.filter(({ declaration }) => declaration.type === 'boolean').length,
    };
    for (const part of ['types', 'templates', 'parameters', 'switches'] as const) {
      assert.ok(found[part] <= 1.5 * written[part], `${part}: ${found[part]} of ${written[part]}`);
    }
  },
);

test('what is inferred of random clusters renders the policies that were read', () => {
  fc.assert(
    fc.property(randomKinds, (kinds) => {
      expectEqual(clustersOfKinds(kinds));
    }),
    { numRuns: randomRuns(20, 1_000) },
  );
});

test('policies of a list whose rules have ports twice and no single counterpart render what was read', () => {
  const rule = { ports: [{ protocol: 'TCP' as const, port: 1 }] };
  const edits = ['repeat', 'repeat', 'fan'] as const;
  expectEqual(
    clustersOfKinds({
      kinds: [[{ podSelector: {}, policyTypes: ['Ingress', 'Egress'], egress: [rule] }]],
      namespaces: [
        {
          ...{ cluster: 0, tenant: 'red', kind: 0, isLabelled: false },
          changes: edits.map((edit, index) => ({ policy: 0, at: index % 2, edit, value: 0 })),
        },
      ],
    }),
  );
});

test('the order in which clusters, namespaces and policies are read does not matter', () => {
  fc.assert(
    fc.property(randomKinds, (kinds) => {
      const clusters = clustersOfKinds(kinds);
      const turned = clusters.toReversed().map((cluster) => ({
        ...cluster,
        namespaces: new Map(
          [...cluster.namespaces]
            .toReversed()
            .map(([name, state]) => [name, { ...state, policies: state.policies.toReversed() }]),
        ),
      }));
      assert.equal(inferLandscape(dumpsOf(turned)), inferLandscape(dumpsOf(clusters)));
    }),
    { numRuns: randomRuns(10, 500) },
  );
});
