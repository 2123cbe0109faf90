import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { runCommand } from '../support/command-line.ts';
import { assert, test } from '../support/table.ts';

const folder = fileURLToPath(new URL('../../docs/examples/shop', import.meta.url));
const run = (command: string, stdin?: string) =>
  runCommand(command.split(' '), { folder, ...(stdin === undefined ? {} : { stdin }) });

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'));
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  schemas: ['diagnostics', 'step', 'test-run', 'guardrails', 'connectivity', 'flow-answers'].map(schemaOf),
});
addFormats.default(ajv);
const validate = ajv.compile(schemaOf('lint'));

test('what no recorded connection needed is found in the shop, in each format', async () => {
  const texts: string[] = [];
  for (const format of ['text', 'json', 'github', 'gitlab']) {
    const rules = '--rule flow-unused-policy flow-unused-rule flow-unused-grant flow-unused-label';
    const { stdout, stderr, status } = await run(`lint --flows ../flows/seen.jsonl ${rules} --output ${format}`);
    assert.is(status, 0);
    if (format === 'json') assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors));
    texts.push(`# ${format}\n\n${stderr}${stdout}\n`);
  }
  const golden = fileURLToPath(new URL('lint-flows.txt', import.meta.url));
  const found = texts.join('');
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, found);
  else assert.fixture(found, readFileSync(golden, 'utf8'));
});

test('a rule about flows is not asked without flows, and its acceptances are not called unused', async () => {
  const { stdout } = await run('lint --rule flow-unused-policy');
  assert.is(stdout, '');
});

test('flows of minutes are said to be weak evidence, before any finding', async () => {
  const end = (namespace: string, name: string) => ({ namespace, workload: `Deployment/${name}` });
  const line = JSON.stringify({
    ...{ from: end('checkout-app', 'orders'), to: end('payments-app', 'api'), protocol: 'TCP', port: 8080 },
    ...{ verdict: 'FORWARDED', firstSeen: '2024-05-30T08:00:00Z', lastSeen: '2024-05-30T08:04:00Z' },
  });
  const { stdout, status } = await run('lint --flows eu1=-', line);
  assert.is(status, 0);
  assert.ok(stdout.startsWith('Weak evidence: the records of eu1 are shorter than 7 days'));
});
