import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { newLandscapeMemory, renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { newManifestMemory } from '../../src/manifests/manifest-tree.ts';
import { type FileTree, memoryTree } from '../../src/model/file-tree.ts';
import { manifestFiles } from '../support/manifests.ts';
import { assert, table, test } from '../support/table.ts';

const clusterFile = 'inventory/clusters/one/cluster.yaml';
const files = {
  ...manifestFiles(
    {
      'one/a': { policies: { deny: {} }, workloads: [{ name: 'own', labels: {} }] },
      'one/b': { policies: { deny: {} } },
    },
    { default: { workloads: [{ name: 'web', labels: { app: 'web' } }] } },
  ),
  [clusterFile]: JSON.stringify({
    schemaVersion: 1,
    cluster: 'one',
    networks: { pods: [], services: [], nodes: [] },
    cni: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
  }),
};

/** Both trees share the files that are the same in both, as two states of a repository do. */
function twoStates(changed: Readonly<Record<string, string>>): readonly [ClusterState, ClusterState] {
  const before = memoryTree(files);
  const other = memoryTree({ ...files, ...changed });
  const after: FileTree = {
    paths: () => other.paths(),
    get: (path) => (path in changed ? other.get(path) : before.get(path)),
  };
  const [memory, landscapes] = [newManifestMemory(), newLandscapeMemory()];
  const load = (tree: FileTree): ClusterState => {
    const manifests = loadManifestTree(tree, { folder: 'manifests', memory });
    const { value, diagnostics } = renderedLandscape(manifests, 'manifests', landscapes);
    const loaded = value?.clusters.get('one')?.load();
    if (loaded?.value === undefined) throw new Error(JSON.stringify([diagnostics, loaded?.diagnostics]));
    return loaded.value;
  };
  return [load(before), load(after)];
}

const policies = 'clusters/one/a/policies.yaml';
const inventory = 'inventory/clusters/one/namespaces/a.yaml';
const profile = 'inventory/namespace-types/app/default.yaml';

test('two states that share the files of a namespace share the namespace', () => {
  const [before, after] = twoStates({});
  assert.is.not(before, after);
  for (const name of ['a', 'b']) assert.is(before.namespaces.get(name), after.namespaces.get(name));
});

table(
  'a namespace is read anew where one of its files differs, and shares what does not depend on it',
  [
    { name: 'policies', path: policies, from: '"podSelector":{}', to: '"podSelector":{"matchLabels":{"x":"y"}}' },
    { name: 'its inventory', path: inventory, from: '"labels":{}', to: '"labels":{"x":"y"}' },
    { name: 'its profile', path: profile, from: '"app":"web"', to: '"app":"api"' },
  ],
  ({ name, path, from, to }) => {
    const text: string = files[path as keyof typeof files] ?? '';
    const [before, after] = twoStates({ [path]: text.replace(from, to) });
    const [was, is] = [before.namespaces.get('a'), after.namespaces.get('a')];
    assert.is.not(JSON.stringify(was), JSON.stringify(is));
    const [whole] = twoStates({});
    // What was read first is as if nothing else were ever read.
    assert.is(JSON.stringify(was), JSON.stringify(whole.namespaces.get('a')));
    assert.is(was?.workloads === is?.workloads, name === 'policies');
    assert.is(before.namespaces.get('b') === after.namespaces.get('b'), name !== 'its profile');
  },
);
