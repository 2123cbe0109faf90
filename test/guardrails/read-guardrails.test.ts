import { guardrailFiles, readGuardrails } from '../../src/guardrails/read-guardrails.ts';
import { everything, labelBox } from '../../src/labels/label-space.ts';
import { cidrSet } from '../../src/model/address-set.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { portRange, unitePorts } from '../../src/model/port-set.ts';
import { guardrailText, readOneGuardrail, soundGuardrail } from '../support/guardrails.ts';
import { hostileNames } from '../support/hostile-names.ts';
import { dedent } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const pods = { kind: 'pods', namespaces: everything, pods: everything } as const;

test('a guardrail keeps its place, and what it does not say is filled in', () => {
  const text = dedent(`
    apiVersion: ringfence.dev/v1alpha1
    kind: Guardrail
    metadata: {name: tenants-apart}
    spec:
      description: No tenant reaches another.
      assume: {otherWriters: OneTenant}
      never:
        - from: {tenant: "*"}
          to: {tenant: "*", namespaceType: team-data}
          relation: other-tenant
  `);
  const { value, diagnostics } = readGuardrails(memoryTree({ 'policies/guardrails/a.yaml': text }));
  assert.equal(diagnostics, []);
  assert.equal(value, [
    {
      name: 'tenants-apart',
      description: 'No tenant reaches another.',
      mode: 'Enforce',
      otherWriters: 'OneTenant',
      grants: 'Forbidden',
      statements: [
        {
          kind: 'never',
          from: { ...pods, tenant: '*' },
          to: { ...pods, namespaceType: 'team-data', tenant: '*' },
          relation: 'other-tenant',
          ports: 'all',
          location: { path: 'policies/guardrails/a.yaml', line: 8, column: 7 },
        },
      ],
      except: [],
      location: { path: 'policies/guardrails/a.yaml', line: 3, column: 18, endColumn: 31 },
    },
  ]);
});

test('statements come by kind, never first, in any order of the file', () => {
  const { statements } = soundGuardrail({
    isolated: [{ tenant: '*' }],
    always: [{ from: { namespace: 'shop' }, to: { network: 'internet' } }],
    only: [{ to: { namespace: 'data' }, from: [{ namespace: 'shop' }] }],
    never: [{ from: { namespace: 'shop' }, to: { network: 'metadata' } }],
  });
  assert.equal(
    statements.map(({ kind }) => kind),
    ['never', 'only', 'always', 'isolated'],
  );
});

table(
  'an end is read',
  [
    { name: 'every namespace', end: { namespace: '*' }, expected: pods },
    { name: 'names with *', end: { namespace: 'shop-*' }, expected: { ...pods, namespace: 'shop-*' } },
    { name: 'no tenant', end: { tenant: 'none' }, expected: { ...pods, tenant: 'none' } },
    {
      name: 'labels of namespaces and pods',
      end: {
        namespaceSelector: { matchLabels: { a: 'b' } },
        podSelector: { matchExpressions: [{ key: 'c', operator: 'Exists' }] },
      },
      expected: {
        ...pods,
        namespaces: labelBox({ matchLabels: { a: 'b' } }),
        pods: labelBox({ matchExpressions: [{ key: 'c', operator: 'Exists' }] }),
      },
    },
    { name: 'a named network', end: { network: 'nodes' }, expected: { kind: 'network', network: 'nodes' } },
    {
      name: 'a CIDR',
      end: { network: { cidr: '192.0.2.0/24' } },
      expected: {
        kind: 'network',
        network: { kind: 'cidr', addresses: cidrSet(['192.0.2.0/24']), text: '192.0.2.0/24' },
      },
    },
    {
      name: 'a value',
      end: { network: { value: 'blockedCIDRs' } },
      expected: { kind: 'network', network: { kind: 'value', parameter: 'blockedCIDRs' } },
    },
  ],
  ({ end, expected }) => {
    const [statement] = soundGuardrail({ never: [{ from: { namespace: 'shop' }, to: end }] }).statements;
    assert.equal(statement?.kind === 'never' && statement.to, expected);
  },
);

test('ports are united, names stay names, and a port without a number is all of its protocol', () => {
  const [statement] = soundGuardrail({
    never: [
      {
        from: { namespace: 'shop' },
        to: { namespace: 'data' },
        ports: [{ port: 80 }, { port: 8000, endPort: 8100 }, { protocol: 'UDP' }, { port: 'dns', protocol: 'UDP' }],
      },
    ],
  }).statements;
  assert.equal(statement?.kind === 'never' && statement.ports, {
    numbers: unitePorts(portRange('TCP', 80), portRange('TCP', 8000, 8100), portRange('UDP', 1, 65535)),
    names: [{ name: 'dns', protocol: 'UDP' }],
  });
});

table(
  'an only has its pods at one end, and its list at the other',
  [
    { name: 'sources', only: { to: { namespace: 'data' }, from: [{ namespace: 'shop' }] }, side: 'to' },
    { name: 'destinations', only: { from: { namespace: 'data' }, to: [{ namespace: 'shop' }] }, side: 'from' },
  ],
  ({ only, side }) => {
    const [statement] = soundGuardrail({ only: [only] }).statements;
    assert.equal(statement?.kind === 'only' && [statement.side, statement.subject, statement.peers], [
      side,
      { ...pods, namespace: 'data' },
      [{ peer: { ...pods, namespace: 'shop' }, relation: 'any', ports: 'all' }],
    ]);
  },
);

test('the ports of an entry win over those of its only', () => {
  const [statement] = soundGuardrail({
    only: [
      {
        to: { namespace: 'data' },
        from: [{ namespace: 'shop' }, { namespace: 'backup', ports: [{ port: 22 }], relation: 'other-namespace' }],
        ports: [{ port: 5432 }],
      },
    ],
  }).statements;
  assert.equal(statement?.kind === 'only' && statement.peers.map(({ ports, relation }) => [ports, relation]), [
    [{ numbers: portRange('TCP', 5432), names: [] }, 'any'],
    [{ numbers: portRange('TCP', 22), names: [] }, 'other'],
  ]);
});

test('isolated is about both directions, ingress first, or about those that are named', () => {
  const { statements } = soundGuardrail({
    isolated: [
      { namespace: 'shop' },
      { namespace: 'data', directions: ['Egress', 'Ingress'] },
      { namespace: 'x', directions: ['Egress'] },
    ],
  });
  assert.equal(
    statements.map((one) => one.kind === 'isolated' && one.directions),
    [['Ingress', 'Egress'], ['Ingress', 'Egress'], ['Egress']],
  );
});

test('an except may leave an end open', () => {
  const { except } = soundGuardrail({
    never: [{ from: { namespace: 'shop' }, to: { namespace: 'data' } }],
    except: [{ to: { namespace: 'data' }, ports: [{ port: 22 }], reason: 'Repairs.' }],
  });
  assert.equal(
    except.map(({ location: _, ...rest }) => rest),
    [
      {
        to: { ...pods, namespace: 'data' },
        relation: 'any',
        ports: { numbers: portRange('TCP', 22), names: [] },
        reason: 'Repairs.',
      },
    ],
  );
});

const apart = { from: { namespace: 'shop' }, to: { namespace: 'data' } };

table(
  'what does not fit together is refused, and its twin is not',
  [
    { name: 'no statement', bad: {}, good: { never: [apart] }, code: 'invalid-guardrail' },
    {
      name: 'pods and a network',
      bad: { never: [{ from: { namespace: 'shop' }, to: { network: 'internet', podSelector: {} } }] },
      good: { never: [{ from: { namespace: 'shop' }, to: { network: 'internet' } }] },
      code: 'invalid-guardrail',
    },
    {
      name: 'two networks',
      bad: { never: [{ from: { network: 'nodes' }, to: { network: 'internet' } }] },
      good: { never: [{ from: { network: 'nodes' }, to: { namespace: 'data' } }] },
      code: 'invalid-guardrail',
    },
    {
      name: 'a CIDR and a value',
      bad: { never: [{ from: { namespace: 'shop' }, to: { network: { cidr: '192.0.2.0/24', value: 'blocked' } } }] },
      good: { never: [{ from: { namespace: 'shop' }, to: { network: { value: 'blocked' } } }] },
      code: 'invalid-guardrail',
    },
    {
      name: 'the relation of an address',
      bad: { never: [{ from: { network: 'nodes' }, to: { namespace: 'data' }, relation: 'other-tenant' }] },
      good: { never: [{ from: { network: 'nodes' }, to: { namespace: 'data' }, relation: 'any' }] },
      code: 'invalid-guardrail',
    },
    {
      name: 'the tenant of a namespace without one',
      bad: { never: [{ from: { tenant: 'none' }, to: { namespace: 'data' }, relation: 'other-tenant' }] },
      good: { never: [{ from: { tenant: 'none' }, to: { namespace: 'data' }, relation: 'other-namespace' }] },
      code: 'invalid-guardrail',
    },
    {
      name: 'the named port of an address',
      bad: { never: [{ from: { namespace: 'shop' }, to: { network: 'internet' }, ports: [{ port: 'https' }] }] },
      good: { never: [{ from: { network: 'internet' }, to: { namespace: 'shop' }, ports: [{ port: 'https' }] }] },
      code: 'invalid-guardrail',
    },
    {
      name: 'the named port of an address in a list',
      bad: { only: [{ from: { namespace: 'shop' }, to: [{ network: 'internet' }], ports: [{ port: 'https' }] }] },
      good: { only: [{ to: { namespace: 'shop' }, from: [{ network: 'internet' }], ports: [{ port: 'https' }] }] },
      code: 'invalid-guardrail',
    },
    {
      name: 'only without peers',
      bad: { only: [apart] },
      good: { only: [{ ...apart, from: [apart.from] }] },
      code: 'invalid-guardrail',
    },
    {
      name: 'only with two lists',
      bad: { only: [{ from: [apart.from], to: [apart.to] }] },
      good: { only: [{ ...apart, to: [apart.to] }] },
      code: 'invalid-guardrail',
    },
    {
      name: 'an except of everything',
      bad: { never: [apart], except: [{ ports: [{ port: 22 }], reason: 'x' }] },
      good: { never: [apart], except: [{ from: apart.from, ports: [{ port: 22 }], reason: 'x' }] },
      code: 'invalid-guardrail',
    },
    {
      name: 'an address where a name belongs',
      bad: { never: [{ from: { namespace: '10.0.0.0/8' }, to: apart.to }] },
      good: { never: [{ from: { network: { cidr: '10.0.0.0/8' } }, to: apart.to }] },
      code: 'cidr-for-pods',
    },
    {
      name: 'a single address where a type belongs',
      bad: { never: [{ from: { namespaceType: '2001:db8::1' }, to: apart.to }] },
      good: { never: [{ from: { namespaceType: 'web' }, to: apart.to }] },
      code: 'cidr-for-pods',
    },
    {
      name: 'labels that contradict each other',
      bad: {
        isolated: [
          { podSelector: { matchLabels: { a: 'b' }, matchExpressions: [{ key: 'a', operator: 'DoesNotExist' }] } },
        ],
      },
      good: {
        isolated: [{ podSelector: { matchLabels: { a: 'b' }, matchExpressions: [{ key: 'a', operator: 'Exists' }] } }],
      },
      code: 'contradictory-selector',
    },
    {
      name: 'a name and a label of the name that contradict each other',
      bad: {
        isolated: [
          { namespace: 'shop-*', namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'data' } } },
        ],
      },
      good: {
        isolated: [
          { namespace: 'shop-*', namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop-1' } } },
        ],
      },
      code: 'contradictory-selector',
    },
    {
      name: 'a name that its own selector leaves out',
      bad: {
        isolated: [
          {
            namespace: 'shop',
            namespaceSelector: {
              matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['shop'] }],
            },
          },
        ],
      },
      good: {
        isolated: [
          {
            namespace: 'shop*',
            namespaceSelector: {
              matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['shop'] }],
            },
          },
        ],
      },
      code: 'contradictory-selector',
    },
    {
      name: 'a requirement without values',
      bad: { isolated: [{ podSelector: { matchExpressions: [{ key: 'a', operator: 'In', values: [] }] } }] },
      good: { isolated: [{ podSelector: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] } }] },
      code: 'selector-values-missing',
    },
    {
      name: 'a port that cannot exist',
      bad: { never: [{ ...apart, ports: [{ port: 70000 }] }] },
      good: { never: [{ ...apart, ports: [{ port: 7000 }] }] },
      code: 'port-out-of-range',
    },
    {
      name: 'an unknown network',
      bad: { never: [{ from: apart.from, to: { network: 'metdata' } }] },
      good: { never: [{ from: apart.from, to: { network: 'metadata' } }] },
      code: 'invalid-value',
    },
    {
      name: 'an empty list of ports',
      bad: { never: [{ ...apart, ports: [] }] },
      good: { never: [{ ...apart, ports: [{}] }] },
      code: 'invalid-value',
    },
    {
      name: 'an empty list of peers',
      bad: { only: [{ to: apart.to, from: [] }] },
      good: { only: [{ to: apart.to, from: [apart.from] }] },
      code: 'invalid-value',
    },
    { name: 'an empty list of statements', bad: { never: [] }, good: { never: [apart] }, code: 'invalid-value' },
    {
      name: 'an end without a field',
      bad: { never: [{ from: {}, to: apart.to }] },
      good: { never: [apart] },
      code: 'invalid-value',
    },
    {
      name: 'an unknown writer',
      bad: { never: [apart], assume: { otherWriters: 'Few' } },
      good: { never: [apart], assume: { otherWriters: 'None' } },
      code: 'invalid-value',
    },
    { name: 'no assumption', bad: { never: [apart], assume: {} }, good: { never: [apart] }, code: 'missing-field' },
  ],
  ({ bad, good, code }) => {
    assert.equal([...new Set(readOneGuardrail(bad).diagnostics.map((one) => one.code))], [code]);
    assert.equal(readOneGuardrail(bad).value, undefined);
    assert.equal(readOneGuardrail(good).diagnostics, []);
  },
);

test('an unknown network is one error, with a suggestion', () => {
  const { diagnostics } = readOneGuardrail({ never: [{ from: apart.from, to: { network: 'metdata' } }] });
  assert.equal(
    diagnostics.map(({ hint }) => hint),
    ['Did you mean "metadata"?'],
  );
});

table(
  'an except that no statement is about is reported, and its twin is not',
  [
    { name: 'other namespaces', bad: { from: { namespace: 'x' } }, good: { from: { namespace: 'sh*' } } },
    {
      name: 'other tenants',
      bad: { from: { tenant: 'none' } },
      good: { from: { namespaceType: 'web' } },
      of: { from: { tenant: '*' }, to: apart.to },
    },
    {
      name: 'other ports',
      bad: { to: apart.to, ports: [{ port: 1 }] },
      good: { to: apart.to, ports: [{ port: 'a' }] },
      of: { ...apart, ports: [{ port: 2 }] },
    },
    { name: 'an address for pods', bad: { from: { network: 'nodes' } }, good: { from: { podSelector: {} } } },
    {
      name: 'other addresses',
      bad: { from: { network: { cidr: '192.0.2.0/25' } } },
      good: { from: { network: { cidr: '192.0.2.0/24' } } },
      of: { from: { network: { cidr: '192.0.2.128/25' } }, to: apart.to },
    },
    {
      name: 'other labels',
      bad: { to: { podSelector: { matchLabels: { a: 'b' } } } },
      good: { to: { podSelector: { matchLabels: { b: 'a' } } } },
      of: { from: apart.from, to: { podSelector: { matchLabels: { a: 'c' } } } },
    },
  ],
  ({ bad, good, of: never = apart }) => {
    const codes = (path: object) =>
      readOneGuardrail({ never: [never], except: [{ ...path, reason: 'x' }] }).diagnostics.map(({ code, severity }) => [
        code,
        severity,
      ]);
    assert.equal(codes(bad), [['guardrail-except-unused', 'warning']]);
    assert.equal(codes(good), []);
  },
);

test('an except of always and isolated takes nothing out', () => {
  const { diagnostics } = readOneGuardrail({
    isolated: [{ namespace: 'shop' }],
    except: [{ from: apart.from, reason: 'x' }],
  });
  assert.equal(
    diagnostics.map(({ code }) => code),
    ['guardrail-except-unused'],
  );
});

table(
  'plain manifests have no tenants, types and values',
  [
    { name: 'tenant', end: { tenant: '*' } },
    { name: 'type', end: { namespaceType: 'web' } },
    { name: 'value', end: { network: { value: 'blocked' } } },
  ],
  ({ end }) => {
    const never = [{ from: { namespace: 'shop' }, to: end }];
    assert.equal(
      readOneGuardrail({ never }, { isPlain: true }).diagnostics.map(({ code }) => code),
      ['invalid-guardrail'],
    );
    assert.equal(readOneGuardrail({ never }).diagnostics, []);
  },
);

test('a guardrail of a tenant has the tenant in its name, and names are unique in each folder', () => {
  const files = memoryTree({
    'policies/guardrails/a.yaml': guardrailText({ never: [apart] }, 'apart'),
    'policies/guardrails/b.yaml': guardrailText({ never: [apart] }, 'apart'),
    'policies/tenants/fruit/guardrails/a.yaml': guardrailText({ isolated: [{ podSelector: {} }] }, 'apart'),
    'policies/tenants/tea/guardrails/a.yaml': guardrailText({ isolated: [{ podSelector: {} }] }, 'apart'),
  });
  const { value, diagnostics } = readGuardrails(files);
  assert.is(value, undefined);
  assert.equal(
    diagnostics.map(({ code, location }) => [code, location.path]),
    [['duplicate-name', 'policies/guardrails/b.yaml']],
  );
  const single = memoryTree(
    Object.fromEntries(
      files
        .paths()
        .filter((path) => !path.endsWith('b.yaml'))
        .map((path) => [path, files.get(path)?.read() ?? '']),
    ),
  );
  assert.equal(
    readGuardrails(single).value?.map(({ name, tenant }) => [name, tenant]),
    [
      ['apart', undefined],
      ['fruit/apart', 'fruit'],
      ['tea/apart', 'tea'],
    ],
  );
});

test('only files of the folders of guardrails are guardrails', () => {
  const paths = [
    'policies/guardrails/a.yaml',
    'policies/guardrails/README.md',
    'policies/guardrails/deep/a.yaml',
    'policies/tests/a.yaml',
    'policies/tenants/a/guardrails/a.yaml',
    'policies/tenants/a/guardrails/deep/a.yaml',
    'policies/tenants/a/tests/policies/tenants/b/guardrails/a.yaml',
    'other/policies/guardrails/a.yaml',
  ];
  const files = memoryTree(Object.fromEntries(paths.map((path) => [path, ''])));
  assert.equal(guardrailFiles(files).paths(), ['policies/guardrails/a.yaml', 'policies/tenants/a/guardrails/a.yaml']);
  assert.is(guardrailFiles(files).get('policies/tests/a.yaml'), undefined);
});

table(
  'half a file is an error, never a guardrail',
  [
    { name: 'nothing', text: '', code: 'empty-document' },
    { name: 'a list', text: '- a\n', code: 'wrong-type' },
    {
      name: 'another kind',
      text: guardrailText({ never: [apart] }).replace('"Guardrail"', '"ConnectivityTest"'),
      code: 'wrong-kind',
    },
    { name: 'cut off', text: guardrailText({ never: [apart] }).slice(0, 150), code: 'invalid-yaml' },
    { name: 'two documents', text: 'a: 1\n---\nb: 2\n', code: 'several-documents' },
  ],
  ({ text, code }) => {
    const { value, diagnostics } = readGuardrails(memoryTree({ 'policies/guardrails/a.yaml': text }));
    assert.is(value, undefined);
    assert.is(diagnostics[0]?.code, code);
  },
);

test('hostile names are errors, or are kept as they are', () => {
  for (const name of hostileNames) {
    assert.is(
      readGuardrails(memoryTree({ 'policies/guardrails/a.yaml': guardrailText({ never: [apart] }, name) })).value?.[0]
        ?.name ?? 'refused',
      /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name) ? name : 'refused',
    );
    // Not every text can be in a file.
    if (name === '' || Buffer.from(name).toString() !== name) continue;
    const [statement] = readOneGuardrail({ isolated: [{ tenant: name }] }).value?.[0]?.statements ?? [];
    assert.is(statement?.kind === 'isolated' && statement.pods.tenant, name);
  }
});

test('a tree without guardrails is an error where one is wanted', () => {
  const { diagnostics } = readGuardrails(memoryTree({}), { where: 'policies/guardrails' });
  assert.equal(
    diagnostics.map(({ code, message }) => [code, message]),
    [['no-guardrails', 'There is no guardrail in policies/guardrails.']],
  );
  assert.equal(readGuardrails(memoryTree({})), { value: [], diagnostics: [] });
});
