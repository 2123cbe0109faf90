import fc from 'fast-check';
import type { JsonObject } from '../../../src/model/json.ts';
import type { LandscapeParts } from '../../support/landscape.ts';

/** Templates that read parameters in every way that import knows. */
const templates: Readonly<Record<string, JsonObject>> = {
  deny: policy('deny', { podSelector: {}, policyTypes: ['Ingress'] }),
  port: policy('port', ingress({ ports: [{ port: '{{values.port}}' }] })),
  networks: policy(
    'networks',
    ingress({ from: [{ $each: '{{values.networks}}', $as: 'network', ...block('{{network}}') }] }),
  ),
  switched: policy('switched', ingress({ ports: [{ port: 9090 }] }), { $when: '{{values.metrics}}' }),
  rules: policy('rules', {
    podSelector: { matchLabels: { app: '{{namespace.name}}-{{values.part}}' } },
    ingress: [
      { $when: '{{not values.metrics}}', from: [block('192.0.2.1/32')] },
      { $when: '{{and values.open values.metrics}}', from: [block('192.0.2.2/32')] },
      { from: [block('192.0.2.3/32'), { $when: '{{values.open}}', podSelector: {} }] },
    ],
  }),
  outside: policy(
    'outside',
    egress({
      to: [
        {
          $each: "{{ipBlocks (list '0.0.0.0/0') closed}}",
          $as: 'one',
          ipBlock: { cidr: '{{one.cidr}}', except: '{{one.except}}' },
        },
      ],
    }),
    { $let: { closed: '{{union values.blocked cluster.networks.pods}}' } },
  ),
  endpoints: policy('endpoints', {
    podSelector: {},
    policyTypes: ['Egress'],
    egress: [
      {
        $each: '{{values.endpoints}}',
        $as: 'endpoint',
        to: [{ $each: '{{endpoint.addresses}}', $as: 'address', ...block('{{hostNetwork address}}') }],
        ports: [{ port: '{{endpoint.port}}' }],
      },
    ],
  }),
  chosen: policy('chosen', ingress({ ports: [{ port: "{{choose (eq values.stage 'prod') 443 8443}}" }] })),
};

function policy(name: string, spec: JsonObject, directives: JsonObject = {}): JsonObject {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', ...directives, metadata: { name }, spec };
}

function ingress(rule: JsonObject): JsonObject {
  return { podSelector: {}, ingress: [rule] };
}

function egress(rule: JsonObject): JsonObject {
  return { podSelector: {}, policyTypes: ['Egress'], egress: [rule] };
}

function block(cidr: string): JsonObject {
  return { ipBlock: { cidr } };
}

const cidrs = { type: 'array', items: { type: 'string', format: 'cidr' } } as const;

const parameters = {
  port: { type: 'integer', default: 8080 },
  networks: { ...cidrs, default: [] },
  metrics: { type: 'boolean', default: false },
  open: { type: 'boolean', default: false },
  part: { type: 'string', default: 'web' },
  endpoints: {
    type: 'array',
    default: [],
    items: {
      type: 'object',
      required: ['addresses', 'port'],
      properties: { addresses: { type: 'array', items: { type: 'string', format: 'ip' } }, port: { type: 'integer' } },
    },
  },
};

const shared = {
  blocked: { ...cidrs, merge: 'union', default: ['169.254.0.0/16'] },
  stage: { type: 'string', enum: ['dev', 'prod'], default: 'dev' },
};

const network = fc.constantFrom('10.1.0.0/16', '10.2.0.0/16', '192.0.2.0/24', '198.51.100.0/28');

const values = fc.record(
  {
    port: fc.constantFrom(80, 443, 8080),
    networks: fc.uniqueArray(network, { maxLength: 3 }),
    metrics: fc.boolean(),
    open: fc.boolean(),
    part: fc.constantFrom('web', 'a-b', 'db'),
    endpoints: fc.array(
      fc.record({
        addresses: fc.uniqueArray(fc.constantFrom('203.0.113.1', '203.0.113.2', '203.0.113.3'), {
          minLength: 1,
          maxLength: 2,
        }),
        port: fc.constantFrom(443, 6443),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

const clusterValues = fc.record(
  { blocked: fc.uniqueArray(network, { maxLength: 2 }), stage: fc.constantFrom('dev', 'prod') },
  { requiredKeys: [] },
);

const names = Object.keys(templates);
const ofType = fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: names.length });
const namespaces = fc.dictionary(
  fc.constantFrom('one', 'two', 'three', 'four'),
  fc.record({ type: fc.constantFrom('a', 'b'), values }),
  { minKeys: 1, maxKeys: 4 },
);

/** A landscape with two types and two clusters; types share templates, and namespaces set any values. */
export const randomLandscape: fc.Arbitrary<LandscapeParts> = fc
  .record({
    a: ofType,
    b: ofType,
    clusters: fc.record({
      left: fc.record({ values: clusterValues, namespaces }),
      right: fc.record({ values: clusterValues, namespaces }),
    }),
  })
  .map(({ a, b, clusters }) => {
    const type = (list: readonly string[]) => ({ list, parameters });
    const used = new Set([...a, ...b]);
    return {
      parameters: shared,
      shared: Object.fromEntries(Object.entries(templates).filter(([name]) => used.has(name))),
      types: { a: type(a), b: type(b) },
      clusters: Object.fromEntries(
        Object.entries(clusters).map(([name, cluster]) => [
          name,
          { ...cluster, networks: { pods: ['10.64.0.0/12'], services: ['10.96.0.0/16'] } },
        ]),
      ),
    } as LandscapeParts;
  });
