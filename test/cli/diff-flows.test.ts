import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LandscapeParts } from '../support/landscape.ts';
import {
  allows,
  denyAll,
  inPolicyRepository,
  type PolicyRepository,
  shops,
  shopsWith,
} from '../support/policy-repository.ts';
import { assert, table, test } from '../support/table.ts';

const pod = (namespace: string, name: string): object => ({ namespace, workload: `Deployment/${name}` });

/** One line of recorded flows: two workloads of one namespace. */
function line(cluster: string, namespace: string, more: object = {}): string {
  return JSON.stringify({
    cluster,
    ...{ from: pod(namespace, 'web'), to: pod(namespace, 'db'), protocol: 'TCP', port: 5432, verdict: 'FORWARDED' },
    ...{ count: 40, firstSeen: '2024-05-20T00:00:00Z', lastSeen: '2024-05-29T12:00:00Z' },
    ...more,
  });
}

const head = (cluster: string): string =>
  JSON.stringify({
    ...{ apiVersion: 'ringfence.dev/v1alpha1', kind: 'FlowSummary', cluster, completeness: 'Complete' },
    ...{ firstSeen: '2024-05-20T00:00:00Z', lastSeen: '2024-05-29T12:00:00Z', source: ['hubble'] },
  });

const aws = [
  head('aws'),
  line('aws', 'a'),
  line('aws', 'b', { count: 2 }),
  line('aws', 'a', { port: 22, verdict: 'DROPPED', count: 5 }),
  line('aws', 'a', { port: 80 }),
  line('aws', 'a', { from: { namespace: 'elsewhere', labels: { app: 'x' } }, to: { network: 'internet' } }),
].join('\n');
const gcp = [head('gcp'), line('gcp', 'c', { count: 7 })].join('\n');

const measure = { minWindow: '168h', minCount: 10, completeness: 'Complete' };
const measured: LandscapeParts = { ...shops, flows: measure };

/** `web` no longer reaches `db` on 5432. */
const closing = { 'allow-db': allows('allow-db', 'web', 'db', 5433) };

function withoutWorkloads(parts: LandscapeParts, left: readonly object[]): LandscapeParts {
  const { shop } = parts.types ?? {};
  return { ...parts, types: { shop: { ...shop, workloads: left as [] } } };
}

/** Commits a base, puts the records beside the clone, and commits the change. */
async function prepare(repository: PolicyRepository, base: LandscapeParts, change: LandscapeParts): Promise<string> {
  await repository.commit(base, 'Base');
  const outside = join(repository.folder, '..', 'records');
  mkdirSync(outside, { recursive: true });
  writeFileSync(join(outside, 'aws.jsonl'), `${aws}\n`);
  writeFileSync(join(outside, 'gcp.jsonl'), `${gcp}\n`);
  await repository.commit(change, 'Change');
  return outside;
}

const withoutCommits = (text: string, folder: string): string =>
  text.replaceAll(folder, '<records>').replace(/\b[0-9a-f]{7}\b/g, '<commit>');

test('a review shows what a change drops of the connections that were seen, and what it lets through', () =>
  inPolicyRepository(async (repository) => {
    const change = shopsWith({ ...closing, 'allow-ssh': allows('allow-ssh', 'web', 'db', 22) });
    const outside = await prepare(repository, measured, { ...change, flows: measure });
    const texts: string[] = [];
    for (const format of ['text', 'markdown', 'json', 'github', 'sarif']) {
      const { stdout, stderr, status } = await repository.run(
        `diff HEAD~1..HEAD --flows ${outside} --output ${format} --fail-on dropped-flow`,
      );
      texts.push(`# ${format} (${status})\n\n${stderr}${withoutCommits(stdout, outside)}\n`);
    }
    const golden = fileURLToPath(new URL('diff-flows.txt', import.meta.url));
    const found = texts.join('');
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, found);
    else assert.fixture(found, readFileSync(golden, 'utf8'));
  }));

const exception = {
  reason: 'Noise.',
  owner: 'network-security',
  until: '2024-12-31',
  scope: { namespaceTypes: ['shop'] },
  accepts: [{ code: 'dropped-flow' }],
};

const attacks: readonly { readonly name: string; readonly change: LandscapeParts; readonly hazards?: string }[] = [
  { name: 'only drops', change: shopsWith(closing) },
  { name: 'removes spec.flows', change: shopsWith(closing) },
  {
    name: 'raises the measure',
    change: { ...shopsWith(closing), flows: { ...measure, minCount: 1_000_000, minWindow: '9999h' } },
  },
  { name: 'adds an exception', change: { ...shopsWith(closing), exceptions: { noise: exception } } },
  {
    name: 'removes the workloads from the inventory',
    change: withoutWorkloads(shopsWith(closing), []),
  },
  {
    name: 'labels the source so that it is not what the records mean',
    change: withoutWorkloads(shopsWith(closing), [
      { name: 'web', labels: { app: 'other' } },
      { name: 'db', labels: { app: 'db' } },
    ]),
  },
  {
    name: 'labels the destination so that no policy selects it',
    change: withoutWorkloads(
      shopsWith({
        ...closing,
        'deny-all': denyAll.replace('podSelector: {}', 'podSelector: {matchLabels: {app: db}}'),
      }),
      [
        { name: 'web', labels: { app: 'web' } },
        { name: 'db', labels: { app: 'free' } },
      ],
    ),
  },
  {
    name: 'says that the pods are on the host network',
    change: withoutWorkloads(shopsWith(closing), [
      { name: 'web', labels: { app: 'web' }, hostNetwork: true },
      { name: 'db', labels: { app: 'db' }, hostNetwork: true },
    ]),
  },
  {
    name: 'changes the networks',
    change: shopsWith(closing, {
      aws: { namespaces: { a: 'shop', b: 'shop' }, networks: { pods: ['10.9.0.0/16'], services: ['0.0.0.0/1'] } },
    }),
  },
  {
    name: 'renames the workload that connects',
    change: withoutWorkloads(shopsWith(closing), [
      { name: 'front', labels: { app: 'front' } },
      { name: 'db', labels: { app: 'db' } },
    ]),
  },
  {
    name: 'gives the namespaces another type',
    change: {
      ...shopsWith({}, { aws: { namespaces: { a: 'closed', b: 'closed' } } }),
      types: { ...shopsWith({}).types, closed: { ...shopsWith({}).types?.shop, policies: { 'deny-all': denyAll } } },
    },
  },
  {
    name: 'gives the cluster to another tenant',
    change: shopsWith(closing, { aws: { namespaces: { a: 'shop', b: 'shop' }, tenant: 'other' } }),
  },
  {
    name: 'moves the cluster to another folder',
    change: shopsWith(closing, { aws: { namespaces: { a: 'shop', b: 'shop' }, folder: 'elsewhere' } }),
  },
  {
    name: 'claims that the plugin reads blocks in another way',
    change: shopsWith(closing, {
      aws: { namespaces: { a: 'shop', b: 'shop' }, cni: { ipBlockMatchesPods: 'always' } },
    }),
  },
  {
    name: 'narrows the labels that the policy selects instead of its port',
    change: shopsWith({ 'allow-db': allows('allow-db', 'web, tier: front', 'db', 5432) }),
  },
  {
    name: 'renames the other namespace',
    change: shopsWith(closing, { aws: { namespaces: { a: 'shop', renamed: 'shop' } } }),
  },
];

table('a pull request cannot hide what it drops', attacks, ({ change }) =>
  inPolicyRepository(async (repository) => {
    const outside = await prepare(repository, measured, change);
    const { hazards, gate } = await repository.diff(`HEAD~1..HEAD --flows ${outside}/aws.jsonl --fail-on dropped-flow`);
    const found = hazards.filter(({ code }) => code === 'dropped-flow');
    assert.ok(found.length > 0);
    assert.ok(found.some(({ acceptedBy, message }) => acceptedBy === undefined && message.includes('5432/TCP')));
    assert.equal(gate?.tripped, ['dropped-flow']);
  }),
);

test('a change that moves namespaces to another cluster shows their connections as ends that are removed', () =>
  inPolicyRepository(async (repository) => {
    const moved = shopsWith(closing, {
      aws: { namespaces: { x: 'shop' } },
      gcp: { namespaces: { a: 'shop', b: 'shop', c: 'shop' } },
    });
    const outside = await prepare(repository, measured, moved);
    const { stdout } = await repository.run(`diff HEAD~1..HEAD --flows ${outside}/aws.jsonl --output json`);
    const { says, changes } = JSON.parse(stdout).flows;
    assert.is(says[1], '42 connections had an end in a namespace that this change removes.');
    assert.equal([...new Set(changes.map(({ change }: { change: string }) => change))], ['end-removed']);
  }));

test('connections of a namespace that a change removes are counted and shown', () =>
  inPolicyRepository(async (repository) => {
    const outside = await prepare(repository, measured, shopsWith({}, { aws: { namespaces: { b: 'shop' } } }));
    const { stdout } = await repository.run(`diff HEAD~1..HEAD --flows ${outside}/aws.jsonl --output json`);
    const { says, changes } = JSON.parse(stdout).flows;
    assert.is(says[1], '40 connections had an end in a namespace that this change removes.');
    assert.equal(
      changes.map(({ change }: { change: string }) => change),
      ['end-removed'],
    );
  }));

test('without a measure in the state before, the hazard is a note and closes no gate', () =>
  inPolicyRepository(async (repository) => {
    const outside = await prepare(repository, shops, { ...shopsWith(closing), flows: measure });
    const { hazards, gate } = await repository.diff(`HEAD~1..HEAD --flows ${outside} --fail-on dropped-flow hazards`);
    const levels = hazards.map((hazard) => [hazard.code, (hazard as unknown as { level: string }).level]);
    assert.ok(levels.some(([code, level]) => code === 'dropped-flow' && level === 'note'));
    assert.equal(gate?.tripped.includes('dropped-flow'), false);
  }));

test('an exception of the state before accepts known noise, for the namespaces that connect', () =>
  inPolicyRepository(async (repository) => {
    const base = { ...measured, exceptions: { noise: exception } };
    const outside = await prepare(repository, base, { ...shopsWith(closing), exceptions: { noise: exception } });
    const { hazards, gate } = await repository.diff(`HEAD~1..HEAD --flows ${outside} --fail-on dropped-flow`);
    const accepted = hazards
      .filter(({ code }) => code === 'dropped-flow')
      .map(({ acceptedBy }) => acceptedBy?.exception);
    assert.equal([...new Set(accepted)], ['noise']);
    assert.equal(gate?.tripped, []);
  }));

test('records that git tracks are read from the state before, never from the change', () =>
  inPolicyRepository(async (repository) => {
    const { root } = repository;
    await prepare(repository, measured, measured);
    const path = join(root, 'records.jsonl');
    writeFileSync(path, `${aws}\n`);
    repository.git('add', '.');
    repository.git('-c', 'user.name=a', '-c', 'user.email=a', 'commit', '--quiet', '-m', 'Records');
    writeFileSync(path, `${head('aws')}\n${line('aws', 'a', { port: 80 })}\n`);
    await repository.commit(shopsWith(closing), 'Drop, and hide it');
    const { hazards } = await repository.diff('HEAD~1..HEAD --flows records.jsonl');
    assert.ok(hazards.some(({ code }) => code === 'dropped-flow'));
  }));

const replacements: readonly { readonly name: string; readonly replace: (path: string) => void }[] = [
  { name: 'deletes', replace: (path) => rmSync(path) },
  { name: 'empties', replace: (path) => writeFileSync(path, '') },
  {
    name: 'replaces by a link',
    replace: (path) => {
      rmSync(path);
      symlinkSync('policies/landscape.yaml', path);
    },
  },
  {
    name: 'replaces by a folder',
    replace: (path) => {
      rmSync(path);
      mkdirSync(path);
      writeFileSync(join(path, 'own.jsonl'), `${head('aws')}\n${line('aws', 'a', { port: 80 })}\n`);
    },
  },
];

table('records that the base tracks count, also if the change does this to them', replacements, ({ replace }) =>
  inPolicyRepository(async (repository) => {
    const path = join(repository.root, 'records.jsonl');
    await prepare(repository, measured, measured);
    writeFileSync(path, `${aws}\n`);
    repository.git('add', '.');
    repository.git('-c', 'user.name=a', '-c', 'user.email=a', 'commit', '--quiet', '-m', 'Records');
    replace(path);
    await repository.commit(shopsWith(closing), 'Drop, and hide it');
    const { gate } = await repository.diff('HEAD~1..HEAD --flows records.jsonl --fail-on dropped-flow');
    assert.equal(gate?.tripped, ['dropped-flow']);
  }),
);

test('records that the change brings are refused, also through a symbolic link', () =>
  inPolicyRepository(async (repository) => {
    const { root, run } = repository;
    await prepare(repository, measured, measured);
    mkdirSync(join(root, 'inside'));
    writeFileSync(join(root, 'inside', 'records.jsonl'), `${gcp}\n`);
    symlinkSync('inside', join(root, 'link'));
    await repository.commit(shopsWith(closing), 'Drop, and bring records');
    for (const path of ['inside/records.jsonl', 'inside', 'link/records.jsonl', 'link']) {
      const { status, stderr } = await run(`diff HEAD~1..HEAD --flows ${path}`);
      assert.is(status, 1, path);
      assert.match(stderr, 'flows-of-the-change', path);
    }
    rmSync(join(root, 'link'));
    writeFileSync(join(root, 'untracked.jsonl'), `${aws}\n`);
    const { stdout } = await run('diff HEAD~1..HEAD --flows untracked.jsonl');
    assert.match(stdout, 'This change would drop 42 of 122 connections seen since 2024-05-20.');
  }));

test('folders of plain manifests are compared by recorded flows, too', () =>
  inPolicyRepository(async (repository) => {
    const outside = await prepare(repository, measured, measured);
    const manifests = (port: number): string =>
      ['web', 'db']
        .map(
          (name) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: a}
spec: {template: {metadata: {labels: {app: ${name}}}, spec: {containers: []}}}
`,
        )
        .concat(
          `${allows('allow-db', 'web', 'db', port).replaceAll('\n  ', '\n')}`.replace(
            '{name: allow-db}',
            '{name: allow-db, namespace: a}',
          ),
        )
        .join('---\n');
    writeFileSync(join(outside, 'before.yaml'), manifests(5432));
    writeFileSync(join(outside, 'after.yaml'), manifests(5433));
    const { stdout } = await repository.run(
      `diff --manifests ${outside}/before.yaml ${outside}/after.yaml --flows ${outside}/aws.jsonl --output json`,
    );
    const { says, changes } = JSON.parse(stdout).flows;
    assert.is(says[0], 'This change would drop 40 of 122 connections seen since 2024-05-20.');
    assert.match(changes[0].keep.join(), 'add 5432/TCP to its ports');
  }));

test('with an age for records, clusters without new ones are a hazard, if the state before asks for records', () =>
  inPolicyRepository(async (repository) => {
    const outside = await prepare(repository, measured, shopsWith(closing));
    const found = async (more: string): Promise<readonly string[]> => {
      const { hazards } = await repository.diff(`HEAD~1..HEAD --as-of 2024-06-01 ${more}`);
      return hazards.flatMap(({ code, message }) => (code === 'flows-missing' ? [message] : []));
    };
    assert.equal(await found(`--flows ${outside}/aws.jsonl`), []);
    const [missing = '', ...more] = await found(`--flows ${outside}/aws.jsonl --flows-max-age 8d`);
    assert.match(missing, 'there are none of the last 8 days of gcp.');
    assert.equal(more, []);
    assert.match((await found('--flows-max-age 8d'))[0] ?? '', 'of the last 8 days of aws, gcp.');
    assert.equal(await found(`--flows ${outside} --flows-max-age 8d`), []);
    assert.match((await found(`--flows ${outside} --flows-max-age 1d`))[0] ?? '', 'aws (last on 2024-05-29)');
  }));

test('an age for records needs two revisions of a policy repository', () =>
  inPolicyRepository(async (repository) => {
    await prepare(repository, shops, shopsWith(closing));
    for (const argv of ['--manifests a b', '--delivered HEAD~1..HEAD']) {
      const { status, stderr } = await repository.run(`diff ${argv} --flows-max-age 8d`);
      assert.is(status, 2);
      assert.match(stderr, "option '--flows-max-age' is for two revisions of a policy repository");
    }
    const { hazards } = await repository.diff('HEAD~1..HEAD --flows-max-age 8d');
    assert.not(hazards.some(({ code }) => code === 'flows-missing'));
  }));

const twoSteps: readonly { readonly name: string; readonly again: LandscapeParts; readonly verb: string }[] = [
  { name: 'with policies that close the port', again: shopsWith(closing), verb: 'would drop' },
  {
    name: 'with policies that close the port, and without its workloads',
    again: withoutWorkloads(shopsWith(closing), []),
    verb: 'may drop',
  },
];

table('a namespace that one pull request removes and the next one adds again', twoSteps, ({ again, verb }) =>
  inPolicyRepository(async (repository) => {
    const without = shopsWith({}, { aws: { namespaces: { b: 'shop' } } });
    const outside = await prepare(repository, measured, { ...without, flows: measure });
    await repository.commit({ ...again, flows: measure }, 'Add it again');
    const { hazards, gate } = await repository.diff(`HEAD~1..HEAD --flows ${outside}/aws.jsonl --fail-on dropped-flow`);
    const messages = hazards.flatMap(({ code, message }) => (code === 'dropped-flow' ? [message] : []));
    assert.ok(
      messages.some((message) => message.startsWith(`The change ${verb} connections`) && message.includes('5432/TCP')),
      messages.join('\n'),
    );
    assert.equal(gate?.tripped, ['dropped-flow']);
  }),
);

test('a namespace that is added with what it really does drops nothing', () =>
  inPolicyRepository(async (repository) => {
    const without = shopsWith({}, { aws: { namespaces: { b: 'shop' } } });
    const outside = await prepare(repository, { ...without, flows: measure }, measured);
    const { hazards } = await repository.diff(`HEAD~1..HEAD --flows ${outside}/aws.jsonl`);
    const messages = hazards.flatMap(({ code, message }) => (code === 'dropped-flow' ? [message] : []));
    // The records have one more connection of the namespace, which its policies deny.
    assert.equal(
      messages.map((message) => /on (\S+)/.exec(message)?.[1]),
      ['80/TCP'],
    );
  }));

test('a cluster that a change adds is judged by its records, too', () =>
  inPolicyRepository(async (repository) => {
    const { aws: _, ...others } = shops.clusters ?? {};
    const outside = await prepare(
      repository,
      { ...measured, clusters: others },
      { ...shopsWith(closing), flows: measure },
    );
    const { gate } = await repository.diff(`HEAD~1..HEAD --flows ${outside}/aws.jsonl --fail-on dropped-flow`);
    assert.equal(gate?.tripped, ['dropped-flow']);
  }));
