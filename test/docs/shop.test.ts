import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../support/command-line.ts';
import { assert, table } from '../support/table.ts';
import { repository } from './page.ts';

/** On a fixed day: nothing here fails by the mere passing of time. */
const asOf = ['--as-of', '2026-12-01'];

/** Not all examples are landscapes: some are dumps. */
const landscapes = readdirSync(new URL('docs/examples/', repository)).filter((name) =>
  existsSync(new URL(`docs/examples/${name}/policies`, repository)),
);

table(
  'an example landscape is rendered, finds nothing and passes its tests',
  landscapes.flatMap((landscape) =>
    [
      ['render', '--check'],
      ['validate', '--fail-on-warnings', ...asOf],
      ['lint', '--fail-on-warnings', ...asOf],
      ['test', '--as-is'],
    ].map((argv) => ({ name: `${landscape}: ${argv.join(' ')}`, landscape, argv })),
  ),
  async ({ landscape, argv }) => {
    const folder = fileURLToPath(new URL(`docs/examples/${landscape}`, repository));
    const { status, stdout, stderr } = await runCommand(argv, { folder });
    assert.is(status, 0, `${stdout}${stderr}`);
  },
);

table(
  'every policy of an example landscape is used, and a test notices when its rules are gone',
  landscapes.map((landscape) => ({ name: landscape, landscape })),
  async ({ landscape }) => {
    const folder = fileURLToPath(new URL(`docs/examples/${landscape}`, repository));
    const { stdout } = await runCommand(['test', '--as-is', '--coverage'], { folder });
    assert.match(stdout, /\n(\d+) of \1 rules exercised/);
  },
);
