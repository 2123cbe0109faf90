import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { runCommand } from '../support/command-line.ts';
import { assert, table, test } from '../support/table.ts';

const folder = fileURLToPath(new URL('../../docs/examples/shop', import.meta.url));
const run = (command: string, stdin?: string) =>
  runCommand(command.split(' '), { folder, ...(stdin === undefined ? {} : { stdin }) });

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'));
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  schemas: [schemaOf('flow-answers')],
});
addFormats.default(ajv);
const validate = ajv.compile(schemaOf('connectivity'));

const commands = [
  ...['text', 'markdown', 'csv', 'json'].map((format) => `--tenant payments --cluster eu1 --seen --output ${format}`),
  ...['text', 'csv'].map((format) => `--from payments-app/api --not-seen --output ${format}`),
  '--cluster eu1 --tenant storefront',
  '--port 8081',
  '--from catalog-data/search --seen',
  '--from catalog-data/search --seen --output markdown',
];

test('rows are marked as seen or not, in each format, and only the rows that are asked for', async () => {
  const texts: string[] = [];
  for (const options of commands) {
    const { stdout, stderr, status } = await run(`connectivity --flows ../flows/seen.jsonl ${options}`);
    if (options.endsWith('json')) assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors));
    texts.push(`# ${options} (${status})\n\n${stderr}${stdout}\n`);
  }
  const golden = fileURLToPath(new URL('connectivity-flows.txt', import.meta.url));
  const found = texts.join('');
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, found);
  else assert.fixture(found, readFileSync(golden, 'utf8'));
});

test('a query leaves the same rows as the option', async () => {
  for (const part of ['seen', 'not-seen']) {
    const asked = `connectivity --flows ../flows/seen.jsonl --cluster eu1 --output csv`;
    const [option, query] = [await run(`${asked} --${part}`), await run(`${asked} --filter flows:${part}`)];
    assert.is(query.stdout, option.stdout);
    assert.ok(query.stdout.split('\n').length > 5);
  }
});

const pod = (namespace: string, name: string): object => ({ namespace, workload: `Deployment/${name}` });
const line = (more: object): string =>
  JSON.stringify({
    ...{ from: pod('checkout-app', 'orders'), to: pod('payments-app', 'api'), protocol: 'TCP', port: 8080 },
    ...{ verdict: 'FORWARDED', ...more },
  });

test('names in records cannot steer a terminal, and no address of the internet is shown', async () => {
  const labels = { app: 'a' };
  const lines = [line({ from: { address: '8.8.8.8' } }), line({ from: { namespace: 'new', labels } })];
  for (const format of ['text', 'csv', 'markdown', 'json']) {
    const { stdout, status } = await run(`connectivity --flows eu1=- --output ${format}`, lines.join('\n'));
    assert.is(status, 0);
    assert.not.match(stdout, '8.8.8.8');
    assert.match(stdout, 'new');
  }
  const hostile = await run('connectivity --flows eu1=-', line({ from: { namespace: 'a\u001b[31m', labels } }));
  assert.is(hostile.status, 1);
  assert.not.match(hostile.stderr, '\u001b[31m');
});

const mistakes = [
  { name: 'a filter without records', command: '--not-seen', says: "option '--not-seen' needs --flows" },
  { name: 'a query without records', command: '--filter flows:seen', says: '"flows:" needs --flows' },
  {
    name: 'a query and an option',
    command: '--filter flows:seen --not-seen --flows -',
    says: '--not-seen is given as well',
  },
  { name: 'both parts', command: '--seen --not-seen --flows -', says: 'cannot be used with' },
  { name: 'a picture', command: '--output svg --flows -', says: 'svg does not show what was seen' },
  {
    name: 'records of another cluster than the one asked for',
    command: '--cluster us1 --flows eu1=-',
    says: 'other clusters',
  },
];

table('refuses', mistakes, async ({ command, says }) => {
  const { status, stderr } = await run(`connectivity ${command}`, line({}));
  assert.match(stderr, says);
  assert.is(status, 2);
});
