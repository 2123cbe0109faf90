import fc from 'fast-check';
import { CORE_SCHEMA, loadAll, YAML11_SCHEMA } from 'js-yaml';
import { parseAllDocuments } from 'yaml';
import type { JsonObject } from '../../src/model/json.ts';
import { withClosedRules } from '../../src/policy/closed-rule.ts';
import { headerOf } from '../../src/render/header.ts';
import type { Rendering } from '../../src/render/render-landscape.ts';
import { inNamespace } from '../../src/render/render-policies.ts';
import { writeYaml } from '../../src/source/write-yaml.ts';
import { type LandscapeParts, policiesOf, renderWell } from '../support/landscape.ts';
import { assert, test } from '../support/table.ts';

/** Names that a YAML reader of one version or the other may take for something else. */
const hostileNames = [
  'on',
  'off',
  'y',
  'n',
  'no',
  'yes',
  'null',
  'true',
  'x',
  'namespace',
  '0777',
  '0x1f',
  '1e3',
  '1-2',
  '012',
];
const hostileTexts = [
  ...[
    '2024-01-01',
    '12:30:45',
    '1_000',
    '~',
    '=',
    '<<',
    '- a',
    'a: b',
    'a #b',
    '{a}',
    '[a]',
    '"',
    "'",
    '\\',
    '%',
    '@',
    '`',
    '|',
    '>',
  ],
  ...[
    '',
    ' ',
    ' a ',
    'a\nb',
    '\n',
    '\n  namespace: x\n',
    '---\n',
    '\t',
    '\r\n',
    '\u0085',
    '\u2028',
    '\u00a0',
    'ä',
    '🙂',
    '\u0000',
    '\ufeff',
  ],
  ...['{{', '}}'].map((braces) => braces.slice(1)),
  ...hostileNames,
];

const name = fc.constantFrom(...hostileNames);
const labelValue = fc.constantFrom('', ...hostileNames, '0.1', '1.0', 'NO', 'Null', '1_000');
const text = fc
  .oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'grapheme' }))
  .map((said) => said.replaceAll('{{', '{'));

const namespaceValues: fc.Arbitrary<JsonObject> = fc.record({
  app: labelValue,
  note: text,
  flag: fc.boolean(),
  ports: fc.array(fc.constantFrom(80, 443), { maxLength: 2 }),
});

const landscapes: fc.Arbitrary<LandscapeParts> = fc
  .record({
    namespaces: fc.dictionary(name, namespaceValues, { minKeys: 1, maxKeys: 5 }),
    type: name,
    cluster: name,
    policy: name,
    constant: text,
    label: labelValue,
  })
  .map(({ namespaces, type, cluster, policy, constant, label }) => {
    const api = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' };
    const varying = {
      ...api,
      metadata: {
        name: `a-${policy}`,
        labels: { app: '{{values.app}}', [policy]: label },
        annotations: { note: '{{values.note}}', [policy]: constant },
      },
      spec: {
        podSelector: { matchLabels: { app: '{{values.app}}', [policy]: label } },
        ingress: [
          { $when: '{{values.flag}}', from: [{ podSelector: {} }] },
          { ports: [{ $each: '{{values.ports}}', $as: 'port', port: '{{port}}' }] },
        ],
      },
    };
    const named = {
      ...varying,
      metadata: { name: '{{namespace.name}}', annotations: { 'of-cluster': '{{cluster.name}}' } },
    };
    const constantOnly = {
      ...api,
      metadata: { name: `b-${policy}`, annotations: { note: constant } },
      spec: { podSelector: {} },
    };
    const parameters = {
      app: { type: 'string' },
      note: { type: 'string' },
      flag: { type: 'boolean' },
      ports: { type: 'array', items: { type: 'integer' } },
    };
    const workload = {
      name: 'web',
      labels: { app: '{{values.app}}' },
      ports: [{ $when: '{{values.flag}}', name: 'http', port: 8080 }],
    };
    const fixed = { name: 'fixed', labels: { app: label } };
    return {
      types: {
        [type]: {
          ...{ parameters, required: Object.keys(parameters), workloads: [workload, fixed] },
          labels: { [policy]: '{{values.app}}' },
          policies: { varying, named, constant: constantOnly },
        },
      },
      clusters: {
        [cluster]: {
          namespaces: Object.fromEntries(Object.entries(namespaces).map(([key, values]) => [key, { type, values }])),
        },
      },
    } as unknown as LandscapeParts;
  });

/** A file's documents as a strict reader of YAML gives them. */
const readers: readonly { readonly name: string; readonly read: (text: string) => readonly unknown[] }[] = [
  { name: 'js-yaml, YAML 1.2', read: (yaml) => loadAll(yaml, { schema: CORE_SCHEMA }) },
  { name: 'js-yaml, YAML 1.1', read: (yaml) => loadAll(yaml, { schema: YAML11_SCHEMA }) },
  { name: 'yaml, YAML 1.2', read: (yaml) => readWithYaml(yaml, '1.2') },
  { name: 'yaml, YAML 1.1', read: (yaml) => readWithYaml(yaml, '1.1') },
];

function readWithYaml(yaml: string, version: '1.1' | '1.2'): readonly unknown[] {
  const documents = parseAllDocuments(yaml, { version });
  return [...documents].map((document) => {
    const problems = [...document.errors, ...document.warnings];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return document.toJS();
  });
}

const policyFiles = (rendering: Rendering) => [...rendering.files].filter(([path]) => path.endsWith('/policies.yaml'));

test('the text of every file is what the plain writer makes of its objects', () => {
  fc.assert(
    fc.property(landscapes, (parts) => {
      const rendering = renderWell(parts);
      assert.ok(policyFiles(rendering).length > 0);
      for (const [path, written] of policyFiles(rendering)) {
        const namespace = path.split('/').at(-2) ?? '';
        const policies = policiesOf(rendering, path);
        const documents = policies.map((policy) => {
          const { namespace: said, ...metadata } = policy.metadata;
          assert.is(said, namespace);
          return writeYaml(withClosedRules(inNamespace({ ...policy, metadata }, namespace)));
        });
        assert.is(written, `${headerOf(path)}\n${documents.join('---\n')}`);
      }
    }),
    { numRuns: 60 },
  );
});

test('every reader of YAML gives the same objects', () => {
  fc.assert(
    fc.property(landscapes, (parts) => {
      for (const [path, written] of renderWell(parts).files) {
        const [first, ...others] = readers.map(({ name: reader, read }) => {
          try {
            return read(written);
          } catch (thrown) {
            throw new Error(`${reader} cannot read ${path}: ${thrown}\n${written}`);
          }
        });
        for (const other of others) assert.equal(other, first, written);
      }
    }),
    { numRuns: 50 },
  );
});

test('a namespace is rendered alone as it is among all others', () => {
  fc.assert(
    fc.property(landscapes, (parts) => {
      const all = renderWell(parts);
      const [[cluster, { namespaces = {}, ...rest }] = ['', {}]] = Object.entries(parts.clusters ?? {});
      for (const [namespace, said] of Object.entries(namespaces)) {
        const alone = renderWell({ ...parts, clusters: { [cluster]: { ...rest, namespaces: { [namespace]: said } } } });
        for (const [path, text] of alone.files) assert.is(text, all.files.get(path));
      }
    }),
    { numRuns: 30 },
  );
});
