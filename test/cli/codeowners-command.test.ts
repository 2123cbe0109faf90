import { chmodSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../src/model/json.ts';
import { runCommand } from '../support/command-line.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, filesIn, inTemporaryFolder, withoutPrivileges, writeFiles } from '../support/temporary.ts';
import { app, tenantFiles } from '../support/tenants.ts';

const sources = (landscape: JsonObject = { owners: ['@acme/platform'] }, files: Record<string, string> = {}): Files =>
  tenantFiles({ landscape, tenants: { ledger: { namespaces: [app('ledger')] }, audit: {} }, files });

const start = '# >>> ringfence codeowners: a generated block; "ringfence codeowners --write" replaces it\n';
const end = '# <<< ringfence codeowners.\n';
/** A landscape below the top of the repository has a block of its own. */
const markedFor = (marker: string, folder: string) =>
  folder === '' ? marker : marker.replace(/codeowners/, `codeowners ${folder}`);
const blockFor = (
  path: string,
  folder = '',
) => `${markedFor(start, folder)}# The last line that matches a file decides. If it has several owners, GitHub asks for the approval of ONE of them.
/${folder}policies/ @acme/platform
/${folder}policies/tenants/audit/ @acme/audit
/${folder}policies/tenants/audit/policies/ @acme/audit @acme/platform
/${folder}policies/tenants/ledger/ @acme/ledger
/${folder}policies/tenants/ledger/policies/ @acme/ledger @acme/platform
# These decide what a tenant may have, and who approves it.
/${folder}policies/tenants/*/tenant.yaml @acme/platform
/${path} @acme/platform
${markedFor(end, folder)}`;
const block = blockFor('.github/CODEOWNERS');
const path = '.github/CODEOWNERS';

const write = (folder: string, more: readonly string[] = []) =>
  runCommand(['codeowners', '--write', ...more], { folder });
const check = (folder: string, more: readonly string[] = []) =>
  runCommand(['codeowners', '--check', ...more], { folder });
const codesIn = (stdout: string) => [...stdout.matchAll(/(error|warning)\[([a-z-]+)\]/g)].map(([, , code]) => code);
const bytes = (folder: string, name: string) => readFileSync(join(folder, name), 'latin1');

test('writes a file where there is none, and then finds nothing to change', () =>
  inTemporaryFolder(sources(), async (folder) => {
    const before = filesIn(folder);
    const written = await write(folder);
    assert.equal(written, { status: 0, stdout: '', stderr: '.github/CODEOWNERS is written.\nno findings · 0.00 s\n' });
    assert.equal(filesIn(folder), { ...before, [path]: block });
    const again = await write(folder);
    assert.equal(again, { status: 0, stdout: '', stderr: '.github/CODEOWNERS is up to date.\nno findings · 0.00 s\n' });
    assert.is((await check(folder)).status, 0);
  }));

test('shows the difference and writes nothing with --check', () =>
  inTemporaryFolder(sources(undefined, { [path]: '* @acme/everyone\n' }), async (folder) => {
    const before = filesIn(folder);
    const { status, stdout } = await check(folder);
    assert.is(status, 1);
    assert.match(stdout, '+/policies/tenants/ledger/ @acme/ledger\n');
    assert.equal(filesIn(folder), before);
    const json = JSON.parse((await check(folder, ['--output', 'json'])).stdout);
    assert.equal(
      json.diagnostics.map(({ code }: { code: string }) => code),
      ['codeowners-out-of-date'],
    );
  }));

table<{ name: string; above: string; below: string }>(
  'keeps lines outside of the block byte for byte',
  [
    { name: 'above and below', above: '# ours\n*   @acme/everyone  # all\n\n', below: '\n/docs/ @acme/writers' },
    { name: 'bytes that are no text', above: '# \xff\xfe \x00 caf\xc3\xa9\n', below: '# \x80\n' },
    { name: 'spaces at the ends of lines', above: '/src/ @a \t \n', below: '\n\n\n' },
  ],
  ({ above, below }) =>
    inTemporaryFolder(sources(), async (folder) => {
      const old = `${start}/policies/ @acme/other\n${end}`;
      writeFiles(folder, { [path]: Buffer.from(`${above}${old}${below}`, 'latin1') });
      assert.is((await write(folder)).status, 0);
      assert.is(bytes(folder, path), `${above}${block}${below}`);
    }),
);

test('keeps the ends of lines of a file that has CRLF', () =>
  inTemporaryFolder(sources(), async (folder) => {
    writeFiles(folder, { [path]: '* @acme/everyone\r\n' });
    assert.is((await write(folder)).status, 0);
    assert.is(bytes(folder, path), `* @acme/everyone\r\n\r\n${block.replaceAll('\n', '\r\n')}`);
    assert.is((await check(folder)).status, 0);
  }));

table(
  'uses the file that GitHub reads',
  [
    { name: 'in .github/', place: '.github/CODEOWNERS' },
    { name: 'at the top', place: 'CODEOWNERS' },
    { name: 'in docs/', place: 'docs/CODEOWNERS' },
  ],
  ({ place }) =>
    inTemporaryFolder(sources(undefined, { [place]: '* @acme/everyone' }), async (folder) => {
      assert.is((await write(folder)).status, 0);
      assert.is(bytes(folder, place), `* @acme/everyone\n\n${blockFor(place)}`);
      assert.equal(
        Object.keys(filesIn(folder)).filter((name) => name.endsWith('CODEOWNERS')),
        [place],
      );
    }),
);

test('names the folder of a landscape below the top of the git repository', () =>
  inTemporaryFolder({ '.git/': '' }, async (top) => {
    const folder = join(top, 'network/prod');
    writeFiles(folder, sources());
    assert.is((await write(folder)).status, 0);
    assert.is(bytes(top, path), blockFor(path, 'network/prod/'));
    writeFiles(top, { [path]: `${blockFor(path, 'network/prod/')}* @friend\n` });
    assert.match((await check(folder)).stdout, '../../.github/CODEOWNERS:12:1: error[codeowners-overridden]');
  }));

test('keeps a block for each landscape of a repository', () =>
  inTemporaryFolder({ '.git/': '' }, async (top) => {
    for (const name of ['prod', 'test']) writeFiles(join(top, name), sources());
    for (const name of ['prod', 'test', 'prod']) assert.is((await write(join(top, name))).status, 0, name);
    assert.is(bytes(top, path), `${blockFor(path, 'prod/')}\n${blockFor(path, 'test/')}`);
    for (const name of ['prod', 'test']) assert.is((await check(join(top, name))).status, 0, name);
  }));

interface Refused {
  readonly name: string;
  readonly landscape?: JsonObject;
  readonly files?: Record<string, string>;
  readonly codes: readonly string[];
}

table<Refused>(
  'refuses what GitHub would not read as it is meant, and writes nothing',
  [
    { name: 'no owners of the platform', landscape: {}, codes: ['owners-missing'] },
    { name: 'a name without @', landscape: { owners: ['platform'] }, codes: ['invalid-owner'] },
    { name: 'a space', landscape: { owners: ['@acme/platform team'] }, codes: ['invalid-owner'] },
    { name: 'a comment', landscape: { owners: ['@acme#x'] }, codes: ['invalid-owner'] },
    { name: 'a line of its own', landscape: { owners: ['@acme/a\n* @friend'] }, codes: ['invalid-owner'] },
    { name: 'a team in a team', landscape: { owners: ['@acme/a/b'] }, codes: ['invalid-owner'] },
    {
      name: 'two files',
      files: { CODEOWNERS: '', 'docs/CODEOWNERS': '' },
      codes: ['codeowners-twice'],
    },
    { name: 'a block that does not end', files: { [path]: `x\n${start}` }, codes: ['codeowners-markers'] },
    { name: 'a block that does not begin', files: { [path]: end }, codes: ['codeowners-markers'] },
    { name: 'two blocks', files: { [path]: `${block}${block}` }, codes: ['codeowners-markers'] },
    { name: 'an end above the beginning', files: { [path]: `${end}${start}` }, codes: ['codeowners-markers'] },
    { name: 'a huge file', files: { [path]: '#\n'.repeat(1_500_000) }, codes: ['codeowners-too-large'] },
    { name: 'sources with an error', landscape: { owner: 'x' }, codes: ['unknown-field'] },
  ],
  ({ landscape, files, codes }) =>
    inTemporaryFolder(sources(landscape, files), async (folder) => {
      const before = filesIn(folder);
      const { status, stdout } = await write(folder);
      assert.equal({ status, codes: codesIn(stdout) }, { status: 1, codes });
      assert.equal(filesIn(folder), before);
    }),
);

test('takes people, teams and addresses', () =>
  inTemporaryFolder(
    sources({ owners: ['@octocat', '@acme/net-team', '@short_code', 'ops@acme.example'] }),
    async (folder) => {
      assert.is((await write(folder)).status, 0);
      assert.match(bytes(folder, path), '/policies/ @octocat @acme/net-team @short_code ops@acme.example\n');
    },
  ));

test('an owner of a tenant that GitHub does not read is reported at its line', () =>
  inTemporaryFolder(sources(), async (folder) => {
    const file = 'policies/tenants/audit/tenant.yaml';
    const text = readFileSync(join(folder, file), 'utf8').replace('@acme/audit', 'audit team');
    writeFiles(folder, { [file]: text });
    assert.match((await write(folder)).stdout, `${file}:9:7: error[invalid-owner]`);
  }));

table<{ name: string; line: string; codes: readonly string[] }>(
  'reports lines below the block that take files from their owners',
  [
    { name: 'another folder', line: '/docs/ @friend', codes: [] },
    { name: 'a comment', line: '# /policies/ @friend', codes: [] },
    { name: 'a folder that begins alike', line: '/policies-old/ @friend', codes: [] },
    { name: 'files that are no sources', line: '*.md @friend', codes: [] },
    { name: 'everything', line: '* @friend', codes: ['codeowners-overridden'] },
    { name: 'no owners at all', line: '/policies/', codes: ['codeowners-overridden'] },
    { name: 'all YAML', line: '*.yaml @friend', codes: ['codeowners-overridden'] },
    { name: 'a name at any depth', line: 'tenant.yaml @friend', codes: ['codeowners-overridden'] },
    { name: 'two stars', line: '**/tenant.yaml @friend', codes: ['codeowners-overridden'] },
    { name: 'the folder of a tenant', line: 'policies/tenants/ledger/ @friend', codes: ['codeowners-overridden'] },
    { name: 'with stars inside', line: '/pol*/ten*/*/tenant.yaml @friend', codes: ['codeowners-overridden'] },
    { name: 'in brackets', line: '/policie[s]/ @friend', codes: ['codeowners-overridden'] },
    { name: 'exceptions', line: '/policies/exceptions @friend', codes: ['codeowners-overridden'] },
    { name: 'guardrails', line: '/policies/guardrails @friend', codes: ['codeowners-overridden'] },
    { name: 'guardrails of any tenant', line: 'guardrails/ @friend', codes: ['codeowners-overridden'] },
    { name: 'a tenant to come', line: '/policies/tenants/new/ @friend', codes: ['codeowners-overridden'] },
    { name: 'this file', line: '/.github/ @friend', codes: ['codeowners-overridden'] },
    { name: 'this file by its name', line: 'CODEOWNERS @friend', codes: ['codeowners-overridden'] },
    { name: 'behind spaces', line: '   /policies/ @friend', codes: ['codeowners-overridden'] },
  ],
  ({ line, codes }) =>
    inTemporaryFolder(sources(undefined, { [path]: `${block}\n${line}\n` }), async (folder) => {
      const { status, stdout } = await check(folder);
      assert.equal({ status, codes: codesIn(stdout) }, { status: codes.length === 0 ? 0 : 1, codes });
      if (codes.length > 0) assert.match(stdout, '.github/CODEOWNERS:13:1');
    }),
);

test('a line below the block about other sources is a warning', () =>
  inTemporaryFolder(
    sources(undefined, { [path]: `${block}/policies/clusters/ @acme/operations\n` }),
    async (folder) => {
      const { status, stdout } = await check(folder);
      assert.equal({ status, codes: codesIn(stdout) }, { status: 0, codes: ['codeowners-overridden'] });
    },
  ));

test('needs one of the two options', () =>
  inTemporaryFolder(sources(), async (folder) => {
    for (const options of [[], ['--check', '--write']]) {
      const { status, stderr } = await runCommand(['codeowners', ...options], { folder });
      assert.is(status, 2);
      assert.match(stderr, "one of the options '--check' and '--write'");
    }
  }));

test('follows no link, and leaves the file as it was where it cannot write', () =>
  inTemporaryFolder({ ...sources(), 'elsewhere/CODEOWNERS': '' }, async (folder) => {
    chmodSync(folder, 0o755);
    symlinkSync('elsewhere', join(folder, '.github'));
    assert.equal(codesIn((await write(folder)).stdout), ['symbolic-link']);
    rmSync(join(folder, '.github'));
    writeFiles(folder, { [path]: '* @acme/everyone\n' });
    chmodSync(join(folder, '.github'), 0o555);
    await withoutPrivileges(async () => {
      const { status, stdout } = await write(folder);
      assert.equal({ status, codes: codesIn(stdout) }, { status: 3, codes: ['unwritable'] });
    });
    chmodSync(join(folder, '.github'), 0o755);
    assert.is(bytes(folder, path), '* @acme/everyone\n');
  }));
