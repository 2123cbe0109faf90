import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { completionScripts, type Shell, shells } from '../../src/cli/completion/scripts.ts';
import { builtCommand } from '../support/built-tool.ts';
import { runCommand } from '../support/command-line.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, inTemporaryFolder } from '../support/temporary.ts';

/** A repository with clusters, a hosted one, types and tenants; some of their names are commands for a shell. */
const repository: Files = {
  'policies/landscape.yaml': '',
  'policies/namespace-types/app/namespace-type.yaml': '',
  'policies/namespace-types/garden/namespace-type.yaml': '',
  'policies/tenants/payments/tenant.yaml': '',
  'policies/tenants/$(reboot)/tenant.yaml': '',
  'manifests/inventory/clusters/eu1/cluster.yaml': '',
  'manifests/inventory/clusters/us1/cluster.yaml': '',
  'manifests/inventory/clusters/`reboot`/cluster.yaml': '',
  'manifests/inventory/clusters/-rf/cluster.yaml': '',
  'manifests/inventory/hosted/eu1/shoot1/cluster.yaml': '',
};

/** What the program answers, without descriptions. */
async function answer(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const { status, stdout, stderr } = await runCommand(['complete', '--', ...words], { folder });
  assert.equal({ status, stderr }, { status: 0, stderr: '' });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\t.*/, ''));
}

table(
  'the last word is completed',
  [
    { name: 'a command', words: ['re'], gives: ['render'] },
    { name: 'a command below new', words: ['new', 'c'], gives: ['cluster'] },
    { name: 'the name of a command for help', words: ['help', 'val'], gives: ['validate'] },
    {
      name: 'the name of a command for help below new',
      words: ['new', 'help', 't'],
      gives: ['tenant', 'type', 'test'],
    },
    { name: 'no command where there is one', words: ['render', 'va'], gives: [] },
    { name: 'an option', words: ['validate', '--f'], gives: ['--fail-on-warnings'] },
    { name: 'the help', words: ['render', '--h'], gives: ['--help'] },
    { name: 'an option of the program', words: ['--v'], gives: ['--version'] },
    { name: 'no option twice', words: ['render', '--check', '--ch'], gives: [] },
    {
      name: 'an option with several values again',
      words: ['render', '--cluster', 'eu1', '--cl'],
      gives: ['--cluster'],
    },
    { name: 'a choice', words: ['lint', '--output', 'g'], gives: ['github', 'gitlab'] },
    { name: 'a choice after an equals sign', words: ['lint', '--output=j'], gives: ['--output=json'] },
    { name: 'a choice after an equals sign, as bash has it', words: ['lint', '--output', '=', 'j'], gives: ['json'] },
    { name: 'all choices right after it', words: ['lint', '--severity', '='], gives: ['error', 'warning', 'note'] },
    { name: 'the second of several values', words: ['render', '--cluster', 'eu1', 'u'], gives: ['us1'] },
    { name: 'an option after several values', words: ['render', '--cluster', 'eu1', '--ch'], gives: ['--check'] },
    { name: 'all clusters', words: ['render', '--cluster', ''], gives: ['eu1', 'us1', 'shoot1'] },
    { name: 'a type', words: ['connectivity', '--namespace-type', ''], gives: ['app', 'garden'] },
    { name: 'the type of a policy', words: ['new', 'policy', 'x', '--type', 'g'], gives: ['garden'] },
    { name: 'a tenant', words: ['connectivity', '--tenant', ''], gives: ['payments', 'none'] },
    { name: 'the condition of a gate', words: ['diff', '--fail-on', 'op'], gives: ['opened'] },
    { name: 'a shell', words: ['completion', 'f'], gives: ['fish'] },
    { name: 'a folder', words: ['render', '--out', ''], gives: [':folders'] },
    { name: 'a file', words: ['test', '--tests', 'x'], gives: [':files'] },
    { name: 'a new name', words: ['init', '--cluster', ''], gives: [] },
    { name: 'a flag, not the value of one', words: ['render', '--check', ''], gives: [] },
    { name: 'behind an option that does not exist', words: ['render', '--nothing', ''], gives: [] },
    { name: 'of a command that does not exist', words: ['nothing', ''], gives: [] },
  ],
  ({ words, gives }) =>
    inTemporaryFolder(repository, async (folder) => assert.equal(await answer(folder, words), gives)),
);

test('all commands that the help shows are completed, and the command of the scripts is not', () =>
  inTemporaryFolder({}, async (folder) => {
    const { stdout } = await runCommand(['--help'], { folder });
    const [, listed = ''] = stdout.split('\nCommands:\n');
    const names = [...(listed.split('\n\n')[0] ?? '').matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
    assert.equal(await answer(folder, ['']), names);
    assert.not(names.includes('complete'));
  }));

test('outside a repository there are no names, and nothing is reported', () =>
  inTemporaryFolder({}, async (folder) => assert.equal(await answer(folder, ['render', '--cluster', '']), [])));

test('names are those of the repository that --root names', () =>
  inTemporaryFolder({ 'far/policies/landscape.yaml': '', 'far/policies/tenants/x/tenant.yaml': '' }, async (folder) =>
    assert.equal(await answer(folder, ['connectivity', '--root', 'far', '--tenant', '']), ['x', 'none']),
  ));

table(
  'completion prints the script of a shell',
  shells.map((name) => ({ name })),
  async ({ name }) => {
    const { status, stdout } = await runCommand(['completion', name], { folder: '/' });
    assert.is(status, 0);
    assert.is(stdout, completionScripts[name]);
  },
);

test('completion needs a shell that it knows', async () => {
  const { status, stderr } = await runCommand(['completion', 'tcsh'], { folder: '/' });
  assert.is(status, 2);
  assert.match(stderr, 'Allowed choices are bash, zsh, fish.');
});

/** Completes the words in a shell as a person does with the tab key, and prints one candidate in each line. */
const askedIn: Readonly<Record<Shell, (words: readonly string[]) => string>> = {
  bash: (words) => `
    eval "$(ringfence completion bash)"
    COMP_WORDS=(ringfence ${words.map(quoted).join(' ')})
    COMP_CWORD=${words.length}
    compopt() { echo "compopt $*"; }
    _ringfence
    printf '%s\\n' "\${COMPREPLY[@]}"`,
  // The functions of the completion system answer only in its widgets.
  zsh: (words) => `
    compdef() { : }
    _describe() { local one; for one in "\${candidates[@]}"; do print -r -- "\${one%%:*}"; done }
    _files() { print -r -- "files $*" }
    eval "$(ringfence completion zsh)"
    words=(ringfence ${words.map(quoted).join(' ')})
    CURRENT=${words.length + 1}
    _ringfence`,
  fish: (words) => `
    ringfence completion fish | source
    complete -C ${quoted(['ringfence', ...words].join(' '))} | string replace -r '\\t.*' ''; or true`,
};

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function isInstalled(shell: Shell): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

for (const shell of shells) {
  if (!isInstalled(shell)) {
    test(`skipped, because ${shell} is not installed: its script`, () =>
      console.log(`skipped: ${shell} is not installed`));
    continue;
  }
  const paths = { bash: 'compopt -o dirnames', zsh: 'files -/', fish: 'policies/' };
  table(
    `in ${shell}, the script completes`,
    [
      { name: 'a command', words: ['valid'], gives: ['validate'] },
      { name: 'an option', words: ['render', '--che'], gives: ['--check'] },
      { name: 'a name of the repository', words: ['render', '--cluster', 'e'], gives: ['eu1'] },
      { name: 'several', words: ['lint', '--output', 'g'], gives: ['github', 'gitlab'] },
      { name: 'a folder', words: ['render', '--out', 'polic'], gives: [paths[shell]] },
      {
        name: 'no name that the shell would run',
        words: ['connectivity', '--tenant', ''],
        gives: ['none', 'payments'],
      },
    ],
    ({ words, gives }) =>
      inTemporaryFolder(repository, async (folder) => {
        mkdirSync(join(folder, 'bin'));
        symlinkSync(await builtCommand('ringfence'), join(folder, 'bin/ringfence'));
        const { status, stdout, stderr } = spawnSync(shell, ['-c', askedIn[shell](words)], {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, HOME: folder, PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
        });
        assert.is(stderr, '');
        assert.is(status, 0);
        assert.equal(
          stdout
            .split('\n')
            .filter((line) => line !== '')
            .sort(),
          gives,
        );
      }),
  );
}
