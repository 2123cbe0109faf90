import { runCommand } from '../support/command-line.ts';
import { guardrailText } from '../support/guardrails.ts';
import { assert, table } from '../support/table.ts';
import { type Files, inTemporaryFolder } from '../support/temporary.ts';

const namespaces = ['red', 'blue']
  .map((name) => `---\napiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}}\n`)
  .join('');
const policy = (name: string, spec: string): string =>
  `---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: ${name}, namespace: blue}\nspec: ${spec}\n`;
const closed = namespaces + policy('deny', '{podSelector: {}, policyTypes: [Ingress]}');
const fromRed = '{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: red}}}]}';
const open = closed + policy('open', `{podSelector: {}, ingress: [${fromRed}]}`);
const apart = guardrailText({ never: [{ from: { namespace: 'red' }, to: { namespace: 'blue' } }] }, 'apart');
const cilium =
  '---\napiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: more, namespace: red}\nspec: {}\n';

interface Row {
  readonly name: string;
  readonly files: Files;
  readonly options: readonly string[];
  readonly status: number;
  /** The beginning of the first line of the answer. */
  readonly first?: string;
  readonly has?: string;
  readonly stderr?: string;
}

const guarded = ['--guardrails', 'apart.yaml', '--fail-on', 'guardrail-broken'];

table<Row>(
  'diff judges the guardrails that are named beside two folders of manifests',
  [
    {
      name: 'a change that opens what one forbids',
      files: { 'before.yaml': closed, 'after.yaml': open, 'apart.yaml': apart },
      ...{
        options: guarded,
        status: 1,
        first: 'Guardrail apart is broken. A pod without labels in namespace red can reach',
      },
    },
    {
      name: 'a change that does not, with what was open before',
      files: { 'before.yaml': open, 'after.yaml': open, 'apart.yaml': apart },
      ...{ options: guarded, status: 0, first: 'No connection changes' },
    },
    {
      name: 'policies of a kind that Ringfence does not read',
      files: { 'before.yaml': closed, 'after.yaml': closed + cilium, 'apart.yaml': apart },
      ...{
        options: guarded,
        status: 0,
        has: 'Ringfence does not read policies of kind CiliumNetworkPolicy, so guardrails are judged as if there were none.',
      },
    },
    {
      name: 'a mistake in one of them',
      files: { 'before.yaml': closed, 'after.yaml': open, 'apart.yaml': apart.replace('"red"', '"10.0.0.0/8"') },
      ...{ options: guarded, status: 1, stderr: 'error[cidr-for-pods]' },
    },
    {
      name: 'a tenant, which plain manifests do not have',
      files: {
        'before.yaml': closed,
        'after.yaml': open,
        'apart.yaml': apart.replace('"namespace": "red"', '"tenant": "red"'),
      },
      ...{ options: guarded, status: 1, stderr: 'error[invalid-guardrail]' },
    },
    {
      name: 'a file that is not there',
      files: { 'before.yaml': closed, 'after.yaml': open },
      ...{ options: guarded, status: 3, stderr: 'apart.yaml' },
    },
  ],
  async ({ files, options, status, first, has, stderr }) => {
    const answer = await inTemporaryFolder(files, (folder) =>
      runCommand(['diff', '--manifests', 'before.yaml', 'after.yaml', ...options], { folder }),
    );
    assert.is(answer.status, status, answer.stderr);
    if (first !== undefined) assert.ok(answer.stdout.startsWith(first), answer.stdout);
    if (has !== undefined) assert.ok(answer.stdout.includes(has), answer.stdout);
    if (stderr !== undefined) assert.ok(answer.stderr.includes(stderr), answer.stderr);
  },
);

table(
  'diff refuses guardrails where it knows those of both revisions',
  [{ name: 'without --manifests', command: ['diff', 'HEAD', '--guardrails', 'apart.yaml'] }],
  async ({ command }) => {
    const { status, stderr } = await inTemporaryFolder({}, (folder) => runCommand(command, { folder }));
    assert.is(status, 2);
    assert.ok(stderr.includes("option '--guardrails <path...>' needs --manifests"), stderr);
  },
);
