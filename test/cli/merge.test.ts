import { execFileSync } from 'node:child_process';
import { runCommand } from '../support/command-line.ts';
import { clusterFile, smallLandscape } from '../support/small-landscape.ts';
import { assert, table } from '../support/table.ts';
import { type Files, inTemporaryFolder, writeFiles } from '../support/temporary.ts';

const typePath = 'policies/namespace-types/web-app/namespace-type.yaml';
const delivery = (tool: string): Files => ({
  'policies/clusters/group.yaml': `apiVersion: ringfence.dev/v1alpha1
kind: ClusterGroup
metadata: {name: all}
spec:
  delivery: {tool: ${tool}, repository: "https://git.example.org/isolation.git"}
`,
  // The project of Argo CD allows namespaces by it.
  [typePath]: String(smallLandscape[typePath]).replace('spec:\n', 'spec:\n  namePattern: "*"\n'),
});
/** So many that the first and the last line do not touch: the sources are merged by git, as text. */
const namespaces = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

table(
  'two branches that each add a namespace to one cluster merge without conflict, and the result is what render gives',
  [
    { name: 'delivered by nobody', sources: {} },
    { name: 'delivered by Argo CD', sources: delivery('argocd') },
    { name: 'delivered by Flux', sources: delivery('flux') },
  ],
  ({ sources }) =>
    inTemporaryFolder({ ...smallLandscape, ...sources }, async (folder) => {
      const git = (...words: readonly string[]) =>
        execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
          cwd: folder,
          stdio: 'pipe',
        });
      const commit = async (names: readonly string[]): Promise<void> => {
        writeFiles(folder, { 'policies/clusters/aws.yaml': clusterFile('aws', names) });
        assert.is((await runCommand(['render'], { folder })).status, 0);
        git('add', '--all');
        git('commit', '--quiet', '--message', 'change');
      };
      git('init', '--quiet', '--initial-branch=main');
      await commit(namespaces);
      git('checkout', '--quiet', '-b', 'one');
      await commit(['a', ...namespaces]);
      git('checkout', '--quiet', '-b', 'two', 'main');
      await commit([...namespaces, 'j']);
      git('merge', '--quiet', '--no-edit', 'one');
      const { status, stderr } = await runCommand(['render', '--check'], { folder });
      assert.is(status, 0);
      assert.match(stderr, /^2 clusters, 11 namespaces, 11 policies/);
    }),
);
