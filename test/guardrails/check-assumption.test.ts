import type { OtherWriters } from '../../src/guardrails/guardrail.ts';
import { guardrailFacts } from '../../src/guardrails/guardrail-facts.ts';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { readOneGuardrail, soundGuardrail } from '../support/guardrails.ts';
import { renderedStates } from '../support/rendered-states.ts';
import { assert, table } from '../support/table.ts';
import { tenantFiles } from '../support/tenants.ts';

const all = { tenant: '*' };
const fruit = { tenant: 'fruit' };
const none = { tenant: 'none' };
const type = { namespaceType: 'a' };
const metadata = { network: 'metadata' };
const never = (from: JsonObject, to: JsonObject, relation = 'any') => ({ never: [{ from, to, relation }] });

interface Row {
  readonly name: string;
  readonly spec: JsonObject;
  readonly writers: OtherWriters;
  readonly holds: boolean;
}

const rows: readonly Row[] = [
  { name: 'one tenant, same tenant', spec: never(all, all, 'same-tenant'), writers: 'OneTenant', holds: false },
  {
    name: 'one tenant, same tenant of types',
    spec: never(type, type, 'same-tenant'),
    writers: 'OneTenant',
    holds: false,
  },
  { name: 'one tenant by name', spec: never(fruit, fruit), writers: 'OneTenant', holds: false },
  {
    name: 'one tenant, same namespace',
    spec: never(all, type, 'same-namespace'),
    writers: 'OneTenant',
    holds: false,
  },
  {
    name: 'one tenant, same namespace of none',
    spec: never(none, none, 'same-namespace'),
    writers: 'OneTenant',
    holds: true,
  },
  { name: 'one tenant, other tenant', spec: never(all, all, 'other-tenant'), writers: 'OneTenant', holds: true },
  { name: 'one tenant, any two', spec: never(all, all), writers: 'OneTenant', holds: true },
  { name: 'one tenant, two names', spec: never(fruit, { tenant: 'tea' }), writers: 'OneTenant', holds: true },
  { name: 'one tenant, types', spec: never(type, type), writers: 'OneTenant', holds: true },
  { name: 'one tenant, to an address', spec: never(all, metadata), writers: 'OneTenant', holds: false },
  { name: 'one tenant, of none to an address', spec: never(none, metadata), writers: 'OneTenant', holds: true },
  { name: 'no writer, to an address', spec: never(all, metadata), writers: 'None', holds: true },
  { name: 'all tenants, other tenant', spec: never(all, all, 'other-tenant'), writers: 'AllTenants', holds: false },
  {
    name: 'all tenants, other tenant of types',
    spec: never(type, type, 'other-tenant'),
    writers: 'AllTenants',
    holds: false,
  },
  { name: 'all tenants, to none', spec: never(all, none), writers: 'AllTenants', holds: true },
  { name: 'anyone', spec: never(none, none), writers: 'Anyone', holds: false },
  { name: 'anyone, from an address', spec: never(metadata, none), writers: 'Anyone', holds: false },
  { name: 'only, of tenants', spec: { only: [{ to: all, from: [fruit] }] }, writers: 'OneTenant', holds: false },
  {
    name: 'only, with an address',
    spec: { only: [{ to: all, from: [metadata] }] },
    writers: 'OneTenant',
    holds: true,
  },
  { name: 'only, of none', spec: { only: [{ to: none, from: [fruit] }] }, writers: 'AllTenants', holds: true },
  { name: 'always', spec: { always: [{ from: all, to: all }] }, writers: 'Anyone', holds: true },
  { name: 'isolated', spec: { isolated: [all] }, writers: 'Anyone', holds: true },
  {
    name: 'what is left beside an agreed path',
    spec: { ...never(all, metadata), except: [{ from: type, reason: 'x' }] },
    writers: 'OneTenant',
    holds: true,
  },
  {
    name: 'grants',
    spec: { ...never(all, all, 'other-tenant'), grants: 'Allowed' },
    writers: 'AllTenants',
    holds: true,
  },
];

table<Row>('a guardrail that other writers can break for certain is an error', rows, ({ spec, writers, holds }) => {
  const { diagnostics } = readOneGuardrail({ ...spec, assume: { otherWriters: writers } });
  assert.equal(
    diagnostics.map(({ code, related }) => [code, related?.length]),
    holds ? [] : [['guardrail-cannot-hold', 1]],
  );
});

/** A landscape in which no pod may connect to anything, with two tenants and namespaces without one. */
const closed = renderedStates(
  tenantFiles({
    types: { a: {} },
    clusters: {
      one: {
        namespaces: [
          { name: 'fruit', type: 'a', tenant: 'fruit' },
          { name: 'tea', type: 'a', tenant: 'tea' },
          { name: 'infra', type: 'a' },
        ],
      },
    },
  }),
);

table<Row>(
  'the prover breaks each of them where no rendered policy allows anything',
  rows.filter(({ holds }) => !holds),
  ({ spec, writers }) => {
    const guardrail = { ...soundGuardrail(spec), otherWriters: writers };
    const [result] = proveGuardrails(closed.states.values(), [guardrail], guardrailFacts(closed.known));
    assert.is(result?.answer, 'broken');
    const [alone] = proveGuardrails(
      closed.states.values(),
      [{ ...guardrail, otherWriters: 'None' }],
      guardrailFacts(closed.known),
    );
    assert.is(alone?.answer, 'holds');
  },
);
