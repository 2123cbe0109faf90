import { memoryTree } from '../../src/model/file-tree.ts';
import { templateSources } from '../../src/render/template-source.ts';
import { assert, table } from '../support/table.ts';

const namespaceType = (policies: string): string => `kind: NamespaceType
metadata: {name: web}
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
    'policies/shared/offered.yaml': 'metadata: {name: offered}\n',
    'policies/tenants/team/policies/by-team.yaml': 'metadata: {name: by-team}\n',
    'policies/tenants/team/grants/grant.yaml': 'metadata: {name: grant}\n',
    'policies/shared/common.yaml': 'metadata:\n  name: allow-common\n',
    'policies/namespace-types/broken/namespace-type.yaml': namespaceType('bad'),
    'policies/namespace-types/broken/bad.yaml': 'metadata: {name: bad\n',
  }),
);

table(
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
    { name: 'a name that two templates could have', policy: 'allow-x-from', path: [], at: undefined },
    {
      name: 'a template of the type that only a namespace lists',
      policy: 'unlisted',
      path: [],
      at: 'namespace-types/web/unlisted.yaml:1',
    },
    { name: 'a shared template that only a namespace lists', policy: 'offered', path: [], at: 'shared/offered.yaml:1' },
    {
      name: "a template of the namespace's tenant",
      policy: 'by-team',
      tenant: 'team',
      path: [],
      at: 'tenants/team/policies/by-team.yaml:1',
    },
    { name: 'a template of another tenant', policy: 'by-team', tenant: 'other', path: [], at: undefined },
    { name: 'a grant of the tenant is not a template', policy: 'grant', tenant: 'team', path: [], at: undefined },
    { name: 'the file of the type is not a template', policy: 'web', path: [], at: undefined },
    { name: 'a template that cannot be read', type: 'broken', policy: 'bad', path: [], at: undefined },
    { name: 'a type that is not there', type: 'none', policy: 'bad', path: [], at: undefined },
  ],
  ({ type = 'web', tenant, policy, path, at }) => {
    const found = sources.locate({ name: policy, type, ...(tenant === undefined ? {} : { tenant }) }, path);
    assert.is(found && `${found.path}:${found.line}`, at && `policies/${at}`);
  },
);
