import { lint } from '../../../src/lint/lint.ts';
import { memoryTree } from '../../../src/model/file-tree.ts';
import { load } from '../../support/landscape.ts';
import { clustersOfSources } from '../../support/shipped-landscape.ts';
import { smallLandscape } from '../../support/small-landscape.ts';
import { assert, table } from '../../support/table.ts';
import { nowhere } from '../support.ts';

interface DifferenceCase {
  readonly name: string;
  /** Labels of namespace shop in the sources, in flow style. */
  readonly declared?: string;
  /** Items of the observed namespaces; absent: there is no such file. */
  readonly namespaces?: string;
  /** External policies of the type. */
  readonly external?: string;
  /** External policies of the namespace. */
  readonly own?: string;
  /** Items of the observed policies of namespace shop; absent: there is no such file. */
  readonly policies?: string;
  /** A second cluster `west` without observation of namespaces, with these observed policies. */
  readonly west?: string;
  /** The spec of deny-all, which every namespace has. */
  readonly rendered?: string;
  readonly found: readonly string[];
}

const header = 'apiVersion: ringfence.dev/v1alpha1\n';
const type = 'policies/namespace-types/web-app/namespace-type.yaml';
const small = smallLandscape as Record<string, string>;
const denyIngress = '{podSelector: {}, policyTypes: [Ingress]}';
const denyEgress = '{podSelector: {}, policyTypes: [Egress]}';
const readsTeam =
  '{podSelector: {}, policyTypes: [Ingress, Egress], ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}]}]}';

const policy = (name: string, spec = denyIngress, managers = '') =>
  `{${managers === '' ? '' : `managers: [${managers}], `}policy: {metadata: {name: ${name}}, spec: ${spec}}}`;

const policyFile = (name: string, spec: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: ${name}}\nspec: ${spec}\n`;

function clusterFiles(
  name: string,
  { declared, own = '', policies, namespaces }: Omit<DifferenceCase, 'name' | 'found'>,
): Record<string, string> {
  const fields = [
    'name: shop, type: web-app',
    ...(declared === undefined ? [] : [`labels: ${declared}`]),
    `externalPolicies: [${own}]`,
  ];
  const file = (kind: string, items: string) =>
    `${header}kind: ${kind}\nmetadata: {name: ${name}}\nspec: {namespaces: [${items}]}\n`;
  return {
    [`policies/clusters/${name}.yaml`]: file('Cluster', `{${fields.join(', ')}}`),
    ...(policies === undefined
      ? {}
      : {
          [`policies/observed/${name}/policies.yaml`]: file(
            'ObservedPolicies',
            policies === '' ? '' : `{name: shop, policies: [${policies}]}`,
          ),
        }),
    ...(namespaces === undefined
      ? {}
      : { [`policies/observed/${name}/namespaces.yaml`]: file('ObservedNamespaces', namespaces) }),
  };
}

function findingsOf({ external = '', west, rendered, ...row }: DifferenceCase): readonly string[] {
  const kept = Object.entries(small).filter(([path]) => !path.startsWith('policies/clusters/'));
  const files: Record<string, string> = {
    ...Object.fromEntries(kept),
    ...(rendered === undefined
      ? {}
      : { 'policies/namespace-types/web-app/deny-all.yaml': policyFile('deny-all', rendered) }),
    [type]: `${rendered === undefined ? small[type] : small[type]?.replaceAll('true', 'false')}  externalPolicies: [${external}]\n`,
    'policies/external/mesh.yaml': policyFile('mesh', denyIngress),
    'policies/external/other.yaml': policyFile('other', denyIngress),
    'policies/external/in-cluster.yaml': policyFile('"in-{{cluster.name}}"', denyIngress),
    ...clusterFiles('east', row),
    ...(west === undefined ? {} : clusterFiles('west', { policies: west })),
  };
  const { landscape, diagnostics } = load(files);
  if (landscape === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  const { clusters } = clustersOfSources(memoryTree(files));
  const codes = [
    'namespace-not-found',
    'namespace-labels-differ',
    'foreign-policy',
    'external-policy-missing',
    'external-policy-differs',
  ];
  return lint({ clusters, landscape, places: nowhere, comments: [], asOf: '2027-01-01' })
    .findings.filter(({ code }) => codes.includes(code))
    .map(({ code, data, location: { path } }) => `${code} ${JSON.stringify(Object.values(data))} ${path}`);
}

const east = 'policies/clusters/east.yaml';
const observed = (part: string) => `policies/observed/east/${part}.yaml`;

table<DifferenceCase>(
  'namespaces of the sources are compared with those of the cluster',
  [
    { name: 'no one looked', declared: '{team: a}', rendered: readsTeam, found: [] },
    { name: 'it is there', namespaces: '{name: shop}', found: [] },
    {
      name: 'it is not there',
      namespaces: '{name: scratch}',
      found: [`namespace-not-found ["east","shop"] ${east}`],
    },
    {
      name: 'equal labels',
      declared: '{team: a}',
      rendered: readsTeam,
      namespaces: '{name: shop, labels: {team: a}}',
      found: [],
    },
    {
      name: 'another value',
      declared: '{team: a}',
      rendered: readsTeam,
      namespaces: '{name: shop, labels: {team: b}}',
      found: [`namespace-labels-differ ["east","shop",[{"key":"team","found":"b","declared":"a"}]] ${east}`],
    },
    {
      name: 'a label that a policy reads is not in the cluster',
      declared: '{team: a}',
      rendered: readsTeam,
      namespaces: '{name: shop}',
      found: [`namespace-labels-differ ["east","shop",[{"key":"team","declared":"a"}]] ${east}`],
    },
    {
      name: 'a label that nothing reads is not recorded',
      declared: '{team: a}',
      namespaces: '{name: shop}',
      found: [],
    },
    {
      name: 'a label that the record of another namespace has',
      declared: '{team: a}',
      namespaces: '{name: scratch, labels: {team: b}}, {name: shop}',
      found: [`namespace-labels-differ ["east","shop",[{"key":"team","declared":"a"}]] ${east}`],
    },
    {
      name: 'a label that no source declares',
      rendered: readsTeam,
      namespaces: '{name: shop, labels: {team: a}}',
      found: [`namespace-labels-differ ["east","shop",[{"key":"team","found":"a"}]] ${east}`],
    },
    {
      name: 'the label that the API server sets',
      rendered:
        '{podSelector: {}, policyTypes: [Ingress, Egress], ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: a}}}]}]}',
      namespaces: '{name: shop}',
      found: [],
    },
    {
      name: 'a label with the name of a property of every object',
      declared: '{constructor: a}',
      namespaces: '{name: scratch, labels: {constructor: a}}, {name: shop}',
      found: [`namespace-labels-differ ["east","shop",[{"key":"constructor","declared":"a"}]] ${east}`],
    },
  ],
  (row) => assert.equal([...findingsOf(row)].sort(), [...row.found].sort()),
);

table<DifferenceCase>(
  'policies of others that run are compared with external templates',
  [
    { name: 'no one looked', external: 'mesh', found: [] },
    { name: 'expected and observed', external: 'mesh', policies: policy('mesh'), found: [] },
    {
      name: 'expected and not observed',
      external: 'mesh',
      policies: '',
      found: ['external-policy-missing ["web-app","mesh",["east/shop"]] policies/external/mesh.yaml'],
    },
    { name: 'tolerated and not observed', external: '{name: mesh, expect: Tolerated}', policies: '', found: [] },
    {
      name: 'not observed in a namespace that is not there, which is a finding of its own',
      external: 'mesh',
      policies: '',
      namespaces: '{name: scratch}',
      found: [`namespace-not-found ["east","shop"] ${east}`],
    },
    {
      name: 'no template names it',
      policies: policy('operator', denyIngress, 'b, a'),
      found: [`foreign-policy ["web-app","operator",["a","b"],["east/shop"]] ${observed('policies')}`],
    },
    {
      name: 'another template exists, which the namespace does not list',
      policies: policy('mesh'),
      found: [`foreign-policy ["web-app","mesh",[],["east/shop"]] ${observed('policies')}`],
    },
    {
      name: 'tolerated by the type',
      external: '{name: mesh, expect: Tolerated}',
      policies: policy('mesh'),
      found: [],
    },
    { name: 'tolerated by the namespace', own: '{name: mesh, expect: Tolerated}', policies: policy('mesh'), found: [] },
    {
      name: 'tolerated by an expression in the name',
      external: '{name: in-cluster, expect: Tolerated}',
      policies: policy('in-east'),
      found: [],
    },
    { name: 'a policy that Ringfence renders', policies: policy('deny-all', denyEgress), found: [] },
    {
      name: 'another spec than the template',
      external: 'mesh',
      policies: policy('mesh', denyEgress),
      found: ['external-policy-differs ["web-app","mesh",["east/shop"]] policies/external/mesh.yaml'],
    },
    {
      name: 'another spec than the template of the namespace',
      own: 'mesh',
      policies: policy('mesh', denyEgress),
      found: ['external-policy-differs ["web-app","mesh",["east/shop"]] policies/external/mesh.yaml'],
    },
    {
      name: 'the same spec, written in another way',
      external: 'mesh',
      policies: policy('mesh', '{podSelector: {matchLabels: {}}, policyTypes: [Ingress], ingress: [], egress: []}'),
      found: [],
    },
    {
      name: 'a policy of two clusters is one finding',
      policies: policy('operator'),
      west: policy('operator'),
      found: [`foreign-policy ["web-app","operator",[],["east/shop","west/shop"]] ${observed('policies')}`],
    },
    {
      name: 'clusters that are alike except for what is expected there',
      external: 'in-cluster',
      policies: policy('in-west', denyEgress),
      west: policy('in-west', denyEgress),
      found: [
        'external-policy-differs ["web-app","in-west",["west/shop"]] policies/external/in-cluster.yaml',
        'external-policy-missing ["web-app","in-east",["east/shop"]] policies/external/in-cluster.yaml',
        `foreign-policy ["web-app","in-west",[],["east/shop"]] ${observed('policies')}`,
      ],
    },
  ],
  (row) => assert.equal([...findingsOf(row)].sort(), [...row.found].sort()),
);
