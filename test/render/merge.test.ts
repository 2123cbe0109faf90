import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { runCommand } from '../support/command-line.ts';
import { shippedSources } from '../support/shipped-landscape.ts';
import { assert, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder, writeFiles } from '../support/temporary.ts';

/** A shoot of the seed aws-eu1, in a file of its own. Its switches make up a profile that no other shoot has. */
function shoot(name: string, network: number): string {
  const source = {
    ...{ apiVersion: 'ringfence.dev/v1alpha1', kind: 'Cluster', metadata: { name } },
    spec: {
      tenant: name,
      networks: { pods: [`10.${network}.0.0/16`], services: [`10.${network + 1}.0.0/16`] },
      values: { provider: 'gcp' },
      controlPlane: {
        ...{ cluster: 'aws-eu1', namespace: `shoot--${name}`, type: 'shoot-control-plane' },
        values: { reversedVPNEnabled: false, alertmanagerEnabled: true },
      },
      namespaces: [{ name: 'kube-system', type: 'shoot-kube-system', values: { nginxIngressEnabled: true } }],
    },
  };
  return JSON.stringify(source);
}

function shippedFiles(): Record<string, Uint8Array> {
  const sources = shippedSources();
  return Object.fromEntries(
    sources.paths().flatMap((path) => {
      const file = sources.get(path);
      return file === undefined ? [] : [[path, file.read()]];
    }),
  );
}

test('branches that each add a shoot, rendered, merge without conflict into what rendering the merge gives', () =>
  inTemporaryFolder(shippedFiles(), async (folder) => {
    const ringfence = async (...argv: readonly string[]) => {
      const { status, stdout } = await runCommand(argv, { folder });
      assert.is(status, 0, stdout);
    };
    // A home without settings, so that no person's settings count.
    const git = simpleGit(folder, {
      config: ['user.name=a', 'user.email=a@example.org'],
    }).env({
      ...{ PATH: process.env.PATH ?? '', HOME: join(folder, '.git') },
    });
    const commitAll = async (message: string) => {
      await git.raw('add', '--all');
      await git.raw('commit', '--quiet', '--message', message);
    };
    await git.raw('init', '--quiet', '--initial-branch', 'main');
    await ringfence('render');
    await commitAll('base');
    const branches = [
      { name: 'one', files: { 'policies/clusters/canary/shoots/one.yaml': shoot('one', 20) } },
      { name: 'two', files: { 'policies/clusters/canary/shoots/two.yaml': shoot('two', 30) } },
    ];
    for (const { name, files } of branches) {
      await git.raw('checkout', '--quiet', '-b', name, 'main');
      writeFiles(folder, files);
      await ringfence('render');
      const changed = (await git.raw('status', '--porcelain', '--untracked-files=all')).trimEnd().split('\n');
      assert.equal(
        changed.filter((line) => !line.startsWith('??')),
        [],
        'no file of the others is touched',
      );
      await commitAll(name);
    }
    await git.raw('checkout', '--quiet', 'main');
    for (const { name } of branches) await git.raw('merge', '--quiet', '--no-ff', '--message', `merge ${name}`, name);

    await ringfence('render', '--check');
    const merged = filesIn(join(folder, 'manifests'));
    assert.ok('clusters/aws-eu1/shoot--one/policies.yaml' in merged);
    assert.ok('hosted/aws-eu1/two/kube-system/policies.yaml' in merged);
    await ringfence('render', '--out', 'fresh');
    assert.equal(filesIn(join(folder, 'fresh')), merged);
  }));
