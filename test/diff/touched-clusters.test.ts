import { touchedClusters } from '../../src/diff/touched-clusters.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { manifestFiles } from '../support/manifests.ts';
import { assert, table } from '../support/table.ts';

const policy = { policies: { allow: { podSelector: {}, ingress: [{}] } } };
const base = { 'east/shop': policy, 'west/shop': policy };

interface Case {
  readonly name: string;
  readonly after: Record<string, string>;
  readonly expected: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'nothing', after: manifestFiles(base), expected: [] },
  { name: 'policies of a namespace', after: manifestFiles({ ...base, 'east/shop': {} }), expected: ['east'] },
  {
    name: 'labels of a namespace',
    after: manifestFiles({ ...base, 'west/shop': { ...policy, labels: { team: 'a' } } }),
    expected: ['west'],
  },
  { name: 'a namespace more', after: manifestFiles({ ...base, 'west/data': {} }), expected: ['west'] },
  { name: 'a cluster less', after: manifestFiles({ 'east/shop': policy }), expected: ['west'] },
  {
    name: 'a profile that namespaces share',
    after: manifestFiles(base, { default: { workloads: [{ name: 'web', labels: {} }] } }),
    expected: ['east', 'west'],
  },
  {
    name: 'a profile that comes with the namespace that has it',
    after: manifestFiles({ ...base, 'west/shop': { ...policy, profile: 'large' } }, { large: {} }),
    expected: ['west'],
  },
];

table('what touches clusters', cases, ({ after, expected }) => {
  const tree = (files: Record<string, string>) => loadManifestTree(memoryTree(files), { folder: 'manifests' });
  assert.equal([...touchedClusters(tree(manifestFiles(base)), tree(after))].sort(), expected);
});
