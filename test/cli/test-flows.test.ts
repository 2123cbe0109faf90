import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { inPolicyRepository, shops } from '../support/policy-repository.ts';
import { assert, table, test } from '../support/table.ts';

const pod = (namespace: string, name: string): object => ({ namespace, workload: `Deployment/${name}` });

/** One line of recorded flows: two workloads of one namespace. */
const line = (more: object = {}, namespace = 'a'): string =>
  JSON.stringify({
    cluster: 'aws',
    ...{ from: pod(namespace, 'web'), to: pod(namespace, 'db'), protocol: 'TCP', port: 5432, verdict: 'FORWARDED' },
    ...{ count: 40, firstSeen: '2024-05-20T00:00:00Z', lastSeen: '2024-05-29T12:00:00Z' },
    ...more,
  });

const agreeing = line();
const differing = [
  line({ port: 22, count: 3 }),
  line({ port: 22, count: 2 }, 'b'),
  line({ verdict: 'DROPPED', count: 1 }),
];

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'));
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  schemas: ['guardrails', 'diagnostics', 'step', 'connectivity', 'flow-answers'].map(schemaOf),
});
addFormats.default(ajv);
const validate = ajv.compile(schemaOf('test-run'));

test('a repository without tests is held against recorded flows, in each format', () =>
  inPolicyRepository(async (repository) => {
    await repository.commit(shops, 'Base');
    const texts: string[] = [];
    for (const format of ['text', 'json', 'junit']) {
      for (const gate of ['', ' --fail-on flows']) {
        const { stdout, stderr, status } = await repository.run(`test --flows - --output ${format}${gate}`, {
          stdin: `${[agreeing, ...differing].join('\n')}\n`,
        });
        assert.is(status, gate === '' ? 0 : 1);
        if (format === 'json') assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors));
        texts.push(`# ${format}${gate} (${status})\n\n${stderr}${stdout}\n`);
      }
    }
    const golden = fileURLToPath(new URL('test-flows.txt', import.meta.url));
    const found = texts.join('');
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, found);
    else assert.fixture(found, readFileSync(golden, 'utf8'));
  }));

test('flows that agree pass the gate, and flows of which none can be judged do not', () =>
  inPolicyRepository(async (repository) => {
    await repository.commit(shops, 'Base');
    const run = (stdin: string) => repository.run('test --flows - --fail-on flows', { stdin });
    assert.is((await run(agreeing)).status, 0);
    const unknown = await run(line({ from: { namespace: 'a', pod: 'x' } }));
    assert.match(
      unknown.stdout,
      'None of 40 recorded connections since 2024-05-20 could be held against the manifests.',
    );
    assert.is(unknown.status, 1);
  }));

test('manifests that git does not have as they are, and those that are younger than the records, are a reason', () =>
  inPolicyRepository(async (repository) => {
    await repository.commit(shops, 'Base');
    const reasonOf = async (text: string) => {
      const { stdout } = await repository.run('test --as-is --flows - --output json', { stdin: text });
      const { reasons } = JSON.parse(stdout).flows.differences[0];
      return reasons.find(({ reason }: { reason: string }) => reason === 'not-applied').shown;
    };
    // The commits of this repository are of the year in which the test runs.
    const later = line({ port: 22, firstSeen: '2024-05-20T00:00:00Z', lastSeen: '2100-01-01T00:00:00Z' });
    assert.is(await reasonOf(line({ port: 22 })), true);
    assert.is(await reasonOf(later), false);
    const manifest = join(repository.root, 'manifests/clusters/aws/a/policies.yaml');
    writeFileSync(manifest, `${readFileSync(manifest, 'utf8')}# edited\n`);
    assert.is(await reasonOf(later), true);
  }));

test('plain manifests are held against flows without tests', () =>
  inPolicyRepository(async (repository) => {
    const objects = [
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', namespace: 'a', labels: { app: 'web' } } },
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'db', namespace: 'a', labels: { app: 'db' } } },
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'deny-all', namespace: 'a' },
        spec: { podSelector: {}, policyTypes: ['Ingress'] },
      },
    ];
    const path = join(repository.folder, 'dump.json');
    writeFileSync(path, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));
    const labelled = {
      from: { namespace: 'a', labels: { app: 'web' } },
      to: { namespace: 'a', labels: { app: 'db' } },
    };
    const { stdout, status } = await repository.run(`test --manifests ${path} --flows -`, { stdin: line(labelled) });
    assert.is(status, 0);
    assert.match(stdout, 'Of 40 recorded connections since 2024-05-20, 40 differ from the manifests');
  }));

const mistakes = [
  { name: 'a gate without flows', command: 'test --fail-on flows', says: 'needs --flows' },
  { name: 'an unknown condition', command: 'test --flows - --fail-on hazards', says: 'Allowed choices are flows' },
  { name: 'standard input twice', command: 'test --flows aws=- --manifests -', says: 'both read standard input' },
  {
    name: 'flows of another cluster than the one asked for',
    command: 'test --flows - --cluster gcp',
    says: 'other clusters',
  },
];

table('refuses', mistakes, ({ command, says }) =>
  inPolicyRepository(async (repository) => {
    await repository.commit(shops, 'Base');
    const dump = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [] });
    const { status, stderr } = await repository.run(command, {
      stdin: command.includes('--manifests') ? dump : agreeing,
    });
    assert.match(stderr, says);
    assert.is(status, 2);
  }),
);
