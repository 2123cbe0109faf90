import fc from 'fast-check';
import { readConnectivityTests } from '../../src/connectivity-tests/read-connectivity-tests.ts';
import { type Diagnostic, hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { guardrailFiles, readGuardrails } from '../../src/guardrails/read-guardrails.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { roleOf } from '../../src/landscape/source-paths.ts';
import type { FileTree } from '../../src/model/file-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import type { SourceNode } from '../../src/source/node.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { describe } from '../support/landscape.ts';
import { randomRuns } from '../support/random-runs.ts';
import { shopSources, sourcesWith } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';

/** Everything that `validate` reports of sources before it renders. */
function mistakesIn(files: FileTree): readonly Diagnostic[] {
  const { understood: landscape, names, diagnostics } = loadLandscape(files, { ringfenceVersion: ownVersion() });
  const paths = files.paths().filter((path) => roleOf(path).kind === 'connectivity-test');
  const tests = { paths: () => paths, get: (path: string) => files.get(path) };
  return [
    ...diagnostics,
    ...readGuardrails(guardrailFiles(files), { landscape, names }).diagnostics,
    ...readConnectivityTests(tests, { where: 'policies/tests', landscape, names }).diagnostics,
  ].filter(({ severity }) => severity === 'error');
}

function unknownIn(files: FileTree): readonly string[] {
  const unknown = mistakesIn(files).filter(({ code }) => code === 'unknown-reference');
  return [...new Set(describe(unknown))].sort();
}

const shop = shopSources();
const textOf = (path: string) => new TextDecoder().decode(shop.get(path)?.read());

/** The names that other sources of the shop look up. */
const names = new Set(
  shop.paths().flatMap((path) => {
    const role = roleOf(path);
    if (role.kind === 'namespace-type') return [role.type];
    if (role.kind === 'tenant') return [role.tenant];
    return role.kind === 'cluster' ? [path.replace(/^.*\/|\.yaml$/g, '')] : [];
  }),
);

/** The scalars of a source that are such names, but not the name that it gives itself. Each once. */
function referencesIn(path: string): readonly SourceNode[] {
  const { value: root } = readYaml(path, shop.get(path)?.read() ?? new Uint8Array());
  const found = new Map<string, SourceNode>();
  const visit = (node: SourceNode, inMetadata: boolean): void => {
    if (node.kind === 'sequence') for (const item of node.items) visit(item, inMetadata);
    if (node.kind === 'mapping') {
      for (const { name, value } of node.entries) visit(value, inMetadata || name === 'metadata' || name === 'labels');
    }
    if (node.kind === 'scalar' && !inMetadata && names.has(node.text)) found.set(node.text, node);
  };
  if (root !== undefined) visit(root, false);
  return [...found.values()];
}

const kindsWithSchema = new Set(shop.paths().filter((path) => !['template', 'other'].includes(roleOf(path).kind)));

test('in the shop, an unknown name is reported beside an unknown field of the same source', () => {
  const seen = new Set<string>();
  const differing: string[] = [];
  for (const path of kindsWithSchema) {
    const text = textOf(path);
    for (const node of referencesIn(path).slice(0, 2)) {
      const wrong = `${text.slice(0, node.start)}${text.slice(node.start, node.end)}-zz${text.slice(node.end)}`;
      const alone = unknownIn(sourcesWith(shop, { [path]: wrong }));
      const beside = unknownIn(sourcesWith(shop, { [path]: `${wrong}\nzzz: 1\n` }));
      if (alone.length > 0) seen.add(roleOf(path).kind);
      if (JSON.stringify(alone) !== JSON.stringify(beside)) differing.push(path, ...alone, 'beside:', ...beside);
    }
  }
  assert.equal(differing, []);
  assert.equal([...seen].sort(), [
    'access-grant',
    'cluster-group',
    'connectivity-test',
    'guardrail',
    'tenant',
    'tenant-namespaces',
  ]);
});

test('in the shop, an unknown field is the only mistake of a source that has no other', () => {
  const noisy: string[] = [];
  for (const path of kindsWithSchema) {
    const found = describe(mistakesIn(sourcesWith(shop, { [path]: `${textOf(path)}\nzzz: 1\n` })));
    if (new Set(found).size !== 1) noisy.push(path, ...found);
  }
  assert.equal(noisy, []);
});

const guardrail = (spec: string) => `apiVersion: ringfence.dev/v1alpha1
kind: Guardrail
metadata: {name: two-mistakes}
spec:
  description: Two mistakes in one file.
  owner: team-network
  assume: {otherWriters: None}
${spec}`;

const exception = (spec: string) => `apiVersion: ringfence.dev/v1alpha1
kind: Exception
metadata: {name: two-mistakes}
spec:
${spec}`;

/** Sources of the shop that are replaced or changed; what `validate` reports, without lines. */
const twoMistakes: Readonly<Record<string, readonly [Readonly<Record<string, string>>, readonly string[]]>> = {
  'a guardrail with a network that there is not and an unknown tenant': [
    {
      'policies/guardrails/x.yaml': guardrail(
        '  never: [{from: {tenant: chekout}, to: {network: metadta}}, {from: {namespaceType: team-ap}, to: {network: {value: clientNetwork}}}]',
      ),
    },
    ['invalid-value x.yaml', 'unknown-reference x.yaml', 'unknown-reference x.yaml', 'unknown-reference x.yaml'],
  ],
  'a guardrail without its assumption, and with an unknown namespace': [
    {
      'policies/guardrails/x.yaml': guardrail(
        '  never: [{from: {namespace: chekout-app}, to: {network: internet}}]',
      ).replace('  assume: {otherWriters: None}\n', ''),
    },
    ['missing-field x.yaml', 'unknown-reference x.yaml'],
  ],
  'a file of another kind in the folder of guardrails': [
    { 'policies/guardrails/x.yaml': exception('  scope: {tenants: [chekout]}') },
    ['wrong-kind x.yaml'],
  ],
  'an exception without an end, and with an unknown type and guardrail': [
    {
      'policies/exceptions/x.yaml': exception(
        '  reason: A try.\n  owner: team-network\n  scope: {namespaceTypes: [team-ap]}\n  guardrails: [{name: metadata-servic}]',
      ),
    },
    ['missing-field x.yaml', 'unknown-reference x.yaml', 'unknown-reference x.yaml'],
  ],
  'a type with an unknown field that lists an unknown policy': [
    {
      'policies/namespace-types/team-app/namespace-type.yaml': textOf(
        'policies/namespace-types/team-app/namespace-type.yaml',
      )
        .replace('- deny-all', '- deny-al')
        .replace('description:', 'descriptoin: x\n  description:'),
    },
    ['unknown-field namespace-type.yaml', 'unknown-reference namespace-type.yaml'],
  ],
  'a landscape with an unknown field, and unknown names in a group, a guardrail and a test': [
    {
      'policies/landscape.yaml': `${textOf('policies/landscape.yaml')}\nzzz: 1\n`,
      'policies/clusters/production/group.yaml': textOf('policies/clusters/production/group.yaml').replace(
        'type: ingress',
        'type: ingres',
      ),
      'policies/guardrails/x.yaml': guardrail('  never: [{from: {tenant: chekout}, to: {network: metadata}}]'),
      'policies/tests/metrics.yaml': textOf('policies/tests/metrics.yaml').replace(': team-app', ': team-ap'),
    },
    [
      'unknown-field landscape.yaml',
      'unknown-reference group.yaml',
      'unknown-reference metrics.yaml',
      'unknown-reference x.yaml',
    ],
  ],
  'two clusters, one with an unknown field, the other with an unknown type': [
    {
      'policies/clusters/production/eu1.yaml': `${textOf('policies/clusters/production/eu1.yaml')}\nzzz: 1\n`,
      'policies/tenants/checkout/namespaces.yaml': textOf('policies/tenants/checkout/namespaces.yaml').replace(
        'type: team-app',
        'type: team-ap',
      ),
      'policies/guardrails/x.yaml': guardrail('  never: [{from: {namespace: chekout-app}, to: {network: metadata}}]'),
    },
    // The names of namespaces are not known: the broken cluster can have more of them.
    ['unknown-field eu1.yaml', 'unknown-reference namespaces.yaml'],
  ],
};

const rows = Object.entries(twoMistakes).map(([name, [changed, expected]]) => ({ name, changed, expected }));

table('every mistake in one run', rows, ({ changed, expected }) => {
  const codes = new Map(
    mistakesIn(sourcesWith(shop, changed)).map((one): [string, string] => [
      JSON.stringify([one.location, one.message]),
      `${one.code} ${one.location.path.replace(/^.*\//, '')}`,
    ]),
  );
  const found = [...codes.values()];
  assert.equal(found.sort(), [...expected]);
});

/** Changes one line of a source, which keeps its indent. */
const lineChanges: Readonly<Record<string, (line: string) => string>> = {
  'is deleted': () => '',
  'has no value': (line) => line.replace(/:.*$/, ':'),
  'has a number': (line) => line.replace(/: .*$/, ': 7'),
  'has a list': (line) => line.replace(/: .*$/, ': [a, {b: c}]'),
  'has another key': (line) => line.replace(/\w+:/, 'zzz:'),
  'has another text': (line) => line.replace(/: .*$/, ': x-y'),
  'has an empty map': (line) => line.replace(/: .*$/, ': {}'),
};

test('no change of a line of the shop is a defect, and only mistakes keep the landscape back', () => {
  const paths = [...kindsWithSchema];
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.nat(),
      fc.constantFrom(...Object.keys(lineChanges)),
      (path, place, how) => {
        const lines = textOf(path).split('\n');
        const index = place % lines.length;
        const line = lineChanges[how]?.(lines[index] ?? '') ?? '';
        const files = sourcesWith(shop, { [path]: lines.with(index, line).join('\n') });
        const { landscape, diagnostics } = loadLandscape(files, { ringfenceVersion: ownVersion() });
        assert.is(landscape === undefined, hasErrors(diagnostics));
        mistakesIn(files);
      },
    ),
    { numRuns: randomRuns(30, 600) },
  );
});
