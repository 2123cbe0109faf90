import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../support/command-line.ts';
import { commitFiles, git } from '../support/git-repository.ts';
import { clusterFile, smallLandscape } from '../support/small-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, inTemporaryFolder, writeFiles } from '../support/temporary.ts';

/** Lends a repository that holds the small landscape, rendered and committed. */
function inRepository(work: (folder: string) => void | Promise<void>, more: Files = {}): Promise<void> {
  return inTemporaryFolder({ ...smallLandscape, ...more }, async (folder) => {
    git(folder, 'init', '--quiet', '--initial-branch=main');
    assert.is((await runCommand(['render'], { folder })).status, 0);
    commitFiles(folder, {}, 'Begin');
    await work(folder);
  });
}

/** The paths that a check calls foreign. */
async function foreign(folder: string, ...argv: readonly string[]): Promise<readonly string[]> {
  const { status, stdout } = await runCommand(['render', '--check', '--output', 'json', ...argv], { folder });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; location: { path: string } }[] };
  const paths = diagnostics.map(({ code, location }) => {
    assert.is(code, 'foreign-file-applied');
    return location.path;
  });
  assert.is(status, paths.length === 0 ? 0 : 1, stdout);
  return paths;
}

const header = (path: string) =>
  `# Rendered by Ringfence as ${path}. Do not edit; edit policies/ and run "ringfence render".\nkind: NetworkPolicy\n`;

table(
  'rejects files that the sources do not render in every folder that tools read, for every name and header',
  [
    { name: 'what a tool reads by its ending', path: 'gitops/argocd/x.jsonnet', text: '{}' },
    { name: 'a chart', path: 'gitops/argocd/Chart.yaml', text: 'name: x\n' },
    { name: 'a hidden file that changes a source of Argo CD', path: 'clusters/aws/a/.argocd-source.yaml', text: '{}' },
    { name: 'a file that nobody reads yet', path: 'inventory/notes', text: '' },
    {
      name: 'a forged header in another cluster',
      path: 'clusters/gcp/c/more.yaml',
      text: header('clusters/gcp/c/more.yaml'),
    },
    {
      name: 'a forged namespace',
      path: 'clusters/gcp/ghost/policies.yaml',
      text: header('clusters/gcp/ghost/policies.yaml'),
    },
    { name: 'a forged delivery object', path: 'gitops/argocd/more.yaml', text: header('gitops/argocd/more.yaml') },
  ],
  ({ path, text }) =>
    inRepository(async (folder) => {
      writeFiles(folder, { [`manifests/${path}`]: text });
      assert.equal(await foreign(folder, '--cluster', 'aws'), [`manifests/${path}`]);
      if (!text.startsWith('#')) assert.equal(await foreign(folder), [`manifests/${path}`]);
      // Rendering leaves it alone unless its header makes it stale.
      assert.is((await runCommand(['render'], { folder })).status, 0);
      assert.equal(await foreign(folder), text.startsWith('#') ? [] : [`manifests/${path}`]);
    }),
);

test('files directly in manifests/, and in folders that no tool reads, stay allowed', () =>
  inRepository(async (folder) => {
    writeFiles(folder, {
      'manifests/README.md': 'x',
      'manifests/.gitkeep': '',
      'manifests/.gitattributes': '* linguist-generated\n',
      'manifests/notes/clusters/x.yaml': 'kind: NetworkPolicy\n',
    });
    assert.equal(await foreign(folder), []);
  }));

test('what git ignores does not count, unless it is tracked all the same', () =>
  inRepository(
    async (folder) => {
      writeFiles(folder, { 'manifests/gitops/argocd/x.swp': 'x', 'manifests/clusters/aws/scratch/deep/y': 'y' });
      assert.equal(await foreign(folder), []);
      git(folder, 'add', '--force', 'manifests/gitops/argocd/x.swp');
      assert.equal(await foreign(folder), ['manifests/gitops/argocd/x.swp']);
    },
    { '.gitignore': '*.swp\nscratch/\n' },
  ));

test('outside of a git repository everything counts', () =>
  inTemporaryFolder(smallLandscape, async (folder) => {
    await runCommand(['render'], { folder });
    writeFiles(folder, { '.gitignore': '*.swp\n', 'manifests/clusters/x.swp': 'x', 'manifests/clusters/empty/': '' });
    assert.equal(await foreign(folder), ['manifests/clusters/x.swp']);
  }));

test('a submodule that was not fetched looks like an empty folder and is refused; an empty folder is not', () =>
  inRepository(async (folder) => {
    writeFiles(folder, { 'manifests/clusters/empty/': '', 'manifests/gitops/argocd/module/': '' });
    assert.equal(await foreign(folder), []);
    const commit = git(folder, 'rev-parse', 'HEAD').trim();
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${commit},manifests/gitops/argocd/module`);
    assert.equal(await foreign(folder), ['manifests/gitops/argocd/module']);
    const { stdout } = await runCommand(['render', '--check'], { folder });
    assert.match(stdout, 'The sources do not render this submodule');
  }));

test('a symbolic link is refused before anything else', () =>
  inRepository(async (folder) => {
    symlinkSync('/etc/hostname', join(folder, 'manifests/clusters/aws/a/link'));
    const { status, stdout } = await runCommand(['render', '--check'], { folder });
    assert.is(status, 1);
    assert.match(stdout, 'manifests/clusters/aws/a/link:1:1: error[symbolic-link]');
  }));

test('with --cluster, a mistake in another cluster that keeps the whole from being rendered is reported', () =>
  inRepository(async (folder) => {
    const type = 'policies/namespace-types/web-app/namespace-type.yaml';
    const labelled = `${String(smallLandscape[type])}  labels: {team: 'of-{{namespace.name}}'}\n`;
    writeFiles(folder, { [type]: labelled, 'policies/clusters/gcp.yaml': clusterFile('gcp', ['c'.repeat(63)]) });
    assert.is((await runCommand(['render', '--cluster', 'aws'], { folder })).status, 0);
    const { status, stdout } = await runCommand(['render', '--check', '--cluster', 'aws'], { folder });
    assert.is(status, 1);
    assert.match(stdout, /error\[invalid-label\]/);
  }));
