import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { WrittenNetworkPolicy } from '../../src/model/network-policy.ts';
import { checkPolicy } from '../../src/policy/check-policy.ts';
import { assert, table } from '../support/table.ts';

/** The codes of `src/policy/problems.ts`, but for those of sizes, whose examples would fill books. */
const codes = [
  'empty-peer',
  'end-port-before-port',
  'end-port-with-named-port',
  'end-port-without-port',
  'except-not-inside',
  'except-of-other-family',
  'invalid-annotation-key',
  'invalid-ip-block',
  'invalid-label-key',
  'invalid-label-value',
  'invalid-policy-name',
  'invalid-policy-namespace',
  'invalid-port-name',
  'ip-block-with-selector',
  'port-out-of-range',
  'selector-values-forbidden',
  'selector-values-missing',
  'too-many-policy-types',
];

table(
  'the example on the page of a code gives the message that the page shows',
  codes.map((name) => ({ name })),
  ({ name }) => {
    const page = readFileSync(new URL(`../../docs/diagnostics/${name}.md`, import.meta.url), 'utf8');
    const [, example = '', message = ''] = /```yaml\n(.*?)```\n\n```text\n(.*?)\n```/s.exec(page) ?? [];
    const found = checkPolicy(parse(example) as WrittenNetworkPolicy);
    assert.equal(
      found.map((violation) => [violation.code, violation.message]),
      [[name, message]],
    );
  },
);
