import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { formatJson } from '../../../src/report/diagnostics/format-json.ts';
import { assert, test } from '../../support/table.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'));
const schema = read('diagnostics');
const validate = new Ajv2020({ strict: true, schemas: [read('step')] }).compile(schema);

test('no diagnostics are an empty list', () => {
  assert.is(formatJson([]), '{\n  "schemaVersion": 1,\n  "diagnostics": []\n}\n');
});

test('a diagnostic has its fields in a fixed order, and those it lacks are left out', () => {
  const location = { line: 2, path: 'a.yaml', column: 3 };
  const text = formatJson([{ location, message: 'Wrong.', severity: 'error', code: 'invalid-yaml' }]);
  assert.is(
    text,
    `{
  "schemaVersion": 1,
  "diagnostics": [
    {
      "code": "invalid-yaml",
      "severity": "error",
      "message": "Wrong.",
      "location": {
        "path": "a.yaml",
        "line": 2,
        "column": 3
      }
    }
  ]
}
`,
  );
});

test('the output fits its schema, with every field', () => {
  const location = { path: 'a.yaml', line: 2, column: 3, endColumn: 5 };
  const text = formatJson([
    {
      code: 'duplicate-key',
      severity: 'warning',
      message: 'Twice.',
      location,
      hint: 'Delete one.',
      related: [{ message: 'The first.', location }],
      namespaces: ['c/n'],
    },
  ]);
  assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
});

test('a step stands beside the diagnostics', () => {
  const text = formatJson([], { changes: [{ kind: 'namespace-created', cluster: 'c', namespace: 'n' }] });
  assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
  assert.not.ok(validate({ schemaVersion: 1, diagnostics: [], step: { changes: [{ kind: 'namespace-created' }] } }));
});

test('the schema is closed', () => {
  assert.not.ok(validate({ schemaVersion: 1, diagnostics: [], more: true }));
});

test('the example in the schema fits it', () => {
  for (const example of schema.examples) assert.ok(validate(example), JSON.stringify(validate.errors));
});
