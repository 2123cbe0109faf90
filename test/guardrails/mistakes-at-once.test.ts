import { arrange } from '../../src/diagnostics/arrange.ts';
import { readGuardrails } from '../../src/guardrails/read-guardrails.ts';
import { checkKind } from '../../src/landscape/check-kind.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { validateGuardrail } from '../../src/schema/validators/guardrail.generated.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { assert, table, test } from '../support/table.ts';

/** Each mistake replaces lines of it, so that the others keep their places. */
const sound = `apiVersion: ringfence.dev/v1alpha1
kind: Guardrail
metadata: {name: sample}
spec:
  description: A sample.
  assume: {otherWriters: OneTenant}
  mode: Enforce
  never:
    - from: {namespace: shop}
      to: {namespace: data}
      ports: [{port: 5432}]
    - from: {namespace: web}
      to: {network: metadata}
    - from: {tenant: none, namespace: ops}
      to: {namespace: logs, podSelector: {matchLabels: {app: log}}}
      relation: any
  only:
    - to: {namespace: data}
      from: [{namespace: shop}]
  isolated:
    - {namespace: shop}
  # the end
`;

interface Mistake {
  readonly line: string;
  readonly wrong: string;
}

const inSchema: Readonly<Record<string, Mistake>> = {
  'no assumption': { line: '  assume: {otherWriters: OneTenant}', wrong: '  #' },
  'unknown writers': { line: '  assume: {otherWriters: OneTenant}', wrong: '  assume: {otherWriters: Nobody}' },
  'no description': { line: '  description: A sample.', wrong: '  #' },
  'no name': { line: 'metadata: {name: sample}', wrong: 'metadata: {}' },
  'an unknown mode': { line: '  mode: Enforce', wrong: '  mode: enforce' },
  'an unknown field of the spec': { line: '  mode: Enforce', wrong: '  moed: Enforce' },
  'a list in the place of a name': { line: '    - from: {namespace: shop}', wrong: '    - from: {namespace: [shop]}' },
  'an unknown field of an end': {
    line: '      to: {namespace: data}',
    wrong: '      to: {namespace: data, tenat: none}',
  },
  'a port that is a list': { line: '      ports: [{port: 5432}]', wrong: '      ports: [{port: [5432]}]' },
  'an end that is missing': { line: '      to: {network: metadata}', wrong: '      #' },
  'an unknown network': { line: '      to: {network: metadata}', wrong: '      to: {network: meta}' },
  'an unknown relation': { line: '      relation: any', wrong: '      relation: all' },
  'an empty list of peers': { line: '      from: [{namespace: shop}]', wrong: '      from: []' },
  'an unknown direction': { line: '    - {namespace: shop}', wrong: '    - {namespace: shop, directions: [In]}' },
  'an except without a reason': { line: '  # the end', wrong: '  except: [{from: {namespace: shop}}]' },
};

const beyondSchema: Readonly<Record<string, Mistake>> = {
  'a CIDR for pods': { line: '    - from: {namespace: shop}', wrong: '    - from: {namespace: 10.0.0.0/8}' },
  'a CIDR for pods, beside an unknown field': {
    line: '    - from: {namespace: shop}',
    wrong: '    - from: {namespace: 10.0.0.0/8, tenat: none}',
  },
  'a port that is too high': { line: '      ports: [{port: 5432}]', wrong: '      ports: [{port: 70000}]' },
  'a port that is too high, beside one that is a list': {
    line: '      ports: [{port: 5432}]',
    wrong: '      ports: [{port: 70000}, {port: [1]}]',
  },
  'two networks': { line: '    - from: {namespace: web}', wrong: '    - from: {network: nodes}' },
  'pods and a network': { line: '      to: {network: metadata}', wrong: '      to: {network: metadata, namespace: a}' },
  'a contradiction': {
    line: '      to: {namespace: logs, podSelector: {matchLabels: {app: log}}}',
    wrong:
      '      to: {podSelector: {matchExpressions: [{key: a, operator: Exists}, {key: a, operator: DoesNotExist}]}}',
  },
  'a CIDR beside a contradiction': {
    line: '      to: {namespace: logs, podSelector: {matchLabels: {app: log}}}',
    wrong: '      to: {namespace: 192.0.2.1, podSelector: {matchExpressions: [{key: a, operator: In, values: []}]}}',
  },
  'a relation of tenants without one': { line: '      relation: any', wrong: '      relation: same-tenant' },
  'an only without peers': { line: '      from: [{namespace: shop}]', wrong: '      from: {namespace: shop}' },
  'what cannot hold': { line: '    - from: {namespace: web}', wrong: '    - from: {tenant: "*"}' },
  'an except of everything': { line: '  # the end', wrong: '  except: [{reason: All.}]' },
};

/** Pairs of which the first is the reason why no one can know whether the second is a mistake. */
const unknowable: ReadonlySet<string> = new Set([
  // Other writers, or an agreed path, could make the statement one that holds.
  'no assumption, what cannot hold',
  'unknown writers, what cannot hold',
  'an unknown field of the spec, what cannot hold',
  'an except without a reason, what cannot hold',
  // The statement itself is not known.
  'an end that is missing, what cannot hold',
  'an unknown network, what cannot hold',
  // One end is not known to be a network.
  'an end that is missing, two networks',
]);

const withMistakes = (mistakes: readonly Mistake[]): string =>
  mistakes.reduce((text, { line, wrong }) => {
    if (!text.includes(`${line}\n`)) throw new Error(line);
    return text.replace(`${line}\n`, () => `${wrong}\n`);
  }, sound);

const read = (...mistakes: readonly Mistake[]): readonly string[] =>
  readGuardrails(memoryTree({ 'policies/guardrails/a.yaml': withMistakes(mistakes) })).diagnostics.map(
    ({ code, location, message }) => `${location.line}:${location.column} ${code}: ${message}`,
  );

test('without a mistake, nothing is reported', () => assert.equal(read(), []));

table(
  'two mistakes in one guardrail are reported in one run, the second one beyond the schema',
  Object.entries(inSchema).flatMap(([name, mistake]) =>
    Object.entries(beyondSchema)
      .filter(([other, { line }]) => line !== mistake.line && !unknowable.has(`${name}, ${other}`))
      .map(([other, second]) => ({ name: `${name}, ${other}`, mistake, second })),
  ),
  ({ mistake, second }) => {
    const [one, other] = [read(mistake), read(second)];
    assert.ok(one.length > 0 && other.length > 0);
    assert.equal([...read(mistake, second)].sort(), [...new Set([...one, ...other])].sort());
  },
);

table(
  'what breaks the schema of guardrails is not judged beyond it',
  [
    { name: 'a guardrail', text: '5' },
    { name: 'a spec', spec: '5' },
    { name: 'a statement', spec: '{never: 5}' },
    { name: 'statements', spec: '{never: [5], only: [[]], always: [a], isolated: [null], except: [1]}' },
    { name: 'an end', spec: '{never: [{from: 5, to: []}]}' },
    { name: 'the ends of an only', spec: '{only: [{from: 5, to: a}]}' },
    { name: 'a misspelt end of an only', spec: '{only: [{form: [{namespace: a}], to: {namespace: b}}]}' },
    {
      name: 'a misspelt end of an except',
      spec: '{isolated: [{namespace: a}], except: [{form: {namespace: a}, reason: x}]}',
    },
    { name: 'a misspelt statement', spec: '{nevr: [{from: {namespace: a}, to: {namespace: b}}]}' },
    {
      name: 'a selector',
      spec: '{isolated: [{podSelector: {matchExpressions: [{key: a, operator: In, values: 5}]}, namespaceSelector: []}]}',
    },
    {
      name: 'a name beside a selector of names',
      spec: '{isolated: [{namespace: "", namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: a}}}]}',
    },
    { name: 'ports', spec: '{never: [{from: {namespace: a}, to: {namespace: b}, ports: 5}]}' },
    {
      name: 'a port',
      spec: '{never: [{from: {namespace: a}, to: {namespace: b}, ports: [5, {port: [], endPort: 7}, {endPort: a}]}]}',
    },
    { name: 'a relation', spec: '{never: [{from: {namespace: a}, to: {network: nodes}, relation: all}]}' },
    { name: 'a CIDR', spec: '{never: [{from: {namespace: a}, to: {network: {cidr: all}}}]}' },
    {
      name: 'a tenant, in a guardrail of a tenant',
      spec: '{never: [{from: {tenant: [acme]}, to: {namespace: data}}], isolated: [{tenant: ""}]}',
    },
  ],
  ({ spec = '', text = guardrailOf(spec) }) => {
    const path = 'policies/tenants/acme/guardrails/a.yaml';
    const { value: root } = readYaml(path, new TextEncoder().encode(text));
    assert.ok(root);
    const bySchema = checkKind('Guardrail', validateGuardrail, root);
    assert.ok(bySchema.length > 0);
    assert.equal(readGuardrails(memoryTree({ [path]: text })).diagnostics, arrange(bySchema));
  },
);

function guardrailOf(spec: string): string {
  const whole = spec.replace('{', '{description: A sample., assume: {otherWriters: OneTenant}, ');
  return `apiVersion: ringfence.dev/v1alpha1\nkind: Guardrail\nmetadata: {name: a}\nspec: ${whole}\n`;
}
