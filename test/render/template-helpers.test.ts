import type { JsonObject } from '../../src/model/json.ts';
import { helpers } from '../../src/render/template-helpers.ts';
import { valueOfExpression } from '../support/expressions.ts';
import { codesOf, describe, renderOne } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

table('the example of every helper is true', [...helpers.values()], ({ example }) => {
  assert.equal(valueOfExpression(example.expression, example.labels), example.value);
});

test('the helpers are those of the language', () => {
  const names = [
    'union',
    'ipBlocks',
    'hostNetwork',
    'nthAddress',
    'list',
    'choose',
    'eq',
    'labelOf',
    'not',
    'and',
    'or',
  ];
  assert.equal([...helpers.keys()], names);
});

table(
  'helpers',
  [
    { name: 'union of one list', expression: 'union (list "b" "a" "b")', value: ['b', 'a'] },
    {
      name: 'union keeps the order of first sight',
      expression: 'union (list "b") (list "a" "b") (list "c")',
      value: ['b', 'a', 'c'],
    },
    { name: 'union of nothing', expression: 'union (list) (list)', value: [] },
    { name: 'union of numbers', expression: 'union (list 1 2) (list 2 3)', value: [1, 2, 3] },
    { name: 'list of nothing', expression: 'list', value: [] },
    { name: 'labelOf that is absent', expression: 'labelOf namespace.labels "team"', value: '' },
    { name: 'labelOf that is a name of every object', expression: 'labelOf namespace.labels "constructor"', value: '' },
    { name: 'labelOf of the prototype', expression: 'labelOf namespace.labels "__proto__"', value: '' },
    { name: 'list of one', expression: 'list true', value: [true] },
    {
      name: 'ipBlocks merges what touches',
      expression: 'ipBlocks (list "10.0.0.0/9" "10.128.0.0/9") (list)',
      value: [{ cidr: '10.0.0.0/8', except: [] }],
    },
    {
      name: 'ipBlocks leaves out what is excluded whole',
      expression: 'ipBlocks (list "10.0.0.0/8") (list "10.0.0.0/7")',
      value: [],
    },
    {
      name: 'ipBlocks never excepts the whole block piece by piece',
      expression: 'ipBlocks (list "10.0.0.0/8") (list "10.0.0.0/9" "10.128.0.0/9")',
      value: [],
    },
    {
      name: 'ipBlocks keeps families apart',
      expression: 'ipBlocks (list "0.0.0.0/0" "::/0") (list "fd00::/8")',
      value: [
        { cidr: '0.0.0.0/0', except: [] },
        { cidr: '::/0', except: ['fd00::/8'] },
      ],
    },
    { name: 'ipBlocks of nothing', expression: 'ipBlocks (list) (list "10.0.0.0/8")', value: [] },
    { name: 'hostNetwork of IPv6', expression: 'hostNetwork "2001:DB8::1"', value: '2001:db8::1/128' },
    { name: 'nthAddress begins with 0', expression: 'nthAddress "10.0.0.0/8" 0', value: '10.0.0.0' },
    { name: 'nthAddress of IPv6', expression: 'nthAddress "fd00::/8" 10', value: 'fd00::a' },
    { name: 'choose when false', expression: 'choose false 1 2', value: 2 },
    { name: 'choose among lists', expression: 'choose true (list) (list "a")', value: [] },
    { name: 'eq of equal texts', expression: 'eq "a" (choose true "a" "b")', value: true },
    { name: 'eq of numbers', expression: 'eq 1 2', value: false },
    { name: 'eq of booleans', expression: 'eq true true', value: true },
    { name: 'not', expression: 'not true', value: false },
    { name: 'and of three', expression: 'and true true false', value: false },
    { name: 'and of trues', expression: 'and true true', value: true },
    { name: 'or of falses', expression: 'or false false false', value: false },
    { name: 'or of one true', expression: 'or false true', value: true },
    {
      name: 'calls within calls',
      expression: 'hostNetwork (nthAddress (choose (not false) "10.0.0.0/8" "fd00::/8") 1)',
      value: '10.0.0.1/32',
    },
  ],
  ({ expression, value }) => {
    assert.equal(valueOfExpression(expression), value);
  },
);

const wrongType = 'expression-of-wrong-type';

table(
  'arguments that a helper refuses before any value is known',
  [
    { name: 'union of nothing at all', expression: 'union', code: wrongType },
    { name: 'union of a text', expression: 'union "10.0.0.0/8"', code: wrongType },
    { name: 'union of lists of different kinds', expression: 'union (list 1) (list "a")', code: wrongType },
    { name: 'list of different kinds', expression: 'list 1 "a"', code: wrongType },
    { name: 'ipBlocks of one list', expression: 'ipBlocks (list "10.0.0.0/8")', code: wrongType },
    { name: 'ipBlocks of three lists', expression: 'ipBlocks (list) (list) (list)', code: wrongType },
    { name: 'ipBlocks of texts that are no CIDRs', expression: 'ipBlocks (list "10.0.0.0") (list)', code: wrongType },
    { name: 'ipBlocks of a CIDR with host bits', expression: 'ipBlocks (list "10.0.0.1/8") (list)', code: wrongType },
    { name: 'ipBlocks without something', expression: 'ipBlocks (list) "10.0.0.0/8"', code: wrongType },
    { name: 'hostNetwork of a CIDR', expression: 'hostNetwork "10.0.0.0/8"', code: wrongType },
    { name: 'hostNetwork of nothing', expression: 'hostNetwork', code: wrongType },
    { name: 'nthAddress of an address', expression: 'nthAddress "10.0.0.1" 1', code: wrongType },
    { name: 'nthAddress with a text', expression: 'nthAddress "10.0.0.0/8" "1"', code: wrongType },
    { name: 'nthAddress with half a number', expression: 'nthAddress "10.0.0.0/8" 1.5', code: wrongType },
    { name: 'choose by a text', expression: 'choose "true" 1 2', code: wrongType },
    { name: 'choose among different kinds', expression: 'choose true 1 "a"', code: wrongType },
    { name: 'choose without a second choice', expression: 'choose true 1', code: wrongType },
    { name: 'eq of different kinds', expression: 'eq 1 "1"', code: wrongType },
    { name: 'eq of lists', expression: 'eq (list) (list)', code: wrongType },
    { name: 'eq of one', expression: 'eq 1', code: wrongType },
    { name: 'eq of texts that are never equal', expression: 'eq "a" "b"', code: wrongType },
    { name: 'labelOf of a text', expression: 'labelOf "team" "team"', code: wrongType },
    { name: 'labelOf by a number', expression: 'labelOf namespace.labels 1', code: wrongType },
    { name: 'labelOf without a key', expression: 'labelOf namespace.labels', code: wrongType },
    { name: 'not of a number', expression: 'not 0', code: wrongType },
    { name: 'not of two', expression: 'not true false', code: wrongType },
    { name: 'and of one', expression: 'and true', code: wrongType },
    { name: 'or of a text', expression: 'or true "false"', code: wrongType },
    { name: 'a helper that does not exist', expression: 'unite (list)', code: 'unknown-helper' },
    { name: 'a named argument', expression: 'eq 1 b=2', code: 'invalid-expression' },
    { name: 'null', expression: 'list null', code: 'invalid-expression' },
    { name: 'undefined', expression: 'list undefined', code: 'invalid-expression' },
  ],
  ({ expression, code }) => {
    assert.is(valueOfExpression(expression), code);
  },
);

const parameters: JsonObject = {
  cidr: { type: 'string', format: 'cidr', default: '10.0.0.0/30' },
  index: { type: 'integer', default: 3 },
};

table(
  'nthAddress and the size of its network',
  [
    { name: 'its last address', index: 3, codes: [], cidr: '10.0.0.3/32' },
    { name: 'one address too far', index: 4, codes: ['failed-evaluation'], cidr: undefined },
    { name: 'before its first address', index: -1, codes: ['failed-evaluation'], cidr: undefined },
  ],
  ({ index, codes, cidr }) => {
    const { policies, diagnostics } = renderOne({
      parameters,
      values: { index },
      template: {
        ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p' } },
        spec: {
          podSelector: {},
          ingress: [{ from: [{ ipBlock: { cidr: '{{hostNetwork (nthAddress values.cidr values.index)}}' } }] }],
        },
      },
    });
    assert.equal(codesOf(diagnostics), codes, describe(diagnostics).join());
    assert.is(policies[0]?.spec.ingress?.[0]?.from?.[0]?.ipBlock?.cidr, cidr);
  },
);
