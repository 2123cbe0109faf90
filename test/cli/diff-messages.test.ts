import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../support/command-line.ts';
import { bareEnvironment, commitFiles, git } from '../support/git-repository.ts';
import { inPolicyRepository, opened, type PolicyRepository, shops } from '../support/policy-repository.ts';
import { assert, test } from '../support/table.ts';
import { inTemporaryFolder, writeFiles } from '../support/temporary.ts';

/** What each command says, with its status. UPDATE_GOLDENS=1 writes it anew. */
const golden = fileURLToPath(new URL('diff-messages.txt', import.meta.url));

interface Situation {
  readonly title: string;
  readonly prepare?: (repository: PolicyRepository) => unknown;
  /** The words after `ringfence diff`. */
  readonly command?: readonly string[];
  /** Beside the repository; by default the repository itself. */
  readonly folder?: string;
}

const deny = 'manifests/clusters/aws/a/policies.yaml';
const inventory = 'manifests/inventory/clusters/aws/namespaces/a.yaml';
const text = ({ folder }: PolicyRepository, path: string): string => readFileSync(join(folder, path), 'utf8');

/** Spoils a manifest at BASE, and mends it. */
function spoiltAtBase(path: string, spoil: (whole: string) => string) {
  return (repository: PolicyRepository): void => {
    const whole = text(repository, path);
    commitFiles(repository.folder, { [path]: spoil(whole) }, 'Spoil');
    commitFiles(repository.folder, { [path]: whole }, 'Mend');
  };
}

function inFolders({ folder, run }: PolicyRepository): Promise<unknown> {
  writeFiles(join(folder, '..'), {
    'plain/a.yaml': 'kind: Namespace\napiVersion: v1\nmetadata: {name: a}\n',
    'empty/': '',
  });
  return run('render --out ../rendered');
}

const beside = '.';

const situations: readonly Situation[] = [
  { title: 'a typing error in a branch', command: ['mian'] },
  { title: 'a revision that nothing is like', command: ['v9..HEAD'] },
  { title: 'a revision that looks like a flag', command: ['--', '--output=/tmp/x'] },
  { title: 'a revision that looks like a flag, behind dots', command: ['main..--output=/tmp/x'] },
  { title: 'a variable that is not set', command: [''] },
  { title: 'two ranges', command: ['a..b..c'] },
  { title: 'two arguments', command: ['main', 'topic'] },
  { title: 'a log that is too short', command: ['main@{9}'] },
  {
    title: 'no default branch',
    prepare: ({ git: inGit }) => inGit('branch', '--move', 'main', 'trunk'),
  },
  {
    title: 'no merge base',
    prepare({ folder, git: inGit }) {
      inGit('checkout', '--quiet', '--orphan', 'topic');
      commitFiles(folder, {}, 'Another beginning');
    },
  },
  {
    title: 'a shallow clone without the base',
    folder: 'shallow',
    async prepare({ folder, git: inGit, commit }) {
      inGit('checkout', '--quiet', '-b', 'topic');
      await commit(opened, 'Open');
      inGit('checkout', '--quiet', 'main');
      git(folder, 'clone', '--quiet', '--depth=1', '--branch=topic', `file://${folder}`, '../shallow');
    },
  },
  {
    title: 'a shallow clone without the merge base',
    folder: 'shallow',
    async prepare({ folder, git: inGit, commit }) {
      inGit('checkout', '--quiet', '-b', 'topic');
      await commit(opened, 'Open');
      inGit('checkout', '--quiet', 'main');
      await commit(opened, 'Open');
      await commit(shops, 'Close');
      git(folder, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${folder}`, '../shallow');
      git(join(folder, '../shallow'), 'checkout', '--quiet', 'topic');
    },
  },
  {
    title: 'a bare repository and one revision',
    folder: 'bare.git',
    command: ['main'],
    prepare: ({ folder }) => git(folder, 'clone', '--quiet', '--bare', '.', '../bare.git'),
  },
  {
    title: 'no git repository',
    prepare: ({ folder }) => rmSync(join(folder, '.git'), { recursive: true }),
  },
  {
    title: 'no commit',
    prepare({ folder, git: inGit }) {
      rmSync(join(folder, '.git'), { recursive: true });
      inGit('init', '--quiet', '--template=', '--initial-branch=main');
    },
  },
  {
    title: 'no policies here',
    command: ['main'],
    prepare: ({ folder }) => rmSync(join(folder, 'policies'), { recursive: true }),
  },
  { title: 'an unknown cluster', command: ['--cluster', 'awss'] },
  { title: 'an unknown condition', command: ['--fail-on', 'life-line'] },
  { title: 'no day', command: ['--as-of', '2024-02-30'] },
  { title: 'an option for plain manifests', command: ['--skip-invalid'] },
  {
    title: 'conflict markers in manifests/',
    prepare: (repository) =>
      writeFiles(repository.folder, {
        [deny]: text(repository, deny).replace('spec:', '<<<<<<< HEAD\nspec:\n=======\nspec:\n>>>>>>> topic'),
      }),
  },
  {
    title: 'committed manifests that do not parse, at the base',
    command: ['HEAD~1'],
    prepare: spoiltAtBase(deny, (whole) => whole.replace('spec:', 'spec: [')),
  },
  {
    title: 'committed manifests that no API server takes, at both revisions',
    command: ['HEAD~3..HEAD~1'],
    prepare(repository) {
      spoiltAtBase(deny, (whole) => whole.replace('5432', '70000'))(repository);
      spoiltAtBase(deny, (whole) => whole.replace('5432', '0'))(repository);
    },
  },
  {
    title: 'an inventory of another schemaVersion at the base',
    command: ['HEAD~1'],
    prepare(repository) {
      const landscape = text(repository, 'policies/landscape.yaml');
      commitFiles(
        repository.folder,
        {
          [inventory]: text(repository, inventory).replace('schemaVersion: 2', 'schemaVersion: 3'),
          'policies/landscape.yaml': landscape.replace('0.1.0', '0.9.0'),
        },
        'Of the future',
      );
      git(repository.folder, 'revert', '--no-edit', 'HEAD');
    },
  },
  {
    title: 'a cluster in two folders at the base',
    command: ['HEAD~1'],
    prepare(repository) {
      const path = 'manifests/hosted/gcp/aws/a/policies.yaml';
      commitFiles(repository.folder, { [path]: text(repository, deny) }, 'Half of a move');
      git(repository.folder, 'revert', '--no-edit', 'HEAD');
    },
  },
  {
    title: 'a link among the manifests',
    prepare: ({ folder }) => symlinkSync('a', join(folder, 'manifests/clusters/aws/linked')),
  },
  { title: 'one folder', command: ['--manifests', 'manifests'] },
  { title: 'three folders', command: ['--manifests', 'a', 'b', 'c'] },
  { title: 'an empty name', command: ['--manifests', 'manifests', ''] },
  { title: 'folders and revisions', command: ['main', '--manifests', 'manifests', 'manifests'] },
  { title: 'folders and a root', command: ['--root', '.', '--manifests', 'manifests', 'manifests'] },
  { title: 'a folder that is not there', command: ['--manifests', 'old', 'manifests'] },
  { title: 'a policy repository', command: ['--manifests', '.', 'manifests'] },
  { title: 'rendered and plain', folder: beside, prepare: inFolders, command: ['--manifests', 'plain/', 'rendered/'] },
  {
    title: 'a folder without manifests',
    folder: beside,
    prepare: inFolders,
    command: ['--manifests', 'plain', 'empty'],
  },
  {
    title: 'an option for plain manifests, and rendered ones',
    folder: beside,
    prepare: inFolders,
    command: ['--manifests', 'rendered', 'rendered', '--ipblock-matches-pods', 'never'],
  },
];

/** Ids of commits are others whenever a byte of a manifest is. */
function withoutIds(output: string): string {
  return output.replace(/\b(?=[0-9a-f]*[0-9])[0-9a-f]{7}(?=[):,])/g, '1a2b3c4');
}

async function answer({ prepare, command = [], folder }: Situation): Promise<string> {
  return inPolicyRepository(async (repository) => {
    await prepare?.(repository);
    const started = folder === undefined ? repository.folder : join(repository.folder, '..', folder);
    const { status, stdout, stderr } = await runCommand(['diff', ...command], {
      folder: started,
      environment: bareEnvironment,
    });
    assert.is(stdout, '', 'an answer was given');
    const words = command.map((word) => (word === '' ? "''" : word)).join(' ');
    return `$ ringfence diff ${words}`.trimEnd().concat(`    # status ${status}\n${withoutIds(stderr)}`);
  });
}

test('what cannot be compared is said, with the way out', async () => {
  const sections: string[] = [];
  for (const situation of situations) {
    sections.push(`### ${situation.title}\n${await answer(situation)}`);
  }
  const found = sections.join('\n');
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, found);
  else assert.fixture(found, readFileSync(golden, 'utf8'));
});

test('an option of git never reaches git', () =>
  inTemporaryFolder({}, (outer) =>
    inPolicyRepository(async ({ folder }) => {
      const target = join(outer, 'written');
      mkdirSync(outer, { recursive: true });
      for (const revision of [`--output=${target}`, `main..--output=${target}`, `--output=${target}..main`]) {
        const { status } = await runCommand(['diff', '--', revision], { folder, environment: bareEnvironment });
        assert.is(status, 2);
      }
      assert.throws(() => readFileSync(target), /ENOENT/);
    }),
  ));
