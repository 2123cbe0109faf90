import { memoryTree } from '../../../src/model/file-tree.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { landscapeFiles } from '../../support/landscape.ts';
import { assert, table, test } from '../../support/table.ts';
import { dumpOf, imported, policiesIn, without } from './support.ts';

const cidrs = { type: 'array', items: { type: 'string', format: 'cidr' }, default: [] };
const addresses = { type: 'array', items: { type: 'string', format: 'ip' }, default: [] };
const boolean = { type: 'boolean', default: false };
const text = { type: 'string', default: 'web' };
const stage = { type: 'string', enum: ['dev', 'test', 'prod'], default: 'dev' };
const block = (cidr: string) => ({ ipBlock: { cidr } });
const from = (...peers: readonly JsonObject[]) => ({ podSelector: {}, ingress: [{ from: peers }] });

interface Solved {
  readonly name: string;
  readonly parameters: JsonObject;
  readonly spec: JsonObject;
  readonly directives?: JsonObject;
  readonly values: JsonObject;
}

const policy = (name: string, spec: JsonObject, directives: JsonObject = {}): JsonObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  ...directives,
  metadata: { name },
  spec,
});

table<Solved>(
  'the values of a template are found in what it rendered:',
  [
    {
      name: 'a plain name',
      parameters: { port: { type: 'integer', default: 80 } },
      spec: { podSelector: {}, ingress: [{ ports: [{ port: '{{values.port}}' }] }] },
      values: { port: 8443 },
    },
    {
      name: 'a part of a text',
      parameters: { part: text },
      spec: { podSelector: { matchLabels: { app: '{{namespace.name}}-{{values.part}}-x' } } },
      values: { part: 'a-b' },
    },
    {
      name: 'a property of a map',
      parameters: { db: { type: 'object', default: { name: 'db' }, properties: { name: text } } },
      spec: { podSelector: { matchLabels: { app: '{{values.db.name}}' } } },
      values: { db: { name: 'sql' } },
    },
    {
      name: 'a switch of the policy',
      parameters: { on: boolean },
      spec: { podSelector: {} },
      directives: { $when: '{{values.on}}' },
      values: { on: true },
    },
    {
      name: 'a switch of a peer',
      parameters: { on: boolean },
      spec: from({ podSelector: {} }, { $when: '{{not values.on}}', ...block('192.0.2.1/32') }),
      values: { on: true },
    },
    {
      name: 'two switches',
      parameters: { a: boolean, b: boolean },
      spec: from(
        { podSelector: {} },
        { $when: '{{and values.a (not values.b)}}', ...block('192.0.2.1/32') },
        { $when: '{{or values.a values.b}}', ...block('192.0.2.2/32') },
      ),
      values: { a: true },
    },
    {
      name: 'a comparison',
      parameters: { stage },
      spec: from({ podSelector: {} }, { $when: "{{eq values.stage 'prod'}}", ...block('192.0.2.1/32') }),
      values: { stage: 'prod' },
    },
    {
      name: 'a choice',
      parameters: { on: boolean },
      spec: { podSelector: {}, ingress: [{ ports: [{ port: '{{choose values.on 443 80}}' }] }] },
      values: { on: true },
    },
    {
      name: 'a list',
      parameters: { nets: cidrs },
      spec: from({ $each: '{{values.nets}}', $as: 'net', ...block('{{net}}') }),
      values: { nets: ['192.0.2.0/24', '198.51.100.0/24'] },
    },
    {
      name: 'a list beside constants',
      parameters: { nets: cidrs },
      spec: from(block('203.0.113.0/24'), { $each: '{{values.nets}}', $as: 'net', ...block('{{net}}') }),
      values: { nets: ['192.0.2.0/24'] },
    },
    {
      name: 'addresses of hosts',
      parameters: { hosts: addresses },
      spec: from({ $each: '{{values.hosts}}', $as: 'host', ...block('{{hostNetwork host}}') }),
      values: { hosts: ['192.0.2.7', '2001:db8::1'] },
    },
    {
      name: 'a united list',
      parameters: { nets: { ...cidrs, merge: 'union', default: ['10.0.0.0/8'] } },
      spec: from({ $each: '{{union values.nets cluster.networks.pods}}', $as: 'net', ...block('{{net}}') }),
      values: { nets: ['192.0.2.0/24'] },
    },
    {
      name: 'excluded networks',
      parameters: { nets: cidrs },
      spec: from({
        $each: "{{ipBlocks (list '0.0.0.0/0') values.nets}}",
        $as: 'one',
        ipBlock: { cidr: '{{one.cidr}}', except: '{{one.except}}' },
      }),
      values: { nets: ['10.0.0.0/8'] },
    },
    {
      name: 'allowed networks',
      parameters: { nets: cidrs },
      spec: from({
        $each: '{{ipBlocks values.nets cluster.networks.pods}}',
        $as: 'one',
        ipBlock: { cidr: '{{one.cidr}}', except: '{{one.except}}' },
      }),
      values: { nets: ['10.0.0.0/8', '192.0.2.0/24'] },
    },
    {
      name: 'a list of policies',
      parameters: { apps: { type: 'array', items: { type: 'string' }, default: [] } },
      spec: { podSelector: { matchLabels: { app: '{{app}}' } } },
      directives: { $each: '{{values.apps}}', $as: 'app', metadata: { name: 'of-{{app}}' } },
      values: { apps: ['one', 'two'] },
    },
    {
      name: 'a name of $let',
      parameters: { part: text },
      spec: { podSelector: { matchLabels: { app: '{{named}}' } } },
      directives: { $let: { named: '{{values.part}}' } },
      values: { part: 'sql' },
    },
  ],
  ({ parameters, spec, directives = {}, values }) => {
    const { metadata, ...other } = directives;
    const template = { ...policy('sample', spec, other), ...(metadata === undefined ? {} : { metadata }) };
    const cluster = (own: JsonObject) => ({
      networks: { pods: ['10.64.0.0/12'] },
      namespaces: { shop: { type: 'web', values: own } },
    });
    const files = memoryTree(
      landscapeFiles({
        types: { web: { parameters, policies: { deny: policy('deny', { podSelector: {} }), sample: template } } },
        clusters: { left: cluster({}), right: cluster(values) },
      }),
    );
    const rest = without(files, 'policies/clusters/right.yaml');
    const found = imported(rest, dumpOf(files, 'right'));
    assert.equal([found.drift, found.unmapped, found.assumed], [[], [], []]);
    assert.equal([...policiesIn(rest, found.files, 'right')], [...policiesIn(files, new Map(), 'right')]);
  },
);

test('a type that hosts control planes is never given', () => {
  const type = {
    policies: { deny: policy('deny', { podSelector: {} }), allow: policy('allow', from({ podSelector: {} })) },
  };
  const parts = (hostsControlPlane: boolean) => ({
    types: { plane: { ...type, hostsControlPlane } },
    clusters: { right: { namespaces: { shop: 'plane' } } },
  });
  const dump = dumpOf(memoryTree(landscapeFiles(parts(false))), 'right');
  const { clusters: _, ...rest } = parts(true);
  const found = imported(memoryTree(landscapeFiles({ ...rest, clusters: { left: {} } })), dump);
  assert.equal(found.unmapped, [{ name: 'shop', policies: 2, hosting: 'plane', missing: [] }]);
  assert.equal(found.namespaces, []);
});
