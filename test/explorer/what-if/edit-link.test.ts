import fc from 'fast-check';
import { packValue, unpackValue } from '../../../src/explorer/packed-value.ts';
import type { Edit } from '../../../src/explorer/what-if/edit.ts';
import { formatEdits, parseEdits } from '../../../src/explorer/what-if/edit-link.ts';
import { parseContainerPorts, parseLabels } from '../../../src/explorer/what-if/parse-fields.ts';
import { assert, table, test } from '../../support/table.ts';

const text = fc.string();
const place = fc.record({ cluster: text, namespace: text, type: text }, { requiredKeys: [] });
const port = fc.record(
  { name: text, port: fc.nat(), protocol: fc.constantFrom('TCP' as const, 'UDP' as const, 'SCTP' as const) },
  { requiredKeys: ['port', 'protocol'] },
);
const edits = fc.array(
  fc
    .oneof(
      fc.record(
        { kind: fc.constant('label' as const), key: text, value: text, workload: text },
        { requiredKeys: ['kind', 'key'] },
      ),
      fc.record({
        ...{ kind: fc.constant('add-workload' as const), name: text, isPod: fc.boolean() },
        ...{ labels: fc.dictionary(text, text, { noNullPrototype: true }), ports: fc.array(port, { maxLength: 2 }) },
      }),
      fc.record({ kind: fc.constant('remove-policy' as const), name: text }),
      fc.record({ kind: fc.constant('paste' as const), yaml: text }),
    )
    .chain((edit) => place.map((where) => ({ ...where, ...edit }))),
  { maxLength: 4 },
) as fc.Arbitrary<Edit[]>;

test('a link has exactly the edits that were written into it', () =>
  fc.assert(fc.property(edits, (all) => assert.equal(parseEdits(formatEdits(all)), JSON.parse(JSON.stringify(all))))));

table(
  'what is not a list of edits is no link',
  [
    { name: 'nothing', written: '' },
    { name: 'half of a list', written: '[{"kind":"paste","ya' },
    { name: 'no list', written: '{"kind":"paste","yaml":""}' },
    { name: 'an unknown kind', written: '[{"kind":"delete-everything"}]' },
    { name: 'a kind of every object', written: '[{"kind":"constructor"}]' },
    { name: 'a missing field', written: '[{"kind":"paste"}]' },
    { name: 'a field of another type', written: '[{"kind":"paste","yaml":7}]' },
    { name: 'an unknown field', written: '[{"kind":"paste","yaml":"","__proto__":{}}]' },
    {
      name: 'a port that is a text',
      written: '[{"kind":"add-workload","name":"","isPod":true,"labels":{},"ports":[{"port":"80","protocol":"TCP"}]}]',
    },
    { name: 'null', written: '[null]' },
  ],
  ({ written }) => assert.is(parseEdits(written), undefined),
);

test('packed values come back as they were', () => {
  const plain = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.bigInt(),
      fc.array(tie('value')),
      fc
        .dictionary(fc.oneof(fc.string(), fc.constantFrom('big', 'map', 'list', '0')), tie('value'))
        .map((one) => ({ ...one })),
      fc.array(fc.tuple(fc.string(), tie('value'))).map((entries) => new Map(entries)),
      fc.array(fc.string()).map((items) => new Set(items)),
    ),
  })).value;
  fc.assert(
    fc.property(plain, (value) => assert.equal(unpackValue(JSON.parse(JSON.stringify(packValue(value)))), value)),
  );
});

table(
  'labels and ports are read as a person writes them',
  [
    { name: 'labels', found: parseLabels(' app=web, tier = a=b ,'), value: { app: 'web', tier: 'a=b' } },
    { name: 'no labels', found: parseLabels(''), value: {} },
    { name: 'no value', found: parseLabels('app'), problem: '"app" is not a label.' },
    {
      name: 'ports',
      found: parseContainerPorts('8080, http=80/tcp, 53/UDP'),
      value: [
        { port: 8080, protocol: 'TCP' },
        { name: 'http', port: 80, protocol: 'TCP' },
        { port: 53, protocol: 'UDP' },
      ],
    },
    { name: 'no port', found: parseContainerPorts('http'), problem: '"http" is not a port.' },
    { name: 'an unknown protocol', found: parseContainerPorts('80/ICMP'), problem: '"80/ICMP" is not a port.' },
  ],
  ({ found, value, problem }) => {
    assert.equal('value' in found ? found.value : undefined, value);
    assert.is(found.problem?.message, problem);
  },
);
