import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { markManifestsCurrent, sourceNewerThanManifests } from '../../src/platform/newer-sources.ts';
import { git as gitIn } from '../support/git-repository.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const files = {
  'policies/landscape.yaml': 'a',
  'policies/clusters/one.yaml': 'b',
  'policies/tests/first.yaml': 'c',
  'manifests/inventory/landscape.yaml': 'd',
  'manifests/clusters/one/shop/policies.yaml': 'e',
};

/** Sets when files were changed, in seconds. */
function setTimes(root: string, times: Readonly<Record<string, number>>): void {
  for (const [path, seconds] of Object.entries(times)) utimesSync(join(root, path), seconds, seconds);
}

const rendered = { 'manifests/inventory/landscape.yaml': 100, 'manifests/clusters/one/shop/policies.yaml': 200 };
const sources = { 'policies/landscape.yaml': 50, 'policies/clusters/one.yaml': 60, 'policies/tests/first.yaml': 300 };
const find = (root: string) =>
  sourceNewerThanManifests(root, {
    environment: { PATH: process.env.PATH },
    isRendered: (path) => !path.startsWith('policies/tests/'),
  });

table(
  'a source is newer where it was changed after the newest manifest',
  [
    { name: 'all are older, but for what is not rendered', times: {}, newer: undefined },
    { name: 'one of them', times: { 'policies/clusters/one.yaml': 201 }, newer: 'policies/clusters/one.yaml' },
    {
      name: 'the newest of two',
      times: { 'policies/clusters/one.yaml': 201, 'policies/landscape.yaml': 202 },
      newer: 'policies/landscape.yaml',
    },
    { name: 'newer than some manifests only', times: { 'policies/clusters/one.yaml': 150 }, newer: undefined },
    { name: 'of the same time', times: { 'policies/clusters/one.yaml': 200 }, newer: undefined },
  ],
  async ({ times, newer }) => {
    await inTemporaryFolder(files, async (root) => {
      setTimes(root, { ...sources, ...rendered, ...times });
      assert.is(await find(root), newer);
    });
  },
);

test('manifests that were found up to date are newer than every source', async () => {
  await inTemporaryFolder(files, async (root) => {
    setTimes(root, { ...sources, ...rendered, 'policies/clusters/one.yaml': 201 });
    markManifestsCurrent(join(root, 'manifests'));
    assert.is(await find(root), undefined);
  });
});

test('ignores files that git checked out, for any time; counts files that were edited since', async () => {
  await inTemporaryFolder(files, async (root) => {
    const git = (...command: readonly string[]) => gitIn(root, ...command);
    const later = Math.floor(Date.now() / 1000) + 3600;
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'all');
    setTimes(root, { ...rendered, 'policies/clusters/one.yaml': later, 'policies/landscape.yaml': later });
    assert.is(await find(root), undefined, 'younger than the commit, and as it is there');
    utimesSync(join(root, 'policies/clusters/one.yaml'), 250, 250);
    assert.is(await find(root), 'policies/clusters/one.yaml', 'edited before the commit that has it');
  });
});
