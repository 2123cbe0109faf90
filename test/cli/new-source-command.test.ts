import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../support/command-line.ts';
import { smallLandscape } from '../support/small-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, filesIn, inTemporaryFolder } from '../support/temporary.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const { 'policies/namespace-types/web-app/deny-all.yaml': denyAll = '', ...others } = smallLandscape;
const sharedDeny: Files = { ...others, 'policies/shared/deny-all.yaml': denyAll };

interface NewCase {
  readonly name: string;
  readonly before?: Files;
  readonly argv: readonly string[];
  /** Each with the schema that its first line names. */
  readonly files: Readonly<Record<string, string>>;
}

table<NewCase>(
  'new writes sources with which the landscape stays valid and its tests pass',
  [
    {
      name: 'a type, with a default deny of its own',
      argv: ['type', 'queue'],
      files: {
        'policies/namespace-types/queue/deny-all.yaml': 'policy-template',
        'policies/namespace-types/queue/namespace-type.yaml': 'namespace-type',
        'policies/namespace-types/queue/workloads.yaml': 'workloads',
      },
    },
    {
      name: 'a type that uses the shared default deny',
      before: sharedDeny,
      argv: ['type', 'no'],
      files: {
        'policies/namespace-types/no/namespace-type.yaml': 'namespace-type',
        'policies/namespace-types/no/workloads.yaml': 'workloads',
      },
    },
    { name: 'a shared policy', argv: ['policy', 'x'], files: { 'policies/shared/x.yaml': 'policy-template' } },
    {
      name: 'a policy of a type',
      argv: ['policy', 'allow.web', '--type', 'web-app'],
      files: { 'policies/namespace-types/web-app/allow.web.yaml': 'policy-template' },
    },
    { name: 'a cluster', argv: ['cluster', '1e3'], files: { 'policies/clusters/1e3.yaml': 'cluster' } },
    { name: 'a test', argv: ['test', 'web'], files: { 'policies/tests/web.yaml': 'connectivity-test' } },
    { name: 'a guardrail', argv: ['guardrail', 'web'], files: { 'policies/guardrails/web.yaml': 'guardrail' } },
  ],
  ({ before = smallLandscape, argv, files }) =>
    inTemporaryFolder(before, async (folder) => {
      const old = filesIn(folder);
      const { status, stdout, stderr } = await runCommand(['new', ...argv], { folder });
      assert.is(status, 0, stderr);
      assert.equal(stdout.trimEnd().split('\n').sort(), Object.keys(files));
      assert.match(stderr, /^Next: /);
      const now = filesIn(folder);
      assert.equal(
        Object.keys(now).filter((path) => now[path] !== old[path]),
        Object.keys(files),
      );
      for (const [path, schema] of Object.entries(files)) {
        const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(now[path] ?? '')?.[1] ?? '';
        const installed = join(dirname(path), named);
        assert.is(installed, `node_modules/ringfence/schemas/${schema}.schema.json`);
        assert.ok(existsSync(join(checkout, `schemas/${schema}.schema.json`)));
      }
      for (const command of ['validate', 'render', ...(argv[0] === 'test' ? ['test'] : [])]) {
        const checked = await runCommand([command], { folder });
        assert.is(checked.status, 0, checked.stdout);
      }
    }),
);

test('a new type works in a cluster as it is', () =>
  inTemporaryFolder(smallLandscape, async (folder) => {
    await runCommand(['new', 'type', 'queue'], { folder });
    const path = join(folder, 'policies/clusters/gcp.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('type: web-app', 'type: queue'));
    for (const command of ['render', 'validate', 'lint']) {
      const { status, stdout } = await runCommand([command], { folder });
      assert.is(status, 0, stdout);
    }
  }));

interface RefusedCase {
  readonly name: string;
  readonly argv: readonly string[];
  readonly status: number;
  readonly says: RegExp;
}

table<RefusedCase>(
  'new writes nothing if',
  [
    {
      name: 'the file exists',
      argv: ['cluster', 'aws'],
      status: 3,
      says: /^policies\/clusters\/aws\.yaml:1:1: error\[file-exists\]/,
    },
    {
      name: 'the type exists',
      argv: ['type', 'web-app'],
      status: 3,
      says: /web-app\/namespace-type\.yaml:1:1: error\[file-exists\]/,
    },
    {
      name: 'another cluster has the name',
      argv: ['cluster', 'deep'],
      status: 2,
      says: /"deep" does not fit the landscape: /,
    },
    {
      name: 'a shared policy would hide one of a type',
      argv: ['policy', 'deny-all'],
      status: 2,
      says: /"deny-all" does not fit the landscape/,
    },
    {
      name: 'the type of a policy does not exist',
      argv: ['policy', 'x', '--type', 'web-ap'],
      status: 2,
      says: /Did you mean "web-app"\?/,
    },
    {
      name: 'the name leaves the folder',
      argv: ['policy', '../x'],
      status: 2,
      says: /the name "\.\.\/x" is not valid: it contains "\/"/,
    },
    { name: 'the name is in capitals', argv: ['test', 'Web'], status: 2, says: /the name "Web" is not valid/ },
    {
      name: 'the file would be a group',
      argv: ['cluster', 'group'],
      status: 2,
      says: /"group" does not fit the landscape/,
    },
    { name: 'the kind does not exist', argv: ['thing', 'x'], status: 2, says: /unknown command 'thing'/ },
  ],
  ({ argv, status, says }) =>
    inTemporaryFolder(
      {
        ...smallLandscape,
        'policies/clusters/east/other.yaml': (smallLandscape['policies/clusters/gcp.yaml'] as string).replace(
          'gcp',
          'deep',
        ),
      },
      async (folder) => {
        const before = filesIn(folder);
        const result = await runCommand(['new', ...argv], { folder });
        assert.is(result.status, status, result.stdout + result.stderr);
        assert.match(result.stdout + result.stderr, says);
        assert.equal(filesIn(folder), before);
      },
    ),
);

test('outside a repository, new points to init', () =>
  inTemporaryFolder({}, async (folder) => {
    const { status, stdout } = await runCommand(['new', 'cluster', 'x'], { folder });
    assert.is(status, 3);
    assert.match(stdout, 'run "ringfence init" in its folder');
  }));

test('mistakes that the sources have already do not stop new', () =>
  inTemporaryFolder({ ...smallLandscape, 'policies/clusters/broken.yaml': 'kind: [\n' }, async (folder) => {
    const { status, stderr } = await runCommand(['new', 'policy', 'x'], { folder });
    assert.is(status, 0, stderr);
  }));
