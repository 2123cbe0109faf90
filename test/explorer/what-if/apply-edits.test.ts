import type { ClusterState } from '../../../src/clusters/cluster-state.ts';
import { applyEdits } from '../../../src/explorer/what-if/apply-edits.ts';
import type { Edit } from '../../../src/explorer/what-if/edit.ts';
import { clustersOfSources, shopSources } from '../../support/shipped-landscape.ts';
import { assert, table, test } from '../../support/table.ts';
import { plainClusters } from '../support.ts';

const shop = () => clustersOfSources(shopSources()).clusters;
const at = { cluster: 'eu1', namespace: 'checkout-data' };
const policy = (name: string, more = ''): string =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: ${name}\n${more}spec:\n  podSelector: {}\n`;

interface EditCase {
  readonly name: string;
  readonly edit: Edit;
  /** Parts of the problems, each with its line. */
  readonly problems?: readonly string[];
  readonly notes?: readonly string[];
}

table<EditCase>(
  'an edit says what it does, or what is wrong with it',
  [
    { name: 'a label', edit: { kind: 'label', ...at, key: 'team', value: 'a' } },
    {
      name: 'a label in every cluster',
      edit: { kind: 'label', namespace: 'checkout-data', key: 'team', value: 'a' },
      notes: ['In 3 clusters.'],
    },
    {
      name: 'a label in each namespace of a type',
      edit: { kind: 'label', cluster: 'eu1', type: 'team-data', key: 'team', value: 'a' },
      notes: ['In 5 namespaces.'],
    },
    {
      name: 'a label that is there',
      edit: { kind: 'label', ...at, workload: 'StatefulSet/db', key: 'app', value: 'db' },
      problems: ['Workload "StatefulSet/db" already has the label app=db.'],
    },
    {
      name: 'a label that is not there',
      edit: { kind: 'label', ...at, workload: 'db', key: 'ap' },
      problems: ['Workload "db" has no label "ap". Did you mean "app"?'],
    },
    {
      name: 'no key',
      edit: { kind: 'label', ...at, key: '', value: 'a' },
      problems: ['"" is not a key for this label: it is empty.'],
    },
    {
      name: 'a value that no server takes',
      edit: { kind: 'label', ...at, key: 'team', value: 'a b' },
      problems: [
        '"a b" is not the value of a label: it contains " "; only letters, digits, "-", "_" and "." are allowed.',
      ],
    },
    {
      name: 'the name of a namespace',
      edit: { kind: 'label', ...at, key: 'kubernetes.io/metadata.name', value: 'x' },
      problems: [
        '"kubernetes.io/metadata.name" is not a key for this label: the API server sets it to the name of the namespace.',
      ],
    },
    {
      name: 'an unknown namespace',
      edit: { kind: 'label', cluster: 'eu1', namespace: 'checkout-dta', key: 'team', value: 'a' },
      problems: ['There is no namespace "checkout-dta" in cluster "eu1". Did you mean "checkout-data"?'],
    },
    {
      name: 'an unknown type',
      edit: { kind: 'remove-policy', type: 'team-dat', name: 'x' },
      problems: ['There is no namespace of type "team-dat". Did you mean "team-data"?'],
    },
    {
      name: 'an unknown cluster',
      edit: { kind: 'remove-policy', cluster: 'eu2', namespace: 'ingress', name: 'x' },
      problems: ['There is no cluster "eu2". Did you mean "eu1"?'],
    },
    {
      name: 'no namespace',
      edit: { kind: 'remove-policy', name: 'x' },
      problems: ['Name the namespace, or the namespace type, that this is about.'],
    },
    {
      name: 'an unknown workload',
      edit: { kind: 'label', ...at, workload: 'StatefulSet/bd', key: 'a', value: 'b' },
      problems: ['There is no workload "StatefulSet/bd" in namespace "checkout-data". Did you mean "StatefulSet/db"?'],
    },
    {
      name: 'an unknown policy',
      edit: { kind: 'remove-policy', ...at, name: 'deny-al' },
      problems: ['There is no policy "deny-al" in namespace "checkout-data". Did you mean "deny-all"?'],
    },
    { name: 'a policy that goes', edit: { kind: 'remove-policy', ...at, name: 'deny-all' } },
    { name: 'a pod', edit: { kind: 'add-workload', ...at, name: 'debug', isPod: true, labels: {}, ports: [] } },
    {
      name: 'a pod in the host network',
      edit: { kind: 'add-workload', ...at, name: 'debug', isPod: true, labels: {}, ports: [], hostNetwork: true },
      notes: ['It is in the host network: policies do not select it.'],
    },
    {
      name: 'a pod without a name',
      edit: { kind: 'add-workload', ...at, name: '', isPod: true, labels: {}, ports: [{ port: 0, protocol: 'TCP' }] },
      problems: [
        '"" is not a name for a workload: it is empty.',
        '0 is not a port: it must be a number from 1 to 65535.',
      ],
    },
    {
      name: 'a new policy',
      edit: { kind: 'paste', ...at, yaml: policy('new') },
      notes: ['Adds policy "new" in namespace "checkout-data".'],
    },
    {
      name: 'a policy with the name of another',
      edit: { kind: 'paste', ...at, yaml: policy('deny-all') },
      notes: ['Replaces policy "deny-all" in namespace "checkout-data".'],
    },
    {
      name: 'a policy that names its namespace',
      edit: { kind: 'paste', ...at, yaml: policy('new', '  namespace: ingress\n') },
      notes: ['Adds policy "new" in namespace "ingress".'],
    },
    {
      name: 'a policy for a namespace that is not there',
      edit: { kind: 'paste', cluster: 'eu1', yaml: policy('new', '  namespace: ingres\n') },
      problems: ['1:1 There is no namespace "ingres" in cluster "eu1". Did you mean "ingress"?'],
    },
    {
      name: 'a policy without a namespace',
      edit: { kind: 'paste', yaml: policy('new') },
      problems: ['1:1 Name the namespace, or the namespace type, that this is about.'],
    },
    {
      name: 'a Deployment',
      edit: {
        kind: 'paste',
        ...at,
        yaml: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: extra}\nspec: {template: {metadata: {labels: {app: extra}}}}\n',
      },
      notes: ['Adds workload "Deployment/extra" in namespace "checkout-data".'],
    },
    {
      name: 'a Namespace',
      edit: { kind: 'paste', ...at, yaml: 'apiVersion: v1\nkind: Namespace\nmetadata: {name: extra}\n' },
      problems: [
        'A namespace cannot be pasted: Namespace "extra". To change labels of a namespace that is there, use "Change a label".',
      ],
    },
    {
      name: 'a policy of a kind that Ringfence does not read',
      edit: {
        kind: 'paste',
        ...at,
        yaml: 'apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata: {name: a}\nspec: {}\n',
      },
      problems: ['1:1 There is one object of kind AdminNetworkPolicy'],
    },
    {
      name: 'a ConfigMap beside a policy',
      edit: {
        kind: 'paste',
        ...at,
        yaml: `${policy('new')}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n`,
      },
      notes: [
        'No connection depends on these kinds, so they change nothing: ConfigMap.',
        'Adds policy "new" in namespace "checkout-data".',
      ],
    },
    {
      name: 'an unknown field',
      edit: { kind: 'paste', ...at, yaml: policy('new').replace('podSelector', 'podSelectr') },
      problems: ['6:3 NetworkPolicy new: Field "podSelectr" is not known in spec. Did you mean "podSelector"?'],
    },
    { name: 'half of a policy', edit: { kind: 'paste', ...at, yaml: policy('new').slice(0, 60) }, problems: ['3:'] },
    { name: 'half of a line', edit: { kind: 'paste', ...at, yaml: 'apiVersion: "netw' }, problems: ['1:'] },
    {
      name: 'nothing',
      edit: { kind: 'paste', ...at, yaml: '' },
      problems: ['There is no Kubernetes manifest here. Paste a NetworkPolicy, or a workload.'],
    },
    {
      name: 'prose',
      edit: { kind: 'paste', ...at, yaml: 'let everyone in, please\n' },
      problems: ['There is no Kubernetes manifest here.'],
    },
    { name: 'a template', edit: { kind: 'paste', ...at, yaml: policy('{{ name }}') }, problems: ['4:'] },
    {
      name: 'two policies of one name',
      edit: {
        kind: 'paste',
        ...at,
        yaml: `${policy('new')}---\n${policy('new').replace('{}', '{matchLabels: {a: b}}')}`,
      },
      problems: ['8:1 NetworkPolicy new appears a second time'],
    },
  ],
  ({ edit, problems = [], notes = [] }) => {
    const clusters = shop();
    const { outcomes, clusters: after } = applyEdits(clusters, [edit], 'rendered');
    const [outcome] = outcomes;
    const texts = (outcome?.problems ?? []).map(({ message, hint, line, column }) =>
      [line === undefined ? [] : `${line}:${column}`, message, hint ?? []].flat().join(' '),
    );
    assert.is(texts.length, problems.length, texts.join('\n'));
    for (const [index, text] of texts.entries()) {
      assert.ok(text.startsWith(problems[index] ?? ''), `${text}\ndoes not begin with\n${problems[index]}`);
    }
    assert.equal(outcome?.notes, notes);
    const isTouched = after.some((cluster, index) => cluster !== clusters[index]);
    assert.is(isTouched, problems.length === 0, 'an edit with a problem changes nothing');
  },
);

test('edits are applied one after the other, and one with a problem is left out', () => {
  const { outcomes, clusters } = applyEdits(
    shop(),
    [
      { kind: 'paste', ...at, yaml: policy('new') },
      { kind: 'remove-policy', ...at, name: 'gone' },
      { kind: 'remove-policy', ...at, name: 'new' },
    ],
    'rendered',
  );
  assert.equal(
    outcomes.map(({ problems }) => problems.length),
    [0, 1, 0],
  );
  const names = policiesOf(clusters, 'checkout-data');
  assert.equal(names, policiesOf(shop(), 'checkout-data'));
});

test('a paste of a megabyte is read, or refused with one sentence', () => {
  const many = Array.from({ length: 4000 }, (_, index) => policy(`p-${index}`)).join('---\n');
  for (const yaml of [
    many,
    'x'.repeat(1_000_000),
    `${'- '.repeat(300_000)}a`,
    policy('a').replace('{}', '{'.repeat(500_000)),
  ]) {
    const { outcomes } = applyEdits(shop(), [{ kind: 'paste', ...at, yaml }], 'rendered');
    const [{ problems = [], notes = [] } = {}] = outcomes;
    assert.ok(problems.length + notes.length > 0);
    assert.ok(problems.length < 5, `${problems.length} problems`);
  }
});

const replicas = (labels: readonly string[]): string =>
  labels
    .map(
      (version, index) =>
        `apiVersion: v1\nkind: Pod\nmetadata: {name: web-${index}, namespace: shop, labels: {app: web, version: ${version}}, ownerReferences: [{kind: StatefulSet, name: web, controller: true, apiVersion: apps/v1, uid: a}]}\n`,
    )
    .join('---\n');

table(
  'a policy that looks at a label in which joined pods differ is refused',
  [
    { name: 'the pods differ', pods: ['v1', 'v2'], problems: 1 },
    { name: 'the pods are alike', pods: ['v1', 'v1'], problems: 0 },
  ],
  ({ pods, problems }) => {
    const clusters = plainClusters(replicas(pods));
    const yaml = policy('new').replace('{}', '{matchLabels: {version: v1}}');
    const { outcomes } = applyEdits(clusters, [{ kind: 'paste', namespace: 'shop', yaml }], 'given');
    assert.is(outcomes[0]?.problems.length, problems);
    if (problems > 0) assert.match(outcomes[0]?.problems[0]?.message ?? '', /does not know the label "version"/);
    const other = applyEdits(clusters, [{ kind: 'paste', namespace: 'shop', yaml: policy('new') }], 'given');
    assert.equal(other.outcomes[0]?.problems, []);
  },
);

function policiesOf(clusters: readonly ClusterState[], namespace: string): readonly string[] {
  const cluster = clusters.find(({ name }) => name === 'eu1');
  return (cluster?.namespaces.get(namespace)?.policies ?? []).map(({ policy: { metadata } }) => metadata.name);
}
