import { main } from '../../src/cli/main.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { runCommand } from '../support/command-line.ts';
import { smallLandscape } from '../support/small-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

table(
  'a wrong command line exits with 2 and says so on standard error only',
  [
    { name: 'no command', argv: [], says: /^Usage: ringfence/ },
    { name: 'an unknown command', argv: ['rendr'], says: /Did you mean render\?/ },
    { name: 'an unknown option', argv: ['render', '--chek'], says: /Did you mean --check\?/ },
    { name: 'a missing argument', argv: ['render', '--out'], says: /argument missing/ },
    { name: 'an argument too many', argv: ['validate', 'x'], says: /too many arguments/ },
    { name: 'two revisions as two arguments', argv: ['diff', 'a', 'b'], says: /as one argument: BASE\.\.HEAD/ },
    {
      name: 'an unknown format',
      argv: ['validate', '--output', 'xml'],
      says: /Allowed choices are text, json, github/,
    },
    { name: 'no day', argv: ['validate', '--as-of', 'tomorrow'], says: /Write a day of the calendar as YYYY-MM-DD/ },
    {
      name: 'a day that no year has',
      argv: ['validate', '--as-of', '2024-02-30'],
      says: /Write a day of the calendar as YYYY-MM-DD/,
    },
  ],
  async ({ argv, says }) => {
    const { status, stdout, stderr } = await runCommand(argv, { folder: '/' });
    assert.equal({ status, stdout }, { status: 2, stdout: '' });
    assert.match(stderr, says);
  },
);

table(
  'what help is asked for goes to standard output, with status 0',
  [
    { name: 'help', argv: ['--help'], says: /Commands:\n {2}render/ },
    { name: 'help of a command', argv: ['render', '--help'], says: /Examples:\n {2}ringfence render/ },
    {
      name: 'help of a command, as a command',
      argv: ['help', 'validate'],
      says: /Exit status:\n {2}0 {2}nothing to report/,
    },
    { name: 'the version', argv: ['--version'], says: new RegExp(`^${ownVersion()}\n$`) },
  ],
  async ({ argv, says }) => {
    const { status, stdout, stderr } = await runCommand(argv, { folder: '/' });
    assert.equal({ status, stderr }, { status: 0, stderr: '' });
    assert.match(stdout, says);
  },
);

table('outside a repository, no command can run', [{ name: 'render' }, { name: 'validate' }], ({ name }) =>
  inTemporaryFolder({}, async (folder) => {
    const { status, stdout, stderr } = await runCommand([name], { folder });
    assert.is(status, 3);
    assert.is(
      stdout,
      'policies/landscape.yaml:1:1: error[outside-a-repository]: ' +
        'There is no policies/landscape.yaml in this folder or in any folder above it.\n' +
        '  hint: Change to a policy repository, or name its folder with --root. To create a policy repository, run "ringfence init" in its folder, or "ringfence import" if your clusters have policies.\n',
    );
    assert.is(stderr, '1 error · 0.00 s\n');
  }),
);

test('rejects a folder named with --root that does not exist', () =>
  inTemporaryFolder(smallLandscape, async (folder) => {
    const { status, stdout } = await runCommand(['validate', '--root', 'gone'], { folder });
    assert.is(status, 3);
    assert.match(stdout, /The folder given with --root does not exist, or has no folder policies\//);
  }));

test('reports what an empty policies/ lacks', () =>
  inTemporaryFolder({ 'policies/': '' }, async (folder) => {
    const { status, stdout } = await runCommand(['render'], { folder });
    assert.is(status, 1);
    assert.match(stdout, /^policies\/landscape\.yaml:1:1: error\[no-landscape\]/);
  }));

test('a defect is owned up to, with status 3', () =>
  inTemporaryFolder(smallLandscape, async (folder) => {
    let stderr = '';
    const status = await main(['validate'], {
      stdout: { write: () => undefined },
      stderr: {
        write: (text) => {
          stderr += text;
        },
      },
      readStdin: async () => undefined,
      streamStdin: () => undefined,
      environment: {},
      folder,
      today: () => {
        throw new Error('the clock is broken');
      },
      elapsed: () => 0,
      wait: async () => {},
    });
    assert.is(status, 3);
    assert.match(stderr, /^Sorry, this is a defect of Ringfence\. .*\nError: the clock is broken\n {4}at /);
  }));

table(
  'colours',
  [
    { name: 'are not for pipes', terminal: false, environment: {}, coloured: false },
    { name: 'are for terminals', terminal: true, environment: {}, coloured: true },
    { name: 'are not wanted with NO_COLOR', terminal: true, environment: { NO_COLOR: '1' }, coloured: false },
    { name: 'are wanted with an empty NO_COLOR', terminal: true, environment: { NO_COLOR: '' }, coloured: true },
    { name: 'are not wanted on CI', terminal: true, environment: { CI: 'true' }, coloured: false },
    { name: 'are not understood by a dumb terminal', terminal: true, environment: { TERM: 'dumb' }, coloured: false },
    { name: 'can be forced', terminal: false, environment: { FORCE_COLOR: '1', CI: 'true' }, coloured: true },
    { name: 'can be forced off', terminal: true, environment: { FORCE_COLOR: '0' }, coloured: false },
    {
      name: 'are off when NO_COLOR and FORCE_COLOR disagree',
      terminal: true,
      environment: { NO_COLOR: '1', FORCE_COLOR: '1' },
      coloured: false,
    },
  ] as readonly { name: string; terminal: boolean; environment: Record<string, string>; coloured: boolean }[],
  ({ terminal, environment, coloured }) =>
    inTemporaryFolder({}, async (folder) => {
      const { stdout } = await runCommand(['validate'], { folder, terminal, environment });
      assert.is(stdout.includes('\u001b['), coloured);
    }),
);
