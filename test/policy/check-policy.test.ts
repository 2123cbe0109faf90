import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { Code } from '../../src/diagnostics/codes.ts';
import type { WrittenNetworkPolicy } from '../../src/model/network-policy.ts';
import { checkPolicy } from '../../src/policy/check-policy.ts';
import * as problems from '../../src/policy/problems.ts';
import { assert, table, test } from '../support/table.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/network-policy.schema.json', import.meta.url), 'utf8'));
const passesSchema = new Ajv2020({ allowUnionTypes: true }).compile<WrittenNetworkPolicy>(schema);

/** Inputs of `checkPolicy` have passed the schema, so those of its tests must do so too. */
function policyOf(text: string): WrittenNetworkPolicy {
  const policy: unknown = parse(`apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n${text}\n`);
  if (!passesSchema(policy)) throw new Error(`The schema refuses ${text}: ${JSON.stringify(passesSchema.errors)}`);
  return policy;
}

function metadata(text: string): string {
  return `metadata: ${text}\nspec: {podSelector: {}}`;
}

function spec(text: string): string {
  return `metadata: {name: p}\nspec:\n  podSelector: {}\n  ${text}`;
}

const selector = (text: string) => `metadata: {name: p}\nspec: {podSelector: ${text}}`;
const ports = (text: string) => spec(`ingress: [{ports: [${text}]}]`);
const peer = (text: string) => spec(`egress: [{to: [${text}]}]`);
const block = (text: string) => peer(`{ipBlock: ${text}}`);

const port0 = ['spec', 'ingress', 0, 'ports', 0] as const;
const peer0 = ['spec', 'egress', 0, 'to', 0] as const;

interface Row {
  readonly name: string;
  readonly code: Code;
  readonly path: readonly (string | number)[];
  readonly fires: string;
  /** Differs from `fires` in one character. */
  readonly silent: string;
}

function annotationsOf(size: number): string {
  return metadata(`{name: p, annotations: {key: ${'x'.repeat(size - 3)}}}`);
}

const rows: readonly Row[] = [
  {
    name: 'a policy is named with an underscore',
    code: 'invalid-policy-name',
    path: ['metadata', 'name'],
    fires: metadata('{name: allow_dns}'),
    silent: metadata('{name: allow-dns}'),
  },
  {
    name: 'a policy has no name',
    code: 'invalid-policy-name',
    path: ['metadata', 'name'],
    fires: metadata('{name: ""}'),
    silent: metadata('{name: "a"}'),
  },
  {
    name: 'a namespace is named with a dot',
    code: 'invalid-policy-namespace',
    path: ['metadata', 'namespace'],
    fires: metadata('{name: p, namespace: shoot.web}'),
    silent: metadata('{name: p, namespace: shoot-web}'),
  },
  {
    name: 'a label has a prefix in upper case',
    code: 'invalid-label-key',
    path: ['metadata', 'labels', 'Example.com/app'],
    fires: metadata('{name: p, labels: {Example.com/app: web}}'),
    silent: metadata('{name: p, labels: {example.com/app: web}}'),
  },
  {
    name: 'a label has 64 characters',
    code: 'invalid-label-value',
    path: ['metadata', 'labels', 'app'],
    fires: metadata(`{name: p, labels: {app: ${'a'.repeat(64)}}}`),
    silent: metadata(`{name: p, labels: {app: ${'a'.repeat(63)}}}`),
  },
  {
    name: 'an annotation key begins with an underscore',
    code: 'invalid-annotation-key',
    path: ['metadata', 'annotations', '_note'],
    fires: metadata('{name: p, annotations: {_note: "any text; at all"}}'),
    silent: metadata('{name: p, annotations: {note: "any text; at all"}}'),
  },
  {
    name: 'annotations have one byte too many',
    code: 'annotations-too-large',
    path: ['metadata', 'annotations'],
    fires: annotationsOf(262_145),
    silent: annotationsOf(262_144),
  },
  {
    name: 'a selector names a label with a space',
    code: 'invalid-label-key',
    path: ['spec', 'podSelector', 'matchLabels', 'my app'],
    fires: selector('{matchLabels: {my app: web}}'),
    silent: selector('{matchLabels: {my-app: web}}'),
  },
  {
    name: 'a selector wants a label value with a slash',
    code: 'invalid-label-value',
    path: ['spec', 'podSelector', 'matchLabels', 'app'],
    fires: selector('{matchLabels: {app: a/b}}'),
    silent: selector('{matchLabels: {app: a_b}}'),
  },
  {
    name: 'a requirement has an empty key',
    code: 'invalid-label-key',
    path: ['spec', 'podSelector', 'matchExpressions', 0, 'key'],
    fires: selector('{matchExpressions: [{key: "", operator: Exists}]}'),
    silent: selector('{matchExpressions: [{key: "a", operator: Exists}]}'),
  },
  {
    name: 'a requirement has a bad value',
    code: 'invalid-label-value',
    path: ['spec', 'podSelector', 'matchExpressions', 0, 'values', 1],
    fires: selector('{matchExpressions: [{key: app, operator: NotIn, values: [web, d*b]}]}'),
    silent: selector('{matchExpressions: [{key: app, operator: NotIn, values: [web, d-b]}]}'),
  },
  {
    name: 'In has an empty list of values',
    code: 'selector-values-missing',
    path: ['spec', 'podSelector', 'matchExpressions', 0, 'values'],
    fires: selector('{matchExpressions: [{key: app, operator: In, values: []}]}'),
    silent: selector('{matchExpressions: [{key: app, operator: In, values: [a]}]}'),
  },
  {
    name: 'NotIn has no list of values',
    code: 'selector-values-missing',
    path: ['spec', 'podSelector', 'matchExpressions', 0],
    fires: selector('{matchExpressions: [{key: app, operator: NotIn, \n    #values: [a]\n    }]}'),
    silent: selector('{matchExpressions: [{key: app, operator: NotIn, \n    values: [a]\n    }]}'),
  },
  {
    name: 'Exists has a value',
    code: 'selector-values-forbidden',
    path: ['spec', 'podSelector', 'matchExpressions', 0, 'values'],
    fires: selector('{matchExpressions: [{key: app, operator: Exists, values: [a]}]}'),
    silent: selector('{matchExpressions: [{key: app, operator: Exists, values: []}]}'),
  },
  {
    name: 'DoesNotExist has a value, in the selector of a peer',
    code: 'selector-values-forbidden',
    path: [...peer0, 'namespaceSelector', 'matchExpressions', 0, 'values'],
    fires: peer('{namespaceSelector: {matchExpressions: [{key: app, operator: DoesNotExist, values: [a]}]}}'),
    silent: peer('{namespaceSelector: {matchExpressions: [{key: app, operator: DoesNotExist, values: []}]}}'),
  },
  {
    name: 'a peer selects pods by a bad label',
    code: 'invalid-label-value',
    path: [...peer0, 'podSelector', 'matchLabels', 'app'],
    fires: peer('{podSelector: {matchLabels: {app: -a}}}'),
    silent: peer('{podSelector: {matchLabels: {app: a}}}'),
  },
  {
    name: 'port 0',
    code: 'port-out-of-range',
    path: [...port0, 'port'],
    fires: ports('{port: 0}'),
    silent: ports('{port: 1}'),
  },
  {
    name: 'port 65536',
    code: 'port-out-of-range',
    path: [...port0, 'port'],
    fires: ports('{port: 65536}'),
    silent: ports('{port: 65535}'),
  },
  {
    name: 'a range to 65536',
    code: 'port-out-of-range',
    path: [...port0, 'endPort'],
    fires: ports('{port: 1, endPort: 65536}'),
    silent: ports('{port: 1, endPort: 65535}'),
  },
  {
    name: 'a port name in upper case',
    code: 'invalid-port-name',
    path: [...port0, 'port'],
    fires: ports('{port: Https}'),
    silent: ports('{port: https}'),
  },
  {
    name: 'a port number in quotes',
    code: 'invalid-port-name',
    path: [...port0, 'port'],
    fires: ports('{port: "443"}'),
    silent: ports('{port: "44a"}'),
  },
  {
    name: 'a range that ends before it begins',
    code: 'end-port-before-port',
    path: [...port0, 'endPort'],
    fires: ports('{port: 81, endPort: 80}'),
    silent: ports('{port: 80, endPort: 80}'),
  },
  {
    name: 'a range without a beginning',
    code: 'end-port-without-port',
    path: [...port0, 'endPort'],
    fires: ports('{endPort: 90, \n    #port: 80\n    }'),
    silent: ports('{endPort: 90, \n    port: 80\n    }'),
  },
  {
    name: 'a range that begins with a name',
    code: 'end-port-with-named-port',
    path: [...port0, 'endPort'],
    fires: ports('{port: a80, endPort: 9000}'),
    silent: ports('{port: 180, endPort: 9000}'),
  },
  {
    name: 'a peer says nothing',
    code: 'empty-peer',
    path: [...peer0],
    fires: peer('{\n    #podSelector: {}\n    }'),
    silent: peer('{\n    podSelector: {}\n    }'),
  },
  {
    name: 'a block and pods in one peer',
    code: 'ip-block-with-selector',
    path: [...peer0],
    fires: peer('{ipBlock: {cidr: 10.0.0.0/8}, \n    podSelector: {}\n    }'),
    silent: peer('{ipBlock: {cidr: 10.0.0.0/8}, \n    #podSelector: {}\n    }'),
  },
  {
    name: 'a block and namespaces in one peer',
    code: 'ip-block-with-selector',
    path: [...peer0],
    fires: peer('{ipBlock: {cidr: 10.0.0.0/8}, \n    namespaceSelector: {}\n    }'),
    silent: peer('{ipBlock: {cidr: 10.0.0.0/8}, \n    #namespaceSelector: {}\n    }'),
  },
  {
    name: 'a block with host bits',
    code: 'invalid-ip-block',
    path: [...peer0, 'ipBlock', 'cidr'],
    fires: block('{cidr: 10.0.0.1/8}'),
    silent: block('{cidr: 10.0.0.0/8}'),
  },
  {
    name: 'a block with a leading zero',
    code: 'invalid-ip-block',
    path: [...peer0, 'ipBlock', 'cidr'],
    fires: block('{cidr: 010.0.0.0/8}'),
    silent: block('{cidr: 10.0.0.0/8}'),
  },
  {
    name: 'a block whose prefix is too long',
    code: 'invalid-ip-block',
    path: [...peer0, 'ipBlock', 'cidr'],
    fires: block('{cidr: 10.0.0.0/33}'),
    silent: block('{cidr: 10.0.0.0/32}'),
  },
  {
    name: 'an IPv4-mapped block',
    code: 'invalid-ip-block',
    path: [...peer0, 'ipBlock', 'cidr'],
    fires: block('{cidr: "::ffff:a00:0/104"}'),
    silent: block('{cidr: "::fffe:a00:0/104"}'),
  },
  {
    name: 'an exception with host bits',
    code: 'invalid-ip-block',
    path: [...peer0, 'ipBlock', 'except', 1],
    fires: block('{cidr: 10.0.0.0/8, except: [10.1.0.0/16, 10.2.0.1/16]}'),
    silent: block('{cidr: 10.0.0.0/8, except: [10.1.0.0/16, 10.2.0.0/16]}'),
  },
  {
    name: 'an IPv6 exception in an IPv4 block',
    code: 'except-of-other-family',
    path: [...peer0, 'ipBlock', 'except', 0],
    fires: block('{cidr: 0.0.0.0/0, except: [\n    "2001:db8::/32"\n    ]}'),
    silent: block('{cidr: 0.0.0.0/0, except: [\n    #"2001:db8::/32"\n    ]}'),
  },
  {
    name: 'an exception outside its block',
    code: 'except-not-inside',
    path: [...peer0, 'ipBlock', 'except', 0],
    fires: block('{cidr: 10.0.0.0/8, except: [11.1.0.0/16]}'),
    silent: block('{cidr: 10.0.0.0/8, except: [10.1.0.0/16]}'),
  },
  {
    name: 'an exception as large as its block',
    code: 'except-not-inside',
    path: [...peer0, 'ipBlock', 'except', 0],
    fires: block('{cidr: 10.0.0.0/8, except: [10.0.0.0/8]}'),
    silent: block('{cidr: 10.0.0.0/8, except: [10.0.0.0/9]}'),
  },
  {
    name: 'an exception around its block',
    code: 'except-not-inside',
    path: [...peer0, 'ipBlock', 'except', 0],
    fires: block('{cidr: "2001:db8::/32", except: ["2001:db8::/31"]}'),
    silent: block('{cidr: "2001:db8::/32", except: ["2001:db8::/33"]}'),
  },
  {
    name: 'three policy types',
    code: 'too-many-policy-types',
    path: ['spec', 'policyTypes'],
    fires: spec('policyTypes: [Ingress, Egress, \n    Ingress\n    ]'),
    silent: spec('policyTypes: [Ingress, Egress, \n    #Ingress\n    ]'),
  },
];

table('a law of the API server, broken, and one character away kept', rows, ({ code, path, fires, silent }) => {
  assert.ok(areOneCharacterApart(fires, silent), 'the two policies differ in one character');
  const found = checkPolicy(policyOf(fires)).map((violation) => ({ code: violation.code, path: violation.path }));
  assert.equal(found, [{ code, path: [...path] }]);
  assert.equal(checkPolicy(policyOf(silent)), []);
});

test('a policy of 1,572,864 bytes is stored, and one with a byte more is not', () => {
  const withName = (name: string, portCount: number) => {
    const ports = [{ port: name }, ...Array.from({ length: portCount }, () => ({ port: 80 }))];
    return { ...policyOf(selector('{}')), spec: { podSelector: {}, ingress: [{ ports }] } };
  };
  const sizeOf = (policy: WrittenNetworkPolicy) => JSON.stringify(policy).length;
  const onePort = sizeOf(withName('a', 1)) - sizeOf(withName('a', 0));
  const room = 1_572_864 - sizeOf(withName('a', 0));
  const largest = withName(`a${'b'.repeat(room % onePort)}`, Math.floor(room / onePort));
  const tooLarge = withName(`a${'b'.repeat((room % onePort) + 1)}`, Math.floor(room / onePort));
  assert.equal(checkPolicy(largest), []);
  assert.equal(
    checkPolicy(tooLarge).map(({ code, path }) => ({ code, path })),
    [{ code: 'policy-too-large', path: [] }],
  );
});

test('every problem of the folder is in the table', () => {
  const covered = new Set([...rows.map(({ code }) => code), 'policy-too-large']);
  assert.is(covered.size, Object.keys(problems).length);
});

test('everything that is wrong is said at once, in the order of the document', () => {
  const policy = policyOf(`
metadata: {name: P, labels: {a: "*"}}
spec:
  podSelector: {matchExpressions: [{key: "*", operator: In, values: ["*"]}]}
  ingress: [{from: [{}], ports: [{port: 0, endPort: 70000}, {port: -a, endPort: 1}]}]
  egress: [{to: [{ipBlock: {cidr: 10.0.0.1/8, except: [x]}, podSelector: {}}]}]`);
  assert.equal(
    checkPolicy(policy).map(({ code, path }) => `${path.join('.')}: ${code}`),
    [
      'metadata.name: invalid-policy-name',
      'metadata.labels.a: invalid-label-value',
      'spec.podSelector.matchExpressions.0.key: invalid-label-key',
      'spec.podSelector.matchExpressions.0.values.0: invalid-label-value',
      'spec.ingress.0.from.0: empty-peer',
      'spec.ingress.0.ports.0.port: port-out-of-range',
      'spec.ingress.0.ports.0.endPort: port-out-of-range',
      'spec.ingress.0.ports.1.port: invalid-port-name',
      'spec.ingress.0.ports.1.endPort: end-port-with-named-port',
      'spec.egress.0.to.0: ip-block-with-selector',
      'spec.egress.0.to.0.ipBlock.cidr: invalid-ip-block',
      'spec.egress.0.to.0.ipBlock.except.0: invalid-ip-block',
    ],
  );
});

table(
  'what the API server takes is taken',
  [
    { name: 'one direction twice', policy: spec('policyTypes: [Egress, Egress]') },
    { name: 'no rules, no ports, no peers', policy: spec('ingress: [{from: [], ports: []}]') },
    { name: 'an empty port, which is every TCP port', policy: ports('{}') },
    { name: 'one port twice', policy: ports('{port: 80}, {port: 80}') },
    { name: 'IPv6 with leading zeros, in upper case', policy: block('{cidr: "2001:0DB8::/32"}') },
    {
      name: 'one label in both parts of a selector',
      policy: selector('{matchLabels: {a: b}, matchExpressions: [{key: a, operator: DoesNotExist}]}'),
    },
    { name: 'an empty label value', policy: selector('{matchLabels: {a: ""}}') },
    { name: 'an annotation prefix in upper case', policy: metadata('{name: p, annotations: {Example.com/a: ""}}') },
  ],
  ({ policy }) => assert.equal(checkPolicy(policyOf(policy)), []),
);

/** Whether one insertion, deletion or replacement of a character turns one text into the other. */
function areOneCharacterApart(a: string, b: string): boolean {
  if (a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1);
}
