import { load as parse } from 'js-yaml';
import { inferLandscape } from '../../src/inference/infer-landscape.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { ObservedWorkloads } from '../../src/model/schemas/observed-workloads.generated.ts';
import { clusterOf, policy } from '../clusters/plain/support.ts';
import { assert, table } from '../support/table.ts';
import { dumpOf, written } from './support.ts';

const namespaces = ['one', 'two'];

interface Written {
  readonly spec: ObservedWorkloads['spec'];
}

/** An object that makes pods with the label app. */
function maker(namespace: string, kind: string, name: string, app = name): JsonObject {
  const template = { metadata: { labels: { app } }, spec: { containers: [] } };
  return { apiVersion: 'apps/v1', kind, metadata: { name, namespace }, spec: { template } };
}

function ownedPod(namespace: string, kind: string, app: string): JsonObject {
  const owner = { apiVersion: 'example.com/v1', kind, name: 'web', uid: '1', controller: true };
  return {
    ...{ apiVersion: 'v1', kind: 'Pod' },
    metadata: { name: `web-${app}`, namespace, labels: { app }, ownerReferences: [owner] },
    spec: { containers: [] },
  };
}

interface Case {
  readonly name: string;
  readonly objects: readonly JsonObject[];
  /** A text in a file that import writes. */
  readonly declared?: string;
  /** Workloads of `policies/observed/`, in its order: kind, name, label. */
  readonly observed: readonly string[];
}

table<Case>(
  'import writes workloads that its types do not declare as observed facts, and proves them',
  [
    { name: 'no workload', objects: [], observed: [] },
    {
      name: 'the same in each namespace',
      objects: namespaces.map((namespace) => maker(namespace, 'Deployment', 'web')),
      declared: 'name: web',
      observed: [],
    },
    {
      name: 'in one namespace only',
      objects: [maker('one', 'Deployment', 'web')],
      observed: ['Deployment web web'],
    },
    {
      name: 'two kinds of one name, which a type cannot declare',
      objects: namespaces.flatMap((namespace) => [
        maker(namespace, 'Deployment', 'web'),
        maker(namespace, 'StatefulSet', 'web', 'db'),
      ]),
      observed: [...['Deployment web web', 'StatefulSet web db'], ...['Deployment web web', 'StatefulSet web db']],
    },
    {
      name: 'two kinds that sources cannot name',
      objects: [ownedPod('one', 'Rollout', 'a'), ownedPod('one', 'Set', 'b')],
      observed: ['none web a', 'none web-2 b'],
    },
  ],
  ({ objects, declared, observed }) => {
    const selected = policy({ podSelector: { matchLabels: { app: 'web' } } }, { namespace: 'one' });
    const defined = namespaces.map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));
    const again = policy({ podSelector: { matchLabels: { app: 'web' } } }, { namespace: 'two' });
    const dumps = [dumpOf(clusterOf(...defined, selected, again, ...objects))];
    const { files } = written(inferLandscape(dumps), dumps);
    const textOf = (path: RegExp) => files.find((file) => path.test(file.path))?.text ?? 'spec: {namespaces: []}';
    const spec = (parse(textOf(/^policies\/observed\/eu1\/workloads.yaml$/)) as Written | undefined)?.spec;
    const found = (spec?.namespaces ?? []).flatMap(({ workloads }) => workloads);
    assert.equal(
      found.map(({ name, kind = 'none', labels }) => `${kind} ${name} ${labels?.app}`),
      observed,
    );
    if (declared !== undefined) assert.ok(textOf(/namespace-types\/.*\/workloads.yaml$/).includes(declared));
  },
);
