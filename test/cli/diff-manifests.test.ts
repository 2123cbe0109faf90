import { runCommand } from '../support/command-line.ts';
import { inPolicyRepository, opened } from '../support/policy-repository.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, inTemporaryFolder } from '../support/temporary.ts';

const pods = `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {kubernetes.io/metadata.name: shop}}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {containers: [{name: c, image: i}]}
---
apiVersion: v1
kind: Pod
metadata: {name: db, namespace: shop, labels: {app: db}}
spec: {containers: [{name: c, image: i}]}
`;

const policy = (name: string, spec: string): string => `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}, namespace: shop}
spec: ${spec}
`;
const web = '{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: 5432}]}';
const old =
  policy('deny-all', '{podSelector: {}}') +
  policy('allow', `{podSelector: {matchLabels: {app: db}}, ingress: [${web}]}`);

interface Compared {
  readonly status: number;
  readonly changes: readonly string[];
  readonly stderr: string;
}

async function compare(files: Files, ...options: readonly string[]): Promise<Compared> {
  return inTemporaryFolder(files, async (folder) => {
    const [before, after] = ['before', 'after'].map((name) => (`${name}.yaml` in files ? `${name}.yaml` : name));
    const command = ['diff', '--manifests', before ?? '', after ?? '', '--output', 'json', ...options];
    const { status, stdout, stderr } = await runCommand(command, { folder });
    const { connections = [] } =
      stdout === '' ? {} : (JSON.parse(stdout) as { connections: { change: string; says: string }[] });
    return { status, changes: connections.map(({ change, says }) => `${change}: ${says}`), stderr };
  });
}

table(
  'plain manifests that mean the same are the same, however they are written',
  [
    { name: 'the same', after: old },
    {
      name: 'in another order, with what a server would add',
      after:
        policy('allow', `{podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress], ingress: [${web}]}`) +
        policy('deny-all', '{podSelector: {}, policyTypes: [Ingress]}'),
    },
    {
      name: 'in one policy for the pods that both were for, and one for the others',
      after:
        policy('db', `{podSelector: {matchLabels: {app: db}}, ingress: [${web}]}`) +
        policy('rest', '{podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [db]}]}}'),
    },
    {
      name: 'with other selectors',
      after: old.replace('{matchLabels: {app: web}}', '{matchExpressions: [{key: app, operator: In, values: [web]}]}'),
    },
  ],
  async ({ after }) => {
    for (const files of [
      { 'before/a.yaml': pods + old, 'after/a.yaml': pods + after },
      { 'before.yaml': pods + old, 'after.yaml': pods + after },
      { 'before/pods.yaml': pods, 'before/x/policies.yaml': old, 'after/pods.yaml': pods, 'after/y.yaml': after },
    ]) {
      assert.equal(await compare(files), { status: 0, changes: [], stderr: '' });
    }
  },
);

test('reports a difference in meaning, and closes the gate', async () => {
  const files = { 'before/a.yaml': pods + old, 'after/a.yaml': pods + old.replace('5432', '5433') };
  const { changes, status } = await compare(files);
  assert.is(status, 0);
  assert.equal(changes.map((change) => change.slice(0, 6)).sort(), ['closed', 'opened']);
  assert.is((await compare(files, '--fail-on', 'closed')).status, 1);
});

test('what plain manifests do not say is said by options, of both', async () => {
  const block = (cidr: string) =>
    policy('out', `{podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: ${cidr}}}]}]}`);
  const files = { 'before/a.yaml': pods + block('10.0.0.0/16'), 'after/a.yaml': pods + block('10.0.0.0/15') };
  const betweenPods = async (...options: readonly string[]) =>
    (await compare(files, ...options)).changes.filter((change) => /is now open .* to .*\b(db|web) in /.test(change))
      .length;
  assert.is(await betweenPods('--pod-network', '10.1.0.0/16'), 1);
  assert.is(await betweenPods('--pod-network', '10.1.0.0/16', '--ipblock-matches-pods', 'never'), 0);
  assert.is(await betweenPods('--pod-network', '10.0.0.0/16'), 0);
});

test('policies that no server takes are refused, or left out of both and said to be', async () => {
  const broken = policy('broken', '{podSelector: {}, ingress: [{ports: [{port: 0}]}]}');
  const files = { 'before/a.yaml': pods + old + broken, 'after/a.yaml': pods + old };
  const refused = await compare(files);
  assert.is(refused.status, 1);
  assert.match(refused.stderr, 'before/a.yaml');
  assert.match(refused.stderr, 'Nothing was compared, because before cannot be read completely');
  assert.is((await compare(files, '--skip-invalid')).status, 0);
});

test('rendered folders are compared cluster by cluster, without git', () =>
  inTemporaryFolder({}, (elsewhere) =>
    inPolicyRepository(async ({ run, write }) => {
      await run(`render --out ${elsewhere}/before`);
      write(opened);
      await run(`render --out ${elsewhere}/after`);
      const diff = async (command: string) => {
        const { status, stdout } = await runCommand(`diff --manifests ${command} --output json`.split(' '), {
          folder: elsewhere,
        });
        assert.is(status, 0);
        return JSON.parse(stdout) as {
          connections: { places: { cluster: string }[] }[];
          policies: { manifest?: { path: string } }[];
          clusters: { all: number };
          compared: object;
        };
      };
      const both = await diff('before after');
      assert.equal(both.compared, { before: 'before', after: 'after' });
      assert.equal(
        both.connections.flatMap(({ places }) => places.map(({ cluster }) => cluster)),
        ['aws', 'gcp'],
      );
      assert.match(JSON.stringify(both.policies), 'after/clusters/aws/a/policies.yaml');
      const one = await diff('before/ ./after --cluster gcp');
      assert.equal(
        one.connections.flatMap(({ places }) => places.map(({ cluster }) => cluster)),
        ['gcp'],
      );
      const same = await diff('after after');
      assert.equal([same.connections, same.clusters.all], [[], 2]);
      // The folder of a cluster holds nothing but plain policies, which is what a migration begins or ends with.
      const plain = await diff('before/clusters/aws before/clusters/aws');
      assert.equal(plain.connections, []);
    }),
  ));
