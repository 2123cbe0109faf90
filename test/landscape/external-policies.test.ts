import { countedPolicies, externalMistakes } from '../support/external-policies.ts';
import { assert, table, test } from '../support/table.ts';

interface ExternalCase {
  readonly name: string;
  /** Items of the type, in flow style. */
  readonly ofType: string;
  /** Items of the namespace. */
  readonly own?: string;
  /** Names of policies that were observed in the namespace; absent: no one looked. */
  readonly observed?: readonly string[];
  /** Names of the policies of others that count. */
  readonly counted: readonly string[];
}

table<ExternalCase>(
  'policies of others count by name, by pattern and by what is expected',
  [
    { name: 'a name', ofType: 'mesh-a', counted: ['mesh-a'] },
    { name: 'a pattern', ofType: '"mesh-*"', counted: ['mesh-a', 'mesh-b'] },
    { name: 'a name and a pattern that has it', ofType: 'mesh-a, "mesh-*"', counted: ['mesh-a', 'mesh-b'] },
    { name: 'a map', ofType: '{name: mesh-a}', counted: ['mesh-a'] },
    { name: 'expected', ofType: '{name: "mesh-*", expect: Present}', counted: ['mesh-a', 'mesh-b'] },
    {
      name: 'tolerated, and no one looked',
      ofType: '{name: "mesh-*", expect: Tolerated}',
      counted: ['mesh-a', 'mesh-b'],
    },
    { name: 'tolerated, and not there', ofType: '{name: "mesh-*", expect: Tolerated}', observed: [], counted: [] },
    {
      name: 'tolerated, and one is there',
      ofType: '{name: "mesh-*", expect: Tolerated}',
      observed: ['mesh-b'],
      counted: ['mesh-b'],
    },
    { name: 'expected, and not there', ofType: 'mesh-a', observed: [], counted: ['mesh-a'] },
    {
      name: 'tolerated by the namespace',
      ofType: 'mesh-a',
      own: '{name: mesh-b, expect: Tolerated}',
      observed: [],
      counted: ['mesh-a'],
    },
    {
      name: 'expected and tolerated',
      ofType: 'mesh-a, {name: "mesh-*", expect: Tolerated}',
      observed: [],
      counted: ['mesh-a'],
    },
  ],
  ({ counted, ...written }) => assert.equal(countedPolicies(written), counted),
);

test('a pattern that fits no external policy is an error at the pattern', () => {
  const path = 'policies/namespace-types/web-app/namespace-type.yaml';
  assert.equal(externalMistakes({ ofType: '{name: "other-*"}' }), [`external-pattern-unmatched ${path}:8:29`]);
});

table(
  'a mistake in a tolerated policy is an error, also where every cluster was observed',
  [
    { name: 'tolerated by the type', ofType: '{name: mesh-a, expect: Tolerated}' },
    { name: 'tolerated by the namespace', ofType: '', own: '{name: mesh-a, expect: Tolerated}' },
  ],
  ({ name: _, ...written }) => {
    const template = '{podSelector: {}, ingress: [{ports: [{port: "{{values.none}}"}]}]}';
    const found = externalMistakes({ ...written, observed: [], template });
    assert.equal(
      found.map((one) => one.replace(/:.*/, '')),
      ['unknown-name policies/external/mesh-a.yaml'],
    );
  },
);
