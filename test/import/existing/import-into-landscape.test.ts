import { invariant } from '../../../src/diagnostics/invariant.ts';
import { importIntoLandscape } from '../../../src/import/existing/import-into-landscape.ts';
import { type FileTree, joinedTrees, memoryTree } from '../../../src/model/file-tree.ts';
import { codesOf, load, ringfenceVersion } from '../../support/landscape.ts';
import { shippedSources, shopSources } from '../../support/shipped-landscape.ts';
import { assert, table, test } from '../../support/table.ts';
import { dumpOf, imported, policiesIn, without } from './support.ts';

function textOf(files: FileTree, path: string): string {
  const file = files.get(path);
  invariant(file !== undefined, `there is ${path}`);
  return Buffer.from(file.read()).toString('utf8');
}

const withFiles = (files: FileTree, more: Record<string, string>): FileTree => joinedTrees([files, memoryTree(more)]);

const ofPayments = 'policies/tenants/payments/namespaces.yaml';

/** The shop without the override that names the cluster us1. */
function shopWithoutOverride(): FileTree {
  const files = shopSources();
  const text = textOf(files, ofPayments).replace(/ {6}overrides:\n.*\n.*\n/, '');
  return withFiles(files, { [ofPayments]: text });
}

/** The shop with a second cluster in the group staging, so that the group is not empty without the first. */
function shopWithTwoStages(): FileTree {
  const files = shopSources();
  const second = (path: string) => textOf(files, path).replaceAll('name: stage1', 'name: stage0');
  return withFiles(files, {
    'policies/clusters/staging/stage0.yaml': second('policies/clusters/staging/stage1.yaml'),
    'policies/observed/stage0.yaml': second('policies/observed/stage1.yaml'),
  });
}

function gardenerWithoutShoots(): FileTree {
  const files = shippedSources();
  return without(files, ...files.paths().filter((path) => path.includes('/shoots/')));
}

table(
  'a cluster that is removed from a landscape and imported again renders the same bytes:',
  [
    { name: 'eu1', of: shopSources, folder: 'production', assumed: [] },
    { name: 'us1', of: shopWithoutOverride, folder: 'production', assumed: [] },
    { name: 'stage1', of: shopWithTwoStages, folder: 'staging', assumed: [] },
    { name: 'aws-eu1', of: gardenerWithoutShoots, folder: 'canary', assumed: ['provider'] },
    { name: 'alicloud-ap1', of: gardenerWithoutShoots, folder: 'production', assumed: ['provider'] },
  ],
  ({ name, of, folder, assumed }) => {
    const files = of();
    const observed = files.paths().filter((path) => path.startsWith(`policies/observed/${name}/`));
    const rest = without(
      files,
      `policies/clusters/${folder}/${name}.yaml`,
      `policies/observed/${name}.yaml`,
      ...observed,
    );
    const found = imported(rest, dumpOf(files, name));
    assert.is(found.folder, folder);
    assert.equal([found.drift, found.labelDrift, found.unmapped, found.notFound, found.patch], [[], [], [], [], []]);
    assert.equal([...found.effect.connections], []);
    assert.equal(
      found.assumed.map(({ parameter }) => parameter),
      assumed,
    );
    assert.equal([...policiesIn(rest, found.files, name)], [...policiesIn(files, new Map(), name)]);
  },
);

test('what a tenant overrides for the cluster is drift, with what it does', () => {
  const rest = without(shopWithoutOverride(), 'policies/clusters/production/us1.yaml', 'policies/observed/us1.yaml');
  const found = imported(rest, dumpOf(shopSources(), 'us1'));
  assert.equal(
    found.drift.map(({ namespace, policy, kind }) => [namespace, policy, kind]),
    [
      ['payments-app', 'allow-from-partners', 'differs'],
      ['payments-app', 'allow-to-partners', 'differs'],
    ],
  );
  const kinds = new Set(found.effect.connections.map(({ change }) => change));
  assert.equal([...kinds].sort(), ['closed', 'opened']);
});

test('a cluster that the landscape has is refused', () => {
  const files = shopSources();
  const { landscape } = load(files);
  invariant(landscape !== undefined, 'the shop is valid');
  const { value, diagnostics } = importIntoLandscape({ files, landscape, ringfenceVersion }, dumpOf(files, 'eu1'));
  assert.is(value, undefined);
  assert.equal(codesOf(diagnostics), ['cluster-known']);
  assert.is(diagnostics[0]?.location.path, 'policies/clusters/production/eu1.yaml');
  assert.match(diagnostics[0]?.hint ?? '', 'ringfence observe');
});
