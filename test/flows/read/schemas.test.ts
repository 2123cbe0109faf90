import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { flowFormats, leftOutReasons } from '../../../src/flows/flow.ts';
import { formatSummary } from '../../../src/flows/read/write-summary.ts';
import { formatProblem, formats } from '../../../src/schema/formats.ts';
import { assert, test } from '../../support/table.ts';
import { problemLines, readLog } from './support.ts';

const ajv = new Ajv2020({ strict: true, strictRequired: false });
addFormats.default(ajv);
for (const format of formats) {
  if (format !== 'date') ajv.addFormat(format, (text: string) => formatProblem(format, text) === undefined);
}
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'));
const [flowSchema, headSchema] = [schemaOf('flow'), schemaOf('flow-summary')];
const isFlow: ValidateFunction = ajv.compile(flowSchema);
const isHead: ValidateFunction = ajv.compile(headSchema);

/** Values, the right ones more often: a record of wrong fields only would show little. */
function value(right: readonly unknown[], wrong: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong, null, true, -1, [], {}, '__proto__') },
  );
}

/** Objects with most of these fields, and rarely with one that no schema has. */
function record(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Record<string, unknown>> {
  const names = Object.keys(fields);
  return fc
    .tuple(fc.record(fields), fc.array(fc.constantFrom(...names), { maxLength: 2 }), fc.nat(19))
    .map(([all, without, extra]) => {
      const kept = Object.entries(all).filter(([name]) => !without.includes(name));
      return Object.fromEntries(extra === 0 ? [...kept, ['extra', 1]] : kept);
    });
}

const name = value(['shop', 'a', '0', 'x-1'], ['', 'A', '-', 'a.b', 'a_b', 'a\tb', 'x'.repeat(64)]);
const time = value(
  ['2026-11-21T08:00:00Z', '2026-11-21T08:00:00.123Z', '2026-11-21T09:00:00+01:00'],
  ['2026-11-21', '2026-13-21T08:00:00Z', 'now', '2026-11-21T08:00:00'],
);
const pod = record({
  namespace: name,
  workload: value(['Deployment/web', 'web', 'Job/a.b', 'X/0'], ['deployment/web', 'A/', '/a', 'A/b/c', 'A/B']),
  pod: value(['web-1', 'a.b'], ['', 'A', 'a..b']),
  labels: value([{}, { app: 'web' }, { 'a/b': '' }], [{ '': '' }, { app: 1 }, { 'a b': '' }, { a: '-' }]),
  address: value(['10.0.0.1', '2001:db8::1'], ['10.0.0.1/8', '10.0.0.256', '10.0.0.0/8']),
  hostNetwork: value([true], [false]),
});
const end = fc.oneof(
  { weight: 6, arbitrary: pod },
  { weight: 2, arbitrary: record({ address: value(['203.0.113.9', '10.0.0.0/8', '::/0'], ['10.0.0.1/8', 'x']) }) },
  { weight: 2, arbitrary: record({ network: value(['internet', 'nodes'], ['the moon']) }) },
  { weight: 1, arbitrary: record({ tenant: name }) },
  { weight: 1, arbitrary: value([{ address: '10.0.0.1' }], [{ address: '10.0.0.1', network: 'pods' }]) },
);
const flow = record({
  cluster: name,
  from: end,
  to: end,
  protocol: value(['TCP', 'UDP', 'SCTP'], ['tcp', 'ICMP']),
  port: value([1, 443, 65535], [0, 65536, 1.5, '443']),
  verdict: value(['FORWARDED', 'DROPPED', 'AUDIT'], ['forwarded', 'ERROR']),
  count: value([1, Number.MAX_SAFE_INTEGER], [0, 2 ** 53, 1.5]),
  firstSeen: value(['2026-11-20T08:00:00Z'], ['2026-11-21']),
  lastSeen: time,
});
const head = record({
  apiVersion: value(['ringfence.dev/v1alpha1'], ['v1']),
  kind: value(['FlowSummary'], ['Flow']),
  cluster: name,
  firstSeen: value(['2026-11-20T08:00:00Z'], ['2026-11-21']),
  lastSeen: time,
  completeness: value(['Complete', 'Sampled', 'Unknown'], ['complete']),
  source: value([[], ['hubble', 'csv']], [['x'], 'hubble']),
  expires: value(['2027-01-31', '2026-11-28'], ['2026-02-30', '31.1.2027']),
  leftOut: value([{}, { reply: 12, lost: 0 }], [{ other: 1 }, { reply: -1 }]),
  flows: value([1], ['1', 1.5]),
});
const oneFlow = { from: { network: 'nodes' }, to: { network: 'nodes' }, protocol: 'TCP', port: 1, verdict: 'DROPPED' };

test('the reader takes exactly the flows that the schema takes', () => {
  let right = 0;
  fc.assert(
    fc.property(flow, (written) => {
      // The first line shows the format.
      const read = readLog(`${JSON.stringify(oneFlow)}\n${JSON.stringify(written)}\n`);
      const isRight = isFlow(JSON.parse(JSON.stringify(written)));
      if (isRight) right++;
      assert.is(read.value !== undefined, isRight, problemLines(read).join('\n') || ajv.errorsText(isFlow.errors));
    }),
    { numRuns: 2000 },
  );
  assert.ok(right > 50, `${right} of them are right`);
});

test('the reader takes exactly the heads that the schema takes', () => {
  let right = 0;
  fc.assert(
    fc.property(head, (written) => {
      const read = readLog(`${JSON.stringify(written)}\n${JSON.stringify(oneFlow)}\n`);
      const isRight = isHead(JSON.parse(JSON.stringify(written)));
      if (isRight) right++;
      assert.is(read.value !== undefined, isRight, problemLines(read).join('\n') || ajv.errorsText(isHead.errors));
    }),
    { numRuns: 1000 },
  );
  assert.ok(right > 50, `${right} of them are right`);
});

test('a summary is as its schemas say, and reading it gives the evidence again', () => {
  fc.assert(
    fc.property(
      fc.array(
        flow.filter((written) => isFlow(written)),
        { minLength: 1, maxLength: 6 },
      ),
      (written) => {
        const log = written.map((each) => `${JSON.stringify({ ...each, cluster: 'eu1' })}\n`).join('');
        const [evidence] = readLog(log).value ?? [];
        if (evidence === undefined) throw new Error('nothing was read');
        const text = [...formatSummary(evidence)].join('');
        const [first = '', ...rest] = text.trimEnd().split('\n');
        assert.ok(isHead(JSON.parse(first)), ajv.errorsText(isHead.errors));
        for (const line of rest) assert.ok(isFlow(JSON.parse(line)), ajv.errorsText(isFlow.errors));
        const again = readLog(text).value?.[0];
        assert.is(again === undefined ? '' : [...formatSummary(again)].join(''), text);
      },
    ),
    { numRuns: 200 },
  );
});

test('the schemas list the formats and the reasons that there are', () => {
  assert.equal(headSchema.properties.source.items.enum, [...flowFormats]);
  assert.equal(headSchema.properties.leftOut.propertyNames.enum, [...leftOutReasons]);
  for (const example of flowSchema.examples) assert.ok(isFlow(example));
  for (const example of headSchema.examples) assert.ok(isHead(example));
});
