import type { EntryKind, ExistingTree } from '../../src/render/existing-tree.ts';
import { headerOf } from '../../src/render/header.ts';
import {
  clusterOf,
  emptyFolders,
  foreignEntries,
  holdsOurs,
  outOfDate,
  planChanges,
} from '../../src/render/tree-changes.ts';
import { assert, table, test } from '../support/table.ts';

const a = 'clusters/c1/n1/policies.yaml';
const b = 'clusters/c2/n1/policies.yaml';
const rendered = (path: string, body = 'kind: NetworkPolicy\n') => `${headerOf(path)}\n${body}`;
const folder = 'manifests';

/** A tree of files, with the folders they imply; a path that ends in `/` is a folder, one in `=` a socket. */
function tree(files: Readonly<Record<string, string>>): ExistingTree {
  const entries = new Map<string, EntryKind>();
  for (const path of Object.keys(files)) {
    const segments = path.replace(/[/=]$/, '').split('/');
    for (let length = 1; length < segments.length; length++) entries.set(segments.slice(0, length).join('/'), 'folder');
    entries.set(segments.join('/'), path.endsWith('/') ? 'folder' : path.endsWith('=') ? 'other' : 'file');
  }
  return { entries, read: (path) => Buffer.from(files[path] ?? '') };
}

interface PlanCase {
  readonly name: string;
  readonly existing: Readonly<Record<string, string>>;
  readonly desired: Readonly<Record<string, string>>;
  readonly clusters?: readonly string[];
  readonly write?: readonly string[];
  readonly remove?: readonly string[];
  readonly unchanged?: number;
  readonly blocked?: readonly string[];
}

const cases: readonly PlanCase[] = [
  { name: 'nothing there, nothing to be there', existing: {}, desired: {} },
  { name: 'a missing file is new', existing: {}, desired: { [a]: rendered(a) }, write: [`new ${a}`] },
  { name: 'an equal file stays', existing: { [a]: rendered(a) }, desired: { [a]: rendered(a) }, unchanged: 1 },
  {
    name: 'a file of ours with other content is replaced',
    existing: { [a]: rendered(a, 'old\n') },
    desired: { [a]: rendered(a) },
    write: [`changed ${a}`],
  },
  {
    name: 'a file of ours with the line ends of Windows is ours and is replaced',
    existing: { [a]: rendered(a).replaceAll('\n', '\r\n') },
    desired: { [a]: rendered(a) },
    write: [`changed ${a}`],
  },
  {
    name: 'a file of ours with conflict markers is ours and is replaced',
    existing: { [a]: rendered(a, '<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\n') },
    desired: { [a]: rendered(a) },
    write: [`changed ${a}`],
  },
  {
    name: 'a file of which a full disk kept the header only is ours and is replaced',
    existing: { [a]: headerOf(a) },
    desired: { [a]: rendered(a) },
    write: [`changed ${a}`],
  },
  { name: 'a file of ours that nothing renders is stale', existing: { [a]: rendered(a) }, desired: {}, remove: [a] },
  { name: 'any other file is left alone', existing: { 'README.md': 'x', 'clusters/x.yaml': 'y' }, desired: {} },
  { name: 'a copy of a file of ours is not ours', existing: { [b]: rendered(a) }, desired: {} },
  {
    name: 'a file that is not ours is in the way',
    existing: { [a]: 'kind: NetworkPolicy\n' },
    desired: { [a]: rendered(a), [b]: rendered(b) },
    write: [`new ${b}`],
    blocked: [`foreign-file-in-the-way manifests/${a}`],
  },
  {
    name: 'a file whose header names another path is in the way',
    existing: { [a]: rendered(b) },
    desired: { [a]: rendered(a) },
    blocked: [`foreign-file-in-the-way manifests/${a}`],
  },
  {
    name: 'an empty file is in the way',
    existing: { [a]: '' },
    desired: { [a]: rendered(a) },
    blocked: [`foreign-file-in-the-way manifests/${a}`],
  },
  {
    name: 'a folder is in the way of a file',
    existing: { [`${a}/`]: '' },
    desired: { [a]: rendered(a) },
    blocked: [`foreign-file-in-the-way manifests/${a}`],
  },
  {
    name: 'a socket is in the way of a file',
    existing: { [`${a}=`]: '' },
    desired: { [a]: rendered(a) },
    blocked: [`foreign-file-in-the-way manifests/${a}`],
  },
  {
    name: 'a file in the way of folders is reported once',
    existing: { clusters: 'x' },
    desired: { [a]: rendered(a), [b]: rendered(b) },
    blocked: ['foreign-file-in-the-way manifests/clusters'],
  },
  {
    name: 'what a killed run left is removed, from the folder itself only',
    existing: { '.ringfence-17.tmp': 'half', 'clusters/.ringfence-17.tmp': 'x', '.ringfence-x.tmp': 'y' },
    desired: {},
    remove: ['.ringfence-17.tmp'],
  },
  {
    name: 'when some clusters are rendered, only their files can be stale',
    existing: Object.fromEntries(
      [
        a,
        b,
        'hosted/c2/c1/n/policies.yaml',
        'hosted/c1/c2/n/policies.yaml',
        'inventory/clusters/c1/cluster.yaml',
        'inventory/hosted/c2/c1/cluster.yaml',
        'inventory/landscape.yaml',
        'inventory/namespace-types/t/p.yaml',
      ].map((path) => [path, rendered(path)]),
    ),
    desired: {},
    clusters: ['c1'],
    remove: [
      a,
      'hosted/c2/c1/n/policies.yaml',
      'inventory/clusters/c1/cluster.yaml',
      'inventory/hosted/c2/c1/cluster.yaml',
    ],
  },
];

table('a plan', cases, ({ existing, desired, clusters, ...expected }) => {
  const changes = planChanges(new Map(Object.entries(desired)), tree(existing), { folder, clusters });
  assert.equal(
    {
      write: changes.write.map(({ kind, path }) => `${kind} ${path}`),
      remove: changes.remove,
      unchanged: changes.unchanged,
      blocked: changes.blocked.map(({ code, location }) => `${code} ${location.path}`),
    },
    { write: [], remove: [], unchanged: 0, blocked: [], ...without(expected, 'name') },
  );
});

function without<Item extends object>(item: Item, key: keyof Item): Partial<Item> {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== key)) as Partial<Item>;
}

test('what is written is sorted by path', () => {
  const desired = new Map([b, a].map((path) => [path, rendered(path)]));
  assert.equal(
    planChanges(desired, tree({}), { folder }).write.map(({ path }) => path),
    [a, b],
  );
});

const paths = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => `clusters/c/n${from + index}/policies.yaml`);
const all = (list: readonly string[]) =>
  Object.fromEntries(list.map((path) => [path, path.endsWith('.txt') ? 'mine' : rendered(path)]));

table(
  'a folder holds at most 3,000 entries',
  [
    { name: '3,000 are allowed', desired: paths(3000), existing: [], blocked: [] },
    { name: '3,001 are not', desired: paths(3001), existing: [], blocked: ['folder-too-large manifests/clusters/c'] },
    {
      name: 'those that stay count',
      desired: paths(1),
      existing: Array.from({ length: 3000 }, (_, index) => `clusters/c/${index}.txt`),
      blocked: ['folder-too-large manifests/clusters/c'],
    },
    { name: 'those that go do not', desired: paths(3000), existing: paths(3000, 3000), blocked: [] },
    {
      name: 'the folder of manifests itself counts too',
      desired: Array.from({ length: 3001 }, (_, index) => `f${index}`),
      existing: [],
      blocked: ['folder-too-large manifests'],
    },
  ],
  ({ desired, existing, blocked }) => {
    const changes = planChanges(new Map(Object.entries(all(desired))), tree(all(existing)), { folder });
    assert.equal(
      changes.blocked.map(({ code, location }) => `${code} ${location.path}`),
      blocked,
    );
  },
);

test('a file that cannot be read blocks everything', () => {
  const refused = {
    code: 'unreadable',
    severity: 'error',
    message: 'No.',
    location: { path: a, line: 1, column: 1 },
  } as const;
  const existing = { ...tree({ [a]: '', [b]: '' }), read: () => refused };
  const changes = planChanges(new Map([[a, rendered(a)]]), existing, { folder });
  assert.equal(changes, { write: [], remove: [], unchanged: 0, blocked: [refused, refused] });
});

test('a file out of date is reported at its first line that differs', () => {
  const existing = tree({ [a]: rendered(a, 'x\nold\n'), [b]: rendered(b) });
  const desired = new Map([
    [a, rendered(a, 'x\nnew\n')],
    ['clusters/c3/n1/policies.yaml', 'new\n'],
  ]);
  const diagnostics = outOfDate(planChanges(desired, existing, { folder }), existing, folder);
  assert.equal(
    diagnostics.map(({ code, location, message }) => `${code} ${location.path}:${location.line} ${message}`),
    [
      `manifest-out-of-date manifests/${a}:3 This manifest differs from what the sources render.`,
      `manifest-out-of-date manifests/${b}:1 This manifest is stale; the sources no longer render it.`,
      'manifest-out-of-date manifests/clusters/c3/n1/policies.yaml:1 This manifest is missing; the sources render it.',
    ],
  );
});

table(
  'a folder is ours when anything in it is',
  [
    { name: 'empty', files: {}, ours: false },
    { name: 'other things', files: { 'a.txt': 'x' }, ours: false },
    { name: 'a file of ours elsewhere', files: { [`x/${a}`]: rendered(a) }, ours: false },
    { name: 'one file of ours among others', files: { 'a.txt': 'x', [a]: rendered(a) }, ours: true },
    { name: 'what a killed first run left', files: { '.ringfence-1.tmp': '' }, ours: true },
  ],
  ({ files, ours }) => assert.is(holdsOurs(tree(files as Record<string, string>)), ours),
);

table(
  'a path belongs to a cluster',
  [
    { name: 'clusters/c/n/policies.yaml', cluster: 'c' },
    { name: 'hosted/h/c/n/policies.yaml', cluster: 'c' },
    { name: 'inventory/clusters/c/cluster.yaml', cluster: 'c' },
    { name: 'inventory/hosted/h/c/namespaces/n.yaml', cluster: 'c' },
    { name: 'inventory/landscape.yaml', cluster: undefined },
    { name: 'inventory/namespace-types/t/p.yaml', cluster: undefined },
    { name: 'clusters/file', cluster: undefined },
    { name: 'hosted/h/file', cluster: undefined },
    { name: 'gitops/argocd/clusters/aws/project.yaml', cluster: 'aws' },
    { name: 'gitops/argocd/hosted/aws/web/project.yaml', cluster: 'web' },
    { name: 'gitops/flux/aws/sync.yaml', cluster: 'aws' },
    { name: 'gitops/flux/aws/namespaces/a.kustomization.yaml', cluster: 'aws' },
    { name: 'gitops/flux/aws/hosted/web/repository.yaml', cluster: 'web' },
    { name: 'gitops/flux/README.md', cluster: undefined },
  ],
  ({ name, cluster }) => assert.is(clusterOf(name), cluster),
);

table(
  'anything in a folder that tools read is foreign unless it is rendered or stale',
  [
    { name: 'clusters/c/n/policies.yaml', foreign: false },
    { name: 'clusters/c/stale/policies.yaml', foreign: false },
    { name: 'clusters/c/n/more.yaml', foreign: true },
    { name: 'clusters/c/other/policies.yaml', foreign: true },
    { name: 'clusters/notes.txt', foreign: true },
    { name: 'clusters/.gitkeep', foreign: true },
    { name: 'hosted/h/c/n/.argocd-source.yaml', foreign: true },
    { name: 'gitops/argocd/x.jsonnet', foreign: true },
    { name: 'gitops/argocd/Chart.yaml', foreign: true },
    { name: 'gitops/README.md', foreign: true },
    { name: 'gitops/flux/c/socket=', foreign: true },
    { name: 'inventory/namespace-types/t/p.yaml', foreign: true },
    { name: 'gitops=', foreign: true },
    { name: 'gitops/argocd/', foreign: false },
    { name: 'README.md', foreign: false },
    { name: '.gitkeep', foreign: false },
    { name: '.gitattributes', foreign: false },
    { name: 'notes/clusters/x.yaml', foreign: false },
  ],
  ({ name, foreign }) => {
    // A header does not make a file ours where nothing renders it.
    const { entries } = tree({ [name]: rendered(name) });
    const found = foreignEntries(entries, {
      rendered: new Set([a, 'clusters/c/n/policies.yaml']),
      stale: ['clusters/c/stale/policies.yaml'],
    });
    assert.equal(found, foreign ? [name.replace(/=$/, '')] : []);
  },
);

test('a folder that holds nothing may be a submodule', () => {
  const { entries } = tree({ 'clusters/c/sub/': '', 'gitops/': '', 'notes/': '', [a]: rendered(a) });
  assert.equal(emptyFolders(entries), ['clusters/c/sub', 'gitops']);
});
