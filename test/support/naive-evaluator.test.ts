import { clauses, namespaces, toDb } from './clauses.ts';
import { isAllowed, meaningOf } from './naive-evaluator.ts';
import { assert, table } from './table.ts';

table('the judge', clauses, ({ policies, traits, allowed, from, to, port, protocol = 'TCP' }) => {
  const meanings = policies.map((spec) => meaningOf({ metadata: { namespace: 'shop' }, spec }));
  const connection = { from: from ?? toDb.from, to: to ?? toDb.to, port: port ?? toDb.port, protocol };
  assert.is(isAllowed({ namespaces, policies: meanings, ...traits }, connection), allowed);
});
