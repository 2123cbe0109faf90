import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { PolicyPlaces } from '../../../src/clusters/policy-places.ts';
import { coverageOf } from '../../../src/connectivity-tests/coverage.ts';
import { runTests } from '../../../src/connectivity-tests/run-tests.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { formatCoverage } from '../../../src/report/connectivity-tests/format-coverage.ts';
import { formatTestRun } from '../../../src/report/connectivity-tests/format-test-run.ts';
import { formatTestRunJson } from '../../../src/report/connectivity-tests/format-test-run-json.ts';
import { formatTests } from '../../../src/report/connectivity-tests/formats.ts';
import { paletteOf } from '../../../src/report/words/palette.ts';
import { assert, test } from '../../support/table.ts';
import { soundTest, testedLandscape } from '../../support/tested-landscape.ts';
import { broken, held, reportOf, resultOf } from '../guardrails/support.ts';

const tested = testedLandscape({
  types: {
    shop: {
      workloads: [
        { name: 'web', labels: { app: 'web' } },
        { name: 'db', labels: { app: 'db' } },
      ],
      policies: {
        'to-db': {
          apiVersion: 'networking.k8s.io/v1',
          kind: 'NetworkPolicy',
          metadata: { name: 'to-db' },
          spec: {
            podSelector: { matchLabels: { app: 'db' } },
            policyTypes: ['Ingress'],
            ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }] }],
          },
        },
      },
    },
  },
  clusters: {
    east: {
      networks: { pods: ['10.0.0.0/16'] },
      cni: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
      namespaces: { fish: 'shop', fruit: 'shop' },
    },
  },
});
const palette = paletteOf({ coloured: false });

const shop = (workload: string): JsonObject => ({ namespaceType: 'shop', workload });
const passing = { name: 'web is open', from: shop('db'), to: shop('web'), port: 80, expect: 'allowed' };
const failing = { name: 'db is open', from: shop('web'), to: shop('db'), port: 80, expect: 'allowed' };
const lost = { name: 'dbb is open', from: shop('web'), to: shop('dbb'), port: 80, expect: 'allowed' };

test('shows only the number of cases that pass', () => {
  const run = runTests(tested, soundTest([passing]));
  assert.match(
    formatTestRun(run, { palette }),
    /^Based on [^\n]+\n[\s\S]*\n1 passed, 0 failed \(4 pairs in 1 cluster\)\n$/,
  );
});

test('shows a failed case with its place, its verdict and the reasons of one example', () => {
  const text = formatTestRun(runTests(tested, soundTest([passing, failing])), { palette });
  const [title, summary, verdict] = text.split('\n');
  assert.is(title, 'policies/tests/sample.yaml:23:17: failed: db is open');
  assert.is(summary, '  expected allowed, but some ports differ for 2 of 4 pairs in east');
  assert.is(verdict, '  denied: fish/web → fruit/db, 80/TCP in cluster east');
  assert.match(text, /isolated by to-db/);
  assert.match(text, /\n1 passed, 1 failed \(8 pairs in 1 cluster\)\n$/);
});

test('of a side that is judged alone, only that side is explained', () => {
  const one = { ...failing, side: 'ingress' };
  const text = formatTestRun(runTests(tested, soundTest([one])), { palette });
  assert.match(
    text,
    /\n {2}denied by ingress alone: fish\/web → fruit\/db, 80\/TCP in cluster east\n\n {2}Ingress to fruit/,
  );
  assert.not.match(text, /Egress from/);
});

test('a case without pairs says what is missing, and the way out', () => {
  const text = formatTestRun(runTests(tested, soundTest([lost])), { palette });
  const [, summary, hint] = text.split('\n');
  assert.is(
    summary,
    '  expected allowed, but there was nothing to test: No namespace of type "shop" has a workload "dbb".',
  );
  assert.is(hint, '  hint: Did you mean "db"?');
});

test('what a source holds cannot steer the terminal', () => {
  const text = formatTestRun(runTests(tested, soundTest([{ ...failing, name: '\u001b[2J' }])), { palette });
  assert.not.ok(text.includes('\u001b'));
});

const places: PolicyPlaces = {
  rendered: () => ({ path: 'manifest.yaml', line: 12, column: 1 }),
  template: () => ({ path: 'template.yaml', line: 7, column: 1 }),
};

test('the rules that no test exercises are listed with a place', () => {
  const coverage = coverageOf(tested, soundTest([passing]));
  assert.is(
    formatCoverage(coverage, { palette }),
    `No test exercises:
shop:
  to-db, ingress rule 1
    manifests/clusters/east/fish/policies.yaml:2 and in 1 namespace more
0 of 1 rule exercised (0 %)
`,
  );
  assert.match(
    formatCoverage(coverage, { palette, ...places }),
    '    manifest.yaml:12 and in 1 namespace more, from template.yaml:7\n',
  );
  assert.is(formatCoverage(coverageOf(tested, soundTest([failing])), { palette }), '1 of 1 rule exercised (100 %)\n');
});

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'));
const schema = schemaOf('test-run');
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  schemas: ['guardrails', 'diagnostics', 'step', 'connectivity', 'flow-answers'].map(schemaOf),
});
addFormats.default(ajv);
const validate = ajv.compile(schema);

test('the JSON output fits its schema, with every field', () => {
  const sided = { ...failing, name: 'db lets in', side: 'ingress' };
  const files = soundTest([passing, failing, lost, sided]);
  const text = formatTestRunJson(
    { run: runTests(tested, files), coverage: coverageOf(tested, soundTest([passing])) },
    places,
  );
  assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
  assert.equal(
    JSON.parse(text).results.map(({ side }: JsonObject) => side),
    [undefined, undefined, undefined, 'ingress'],
  );
  const [part] = JSON.parse(text).coverage.missing;
  assert.equal([part.location.line, part.template], [12, { path: 'template.yaml', line: 7 }]);
  assert.equal(
    JSON.parse(text).results.map(({ name, expect, verdict, passed }: JsonObject) => [name, expect, verdict, passed]),
    [
      ['web is open', 'allowed', 'allowed', true],
      ['db is open', 'allowed', 'mixed', false],
      ['dbb is open', 'allowed', 'none', false],
      ['db lets in', 'allowed', 'mixed', false],
    ],
  );
});

test('the schema is closed, and its examples fit it', () => {
  const run: JsonObject = JSON.parse(formatTestRunJson({ run: runTests(tested, soundTest([passing])) }));
  assert.ok(validate(run), JSON.stringify(validate.errors));
  assert.not.ok(validate({ ...run, more: true }));
  for (const example of schema.examples) assert.ok(validate(example), JSON.stringify(validate.errors));
});

const guardrails = {
  ...reportOf(resultOf(held, { name: 'a' }), resultOf(broken), resultOf(broken, { name: 'b', mode: 'Audit' })),
  protectedLabels: { namespaces: ['team'], pods: [] },
};

test('guardrails that do not hold come after the cases, and have counts of their own', () => {
  const run = runTests(tested, soundTest([passing]));
  const alone = formatTestRun(run, { palette });
  const text = formatTestRun(run, { palette }, guardrails);
  assert.ok(text.endsWith(`${alone}guardrails: 1 holds, 1 does not hold, 1 is reported only (Audit)\n`), text);
  assert.equal(
    text.split('\n').filter((line) => line.startsWith('policies/')),
    [
      "policies/guardrails/tenants-apart.yaml:3:18: broken: tenants-apart: No tenant's pod reaches another tenant's data.",
      "policies/guardrails/tenants-apart.yaml:3:18: broken (Audit): b: No tenant's pod reaches another tenant's data.",
    ],
  );
  assert.match(text, '\n  Assumed, not enforced: only the platform sets the labels team of namespaces.\n');
});

test('guardrails are in the JSON and in the JUnit of a run', async () => {
  const run = runTests(tested, soundTest([passing]));
  const parsed = JSON.parse(await formatTests({ run, guardrails }, 'json', { palette }));
  const isValid = validate(parsed);
  assert.ok(isValid, JSON.stringify(validate.errors));
  assert.equal(JSON.parse(formatTestRunJson({ run, guardrails })).guardrails.fail, 1);
  const junit = await formatTests({ run, guardrails }, 'junit', { palette });
  assert.match(junit, '<testsuites name="ringfence" tests="4" failures="1" errors="0" skipped="0">');
  assert.match(junit, '<failure message="broken: No tenant\'s pod reaches another tenant\'s data." type="broken">');
});
