import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../support/command-line.ts';
import { guardedSources } from '../support/guarded-sources.ts';
import { guardrailText } from '../support/guardrails.ts';
import { assert, test } from '../support/table.ts';
import { type Files, inTemporaryFolder, writeFiles } from '../support/temporary.ts';

type Spec = Parameters<typeof guardrailText>[0];

interface Mistake {
  readonly title: string;
  /** The guardrail `sample`, of the platform. */
  readonly spec?: Spec;
  /** The folder of a tenant. */
  readonly tenant?: string;
  readonly files?: Files;
  readonly command?: readonly string[];
}

const app = { namespaceType: 'app' };
const data = { namespaceType: 'data' };
const exception = (name: string, until: string): Files => ({
  'policies/exceptions/agreed.yaml': `apiVersion: ringfence.dev/v1alpha1
kind: Exception
metadata: {name: agreed}
spec:
  reason: Agreed.
  owner: platform
  until: ${until}
  scope: {namespaces: ["*"]}
  guardrails: [{name: ${name}}]
`,
});

/** Every kind of bad input that a person can give to guardrails. */
const mistakes: readonly Mistake[] = [
  {
    title: 'a guardrail that matches no namespace',
    spec: { never: [{ from: { ...app, namespace: 'x-*' }, to: data }] },
  },
  {
    title: 'a guardrail about nothing',
    spec: { isolated: [{ namespace: 'spare', namespaceType: 'app' }] },
  },
  {
    title: 'contradictory selectors',
    spec: {
      isolated: [
        {
          podSelector: {
            matchLabels: { app: 'web' },
            matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }],
          },
        },
      ],
    },
  },
  { title: 'an unknown type', spec: { isolated: [{ namespaceType: 'dta' }] } },
  { title: 'an unknown tenant', spec: { isolated: [{ tenant: 'paymnts' }] } },
  {
    title: 'an unknown key',
    spec: { isolated: [{ namespaceSelector: { matchLabels: { 'acme.com/tennant': 'x' } } }] },
  },
  { title: 'an unknown network', spec: { never: [{ from: app, to: { network: 'metdata' } }] } },
  { title: 'an unknown parameter', spec: { never: [{ from: app, to: { network: { value: 'blcked' } } }] } },
  { title: '`only` without peers', spec: { only: [{ to: data }] } },
  { title: '`only` with an empty list of peers', spec: { only: [{ to: data, from: [] }] } },
  { title: 'a CIDR where a pod is meant', spec: { never: [{ from: { namespace: '10.0.0.0/8' }, to: data }] } },
  {
    title: 'a tenant and a type on plain manifests',
    spec: { never: [{ from: { tenant: '*' }, to: data }] },
    command: ['guardrails', '--manifests', 'manifests/clusters', '--guardrails', 'policies/guardrails/sample.yaml'],
  },
  { title: 'an exception for a guardrail that does not exist', files: exception('dta-apart', '2030-01-01') },
  { title: 'an exception that accepts nothing', files: exception('data-apart', '2030-01-01'), command: ['guardrails'] },
  { title: 'an exception that has ended', files: exception('data-apart', '2024-05-31') },
  { title: "a tenant's guardrail about other tenants", tenant: 'a', spec: { isolated: [{ tenant: 'b' }] } },
  {
    title: 'an assumption under which it cannot hold',
    spec: {
      assume: { otherWriters: 'AllTenants' },
      never: [{ from: { tenant: '*' }, to: { tenant: '*' }, relation: 'other-tenant' }],
    },
  },
  { title: 'no assumption', spec: { assume: {}, isolated: [data] } },
];

test('each mistake in a guardrail is reported at its line, with a way out', () =>
  inTemporaryFolder(guardedSources, async (folder) => {
    await runCommand(['render'], { folder });
    const texts: string[] = [];
    for (const { title, spec, tenant, files = {}, command = ['validate'] } of mistakes) {
      const path = `policies/${tenant === undefined ? '' : `tenants/${tenant}/`}guardrails/sample.yaml`;
      const written: Files = { ...(spec === undefined ? {} : { [path]: guardrailText(spec) }), ...files };
      const { status, stdout, stderr } = await inTemporaryFolder(guardedSources, async (copy) => {
        writeFiles(copy, written);
        await runCommand(['render'], { folder: copy });
        return runCommand(command, { folder: copy });
      });
      const shown = command[0] === 'validate' ? `${stdout}${stderr}` : stderr;
      texts.push(`# ${title} (${status})\n\n$ ringfence ${command.join(' ')}\n${shown}\n`);
    }
    const golden = fileURLToPath(new URL('guardrail-mistakes.txt', import.meta.url));
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, texts.join(''));
    else assert.fixture(texts.join(''), readFileSync(golden, 'utf8'));
  }));
