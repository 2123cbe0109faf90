import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRelease } from '../../scripts/release/make-release.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';
import { packedCheckout } from './packed.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const { version, dependencies } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
const packed = `ringfence-${version}.tgz`;
const bill = `ringfence-${version}.cdx.json`;

function run(command: string, args: readonly string[], folder: string) {
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
}

test('everything that a release publishes is made, and the packed command runs in an empty folder', () =>
  inTemporaryFolder({}, (folder) => {
    const { checkout: copy } = packedCheckout();
    const out = join(folder, 'release');
    const made = run(
      process.execPath,
      ['--import', 'tsx', 'scripts/release.ts', out, '--tag', `v${version}`, '--draft'],
      copy,
    );
    assert.is(made.status, 0, made.stderr);
    assert.equal(readdirSync(out).sort(), ['Dockerfile', 'SHA256SUMS', 'notes.md', bill, packed].sort());

    const checked = run('sha256sum', ['--check', 'SHA256SUMS'], out);
    assert.equal([checked.status, checked.stdout], [0, `${packed}: OK\n${bill}: OK\n`]);
    checkBill(readFileSync(join(out, bill), 'utf8'));
    const changelog = readFileSync(join(checkout, 'CHANGELOG.md'), 'utf8');
    assert.ok(changelog.includes(readFileSync(join(out, 'notes.md'), 'utf8').trim()));
    assert.match(readFileSync(join(out, 'Dockerfile'), 'utf8'), 'COPY ringfence-*.tgz /tmp/\n');
    checkCommand(join(out, packed), join(folder, 'empty'));
  }));

/** The bill names everything that is installed with the package, nothing that only development needs, and no registry. */
function checkBill(text: string): void {
  const { bomFormat, metadata, components } = JSON.parse(text);
  assert.is(bomFormat, 'CycloneDX');
  assert.equal([metadata.component.name, metadata.component.version], ['ringfence', version]);
  const { packages } = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8'));
  const installed = Object.entries<{ readonly version: string; readonly dev?: boolean }>(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, entry]) => `${path.replace(/^.*node_modules\//, '')}@${entry.version}`);
  const listed = components.map((one: { readonly 'bom-ref': string }) => one['bom-ref']);
  assert.equal([...listed].sort(), [...new Set(installed)].sort());
  assert.not.match(text, /registry/);
}

/** Installs the package without a registry, as `npm install` would, into a folder with nothing in it. */
function checkCommand(archive: string, folder: string): void {
  const installed = join(folder, 'node_modules/ringfence');
  mkdirSync(installed, { recursive: true });
  assert.is(run('tar', ['-xzf', archive, '-C', installed, '--strip-components=1'], folder).status, 0);
  for (const name of Object.keys(dependencies)) {
    const target = join(folder, 'node_modules', name);
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(join(checkout, 'node_modules', name), target);
  }
  const bin = join(installed, 'dist/cli/bin.js');
  const shown = run(process.execPath, [bin, '--version'], folder);
  assert.equal([shown.status, shown.stdout], [0, `${version}\n`], shown.stderr);
  for (const args of [
    ['init', '--ci', 'github'],
    ['render'],
    ['validate'],
    ['test'],
    ['lint'],
    ['completion', 'bash'],
  ]) {
    const { status, stdout, stderr } = run(process.execPath, [bin, ...args], folder);
    assert.is(status, 0, `${args.join(' ')}: ${stdout}${stderr}`);
  }
  // Editors find the schemas by the first line of each source.
  const [, schema = ''] = /\$schema=(\S+)/.exec(readFileSync(join(folder, 'policies/landscape.yaml'), 'utf8')) ?? [];
  assert.is(JSON.parse(readFileSync(join(folder, 'policies', schema), 'utf8')).title, 'Landscape');
}

table(
  'nothing is packed if',
  [
    {
      name: 'the tag is not the version',
      args: ['--tag', 'v9.9.9', '--draft'],
      says: /The tag is v9\.9\.9, but package\.json/,
    },
    { name: 'the tag is an option', args: ['--tag', '--draft'], says: /--tag/ },
    {
      name: 'the changelog does not name the day',
      args: [],
      says: /CHANGELOG\.md still has "## .* \(not released yet\)"/,
      changelog: '## VERSION (not released yet)\n\n- x\n',
    },
    {
      name: 'the changelog has no section',
      args: [],
      says: /CHANGELOG\.md has no section "## /,
      changelog: '## 9.9.9 (2030-01-01)\n\n- x\n',
    },
    { name: 'the folder exists', args: ['--draft'], says: /EEXIST/, exists: true },
  ] as readonly {
    readonly name: string;
    readonly args: readonly string[];
    readonly says: RegExp;
    readonly changelog?: string;
    readonly exists?: boolean;
  }[],
  ({ args, says, changelog, exists = false }) =>
    inTemporaryFolder({}, (folder) => {
      for (const part of ['package.json', 'CHANGELOG.md']) cpSync(join(checkout, part), join(folder, part));
      if (changelog !== undefined) writeFileSync(join(folder, 'CHANGELOG.md'), changelog.replace('VERSION', version));
      const out = join(folder, 'out');
      if (exists) mkdirSync(out);
      assert.throws(() => makeRelease(folder, [out, ...args]), says);
      assert.equal(readdirSync(folder).includes('out') ? readdirSync(out) : [], []);
    }),
);

test('the script says why it makes no release, and fails', () =>
  inTemporaryFolder({}, (folder) => {
    const args = ['--import', 'tsx', 'scripts/release.ts', join(folder, 'out'), '--tag', 'v9.9.9'];
    const { status, stderr } = run(process.execPath, args, checkout);
    assert.is(status, 1);
    assert.match(stderr, /^The tag is v9\.9\.9, but package\.json/);
    assert.equal(readdirSync(folder), []);
  }));

test('the workflow publishes only what the script made', () => {
  const text = readFileSync(join(checkout, '.github/workflows/release.yml'), 'utf8');
  assert.is(text.match(/scripts\/release\.ts/g)?.length, 1);
  assert.is(text.match(/npm (pack|publish)\b/g)?.join(), 'npm publish');
  assert.match(text, 'npm publish "$RUNNER_TEMP"/release/ringfence-*.tgz --provenance --access public');
});
