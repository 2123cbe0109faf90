import { memoryTree } from '../../src/model/file-tree.ts';
import type { PolicyPath } from '../../src/policy/violation.ts';
import { templateSources } from '../../src/render/template-source.ts';
import { assert, table } from '../support/table.ts';

const namespaceType = (policies: string): string => `kind: NamespaceType
spec:
  policies: [${policies}]
`;

const sources = templateSources(
  memoryTree({
    'policies/namespace-types/web/namespace-type.yaml': namespaceType('own, common, one, other'),
    'policies/namespace-types/web/own.yaml': `metadata:
  name: allow-own
spec:
  podSelector: {}
  ingress:
    - ports: [{port: 80}]
    - from:
        - podSelector: {}
        - $when: "{{values.on}}"
          podSelector: {matchLabels: {a: b}}
        - podSelector: {matchLabels: {c: d}}
      ports:
        - port: 443
  egress:
    - to:
        - "{{values.peers}}"
        - podSelector: {}
`,
    'policies/namespace-types/web/one.yaml': 'metadata: {name: "allow-{{values.one}}"}\n',
    'policies/namespace-types/web/other.yaml': 'metadata: {name: "{{values.other}}-from"}\n',
    'policies/namespace-types/web/unlisted.yaml': 'metadata: {name: unlisted}\n',
    'policies/shared/common.yaml': 'metadata:\n  name: allow-common\n',
    'policies/shared/listed.yaml': 'metadata: {name: listed}\n',
    'policies/namespace-types/web/further.yaml': 'metadata: {name: further}\n',
    'policies/clusters/eu/eu1.yaml': `spec:
  namespaces:
    - {name: shop, policies: [listed], uses: [payments/pay.ments]}
`,
    'policies/clusters/eu/group.yaml': 'spec: {namespaces: [{name: shop, policies: [further]}]}\n',
    'policies/tenants/shop/namespaces.yaml': `spec:
  namespaces:
    - name: shop
      clusters: [us1]
      policies: [elsewhere]
      uses: [payments/elsewhere]
    - name: shop
      clusterSelector: {}
      policies: [mine]
      uses:
        - payments/other
        - payments/api
`,
    'policies/tenants/shop/policies/mine.yaml': 'metadata: {name: mine}\nspec:\n  podSelector: {}\n',
    'policies/tenants/shop/policies/elsewhere.yaml': 'metadata: {name: elsewhere}\n',
    'policies/tenants/shop/grants/api.yaml': `metadata:
  name: api
spec:
  from:
    tenants: [payments]
    podSelector:
      matchLabels: {app: web}
  to:
    podSelector:
      matchLabels: {app: api}
  ports:
    - port: 80
    - port: 443
`,
    'policies/namespace-types/broken/namespace-type.yaml': namespaceType('bad'),
    'policies/namespace-types/broken/bad.yaml': 'metadata: {name: bad\n',
  }),
);

interface SourceCase {
  readonly name: string;
  readonly type?: string;
  readonly tenant?: string;
  readonly policy: string;
  readonly path: PolicyPath;
  readonly at: string | undefined;
}

table<SourceCase>(
  'the template of a policy is found, and in it the place that a person would edit',
  [
    { name: 'a rule', policy: 'allow-own', path: ['spec', 'ingress', 1], at: 'namespace-types/web/own.yaml:7' },
    {
      name: 'a port',
      policy: 'allow-own',
      path: ['spec', 'ingress', 1, 'ports', 0],
      at: 'namespace-types/web/own.yaml:13',
    },
    {
      name: 'an item before directives',
      policy: 'allow-own',
      path: ['spec', 'ingress', 1, 'from', 0],
      at: 'namespace-types/web/own.yaml:8',
    },
    {
      name: 'an item behind directives: its list',
      policy: 'allow-own',
      path: ['spec', 'ingress', 1, 'from', 2],
      at: 'namespace-types/web/own.yaml:8',
    },
    {
      name: 'an item behind a list that is spliced: its list',
      policy: 'allow-own',
      path: ['spec', 'egress', 0, 'to', 1],
      at: 'namespace-types/web/own.yaml:16',
    },
    {
      name: 'what is not written: what is around it',
      policy: 'allow-own',
      path: ['spec', 'policyTypes'],
      at: 'namespace-types/web/own.yaml:4',
    },
    { name: 'a shared template', policy: 'allow-common', path: ['metadata', 'name'], at: 'shared/common.yaml:2' },
    {
      name: 'a name with an expression',
      policy: 'allow-x.y',
      path: ['metadata', 'name'],
      at: 'namespace-types/web/one.yaml:1',
    },
    { name: 'a template that a cluster file lists', policy: 'listed', path: [], at: 'shared/listed.yaml:1' },
    { name: 'a template that a group lists', policy: 'further', path: [], at: 'namespace-types/web/further.yaml:1' },
    {
      name: 'a template of the tenant',
      policy: 'mine',
      path: ['spec', 'podSelector'],
      at: 'tenants/shop/policies/mine.yaml:3',
    },
    { name: 'a template of the tenant in other clusters', policy: 'elsewhere', path: [], at: undefined },
    ...(
      [
        ['the name', ['metadata', 'name'], 2],
        ['a label', ['metadata', 'labels', 'ringfence.dev/tenant'], 2],
        ['its pods', ['spec', 'podSelector', 'matchLabels'], 10],
        ['its rule', ['spec', 'ingress', 0], 4],
        ['its namespaces', ['spec', 'ingress', 0, 'from', 0, 'namespaceSelector', 'matchExpressions', 0], 5],
        ['pods that it lets in', ['spec', 'ingress', 0, 'from', 0, 'podSelector', 'matchLabels'], 7],
        ['a port', ['spec', 'ingress', 0, 'ports', 1, 'port'], 13],
      ] as const
    ).map(([name, path, line]) => ({
      name: `a grant: ${name}`,
      policy: 'grant-api',
      path,
      at: `tenants/shop/grants/api.yaml:${line}`,
    })),
    {
      name: 'the use of a grant',
      policy: 'use-payments.api',
      path: ['spec', 'egress', 0],
      at: 'tenants/shop/namespaces.yaml:12',
    },
    {
      name: 'the use of a grant in a cluster file',
      policy: 'use-payments.pay.ments',
      path: [],
      at: 'clusters/eu/eu1.yaml:3',
    },
    { name: 'the use of a grant in other clusters', policy: 'use-payments.elsewhere', path: [], at: undefined },
    { name: 'a grant of another tenant', tenant: 'other', policy: 'grant-api', path: [], at: undefined },
    { name: 'a name that two templates could have', policy: 'allow-x-from', path: [], at: undefined },
    { name: 'a template that the type does not list', policy: 'unlisted', path: [], at: undefined },
    { name: 'a template that cannot be read', type: 'broken', policy: 'bad', path: [], at: undefined },
    { name: 'a type that is not there', type: 'none', policy: 'bad', path: [], at: undefined },
  ],
  ({ type = 'web', tenant = 'shop', policy, path, at }) => {
    const found = sources.locate({ cluster: 'eu1', name: 'shop', type, tenant }, policy, path);
    assert.is(found && `${found.path}:${found.line}`, at && `policies/${at}`);
  },
);
