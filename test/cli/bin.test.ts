import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assert, test } from '../support/table.ts';

const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

test('the process exits with the status of the command', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', tsx, bin, 'validate'], {
    cwd: '/',
    encoding: 'utf8',
  });
  assert.is(status, 3);
  assert.match(stdout, /outside-a-repository/);
});

test('does not fail if the reader closes the pipe early', () => {
  const command = '{ "$0" --import "$1" "$2" --help; echo "status $?" >&2; } | true';
  const { stderr } = spawnSync('sh', ['-c', command, process.execPath, tsx, bin], { encoding: 'utf8' });
  assert.is(stderr, 'status 0\n');
});
