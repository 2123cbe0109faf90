import type { Hazard, LandscapeDiff } from '../../../src/diff/landscape-diff.ts';
import type { ReviewedHazard } from '../../../src/diff/review.ts';
import { reviewOf } from '../../../src/diff/review-of.ts';
import type { BrokenGuardrail, NewBreach } from '../../../src/guardrails/guardrail-change.ts';
import { everything } from '../../../src/labels/label-space.ts';
import { portRange } from '../../../src/model/port-set.ts';
import { formatDiffComment } from '../../../src/report/diff/format-markdown.ts';
import { guardrailLine } from '../../../src/report/diff/guardrail-words.ts';
import { markdownWriting, plainWriting } from '../../../src/report/diff/writing.ts';
import { soundGuardrail } from '../../support/guardrails.ts';
import { reviews } from '../../support/reviews.ts';
import { assert, table, test } from '../../support/table.ts';

const guardrail = soundGuardrail({ never: [{ from: { tenant: '*' }, to: { namespaceType: 'data' } }] });
const [statement] = guardrail.statements;
if (statement === undefined) throw new Error('The guardrail has a statement.');
const pods = { kind: 'pods', namespaces: everything, pods: everything } as const;

const breach = (labels: Readonly<Record<string, string>>, namespace: string): NewBreach => ({
  statement,
  places: 1,
  lost: [{ from: pods, to: pods, ports: portRange('TCP', 5432), without: [] }],
  witness: {
    cluster: 'eu1',
    from: {
      kind: 'pod',
      labels,
      address: '10.0.0.1',
      namespace: { kind: 'declared', name: namespace, labels: {}, tenant: 'a' },
    },
    to: {
      kind: 'pod',
      labels: {},
      address: '10.0.0.2',
      namespace: { kind: 'declared', name: 'b-data', labels: {}, tenant: 'b' },
    },
    port: { port: 5432, protocol: 'TCP', names: [] },
    because: [{ direction: 'Egress', kind: 'not-isolated', namespace }],
  },
});

const broken = (parts: Partial<BrokenGuardrail> = {}, rest: Partial<ReviewedHazard> = {}): ReviewedHazard => {
  const whole: BrokenGuardrail = {
    ...{ guardrail, of: 'both', answer: 'broken', breaches: [breach({ app: 'web' }, 'a-app')] },
    ...{ notDecided: [], typesWithoutShape: [], ...parts },
  };
  const hazard: Hazard = {
    ...{ code: 'guardrail-broken', level: 'error', message: 'Guardrail sample does not hold.' },
    ...{ policies: [], workloads: [], places: [], connections: [] },
    guardrail: { name: whole.guardrail.name, mode: 'Enforce', broken: whole },
  };
  return { ...hazard, ...rest };
};

const weakened = (name: string): ReviewedHazard => ({
  ...{ code: 'guardrail-weakened', level: 'error', message: `Guardrail ${name} is removed: No one gets in.` },
  ...{ policies: [], workloads: [], places: [], connections: [] },
  guardrail: { name, mode: 'Enforce' },
});

const withoutName = ({ guardrail: _, ...hazard }: ReviewedHazard): ReviewedHazard => hazard;

const example =
  'In cluster eu1, a pod with labels {app: web} in namespace a-app (tenant a) can reach a pod without labels in namespace b-data (tenant b) on 5432/TCP: no policy isolates the source for egress.';

table<{ name: string; hazards: readonly ReviewedHazard[]; line: string | undefined }>(
  'the line about broken and weakened guardrails',
  [
    { name: 'is absent without hazards', hazards: [], line: undefined },
    { name: 'has the first example', hazards: [broken()], line: `Guardrail sample is broken. ${example}` },
    {
      name: 'names the others',
      hazards: [broken(), broken({ guardrail: { ...guardrail, name: 'a/own' } })],
      line: `Guardrail sample is broken. ${example} Also broken: a/own.`,
    },
    {
      name: 'has the message if there is no example',
      hazards: [broken({ answer: 'not-decided', breaches: [] })],
      line: 'Guardrail sample is not decided, which counts as broken. Guardrail sample does not hold.',
    },
    {
      name: 'leaves out what is accepted',
      hazards: [broken({}, { acceptedBy: { exception: 'x', reason: 'y', owner: 'z', until: '2030-01-01' } })],
      line: undefined,
    },
    {
      name: 'has what weakens one, if none is broken',
      hazards: [weakened('sample'), weakened('other')],
      line: 'Guardrail sample is removed: No one gets in. Also weakened: other.',
    },
    {
      name: 'names those that are weakened after those that are broken',
      hazards: [weakened('sample'), weakened('other'), broken()],
      line: `Guardrail sample is broken. ${example} Also weakened: other.`,
    },
    {
      name: 'has the message about what weakens several at once',
      hazards: [withoutName({ ...weakened('sample'), message: 'The landscape trusts more labels.' })],
      line: 'Guardrails are weakened. The landscape trusts more labels.',
    },
    {
      name: 'names one whose message does not begin with it',
      hazards: [{ ...weakened('sample'), message: 'A statement is about nothing.' }],
      line: 'Guardrail sample is weakened. A statement is about nothing.',
    },
    {
      name: 'has the message about several that cannot be decided',
      hazards: [withoutName(broken())],
      line: 'Guardrails are not decided, which counts as broken. Guardrail sample does not hold.',
    },
    { name: 'leaves out what only informs', hazards: [broken({}, { level: 'note' })], line: undefined },
  ],
  ({ hazards, line }) => {
    const { diff } = reviews.everyHazard;
    assert.is(guardrailLine({ ...reviews.everyHazard, hazards }, plainWriting(3, diff)), line);
  },
);

test('what is written from outside stays within the line', () => {
  const hostile = '@everyone `x` <img src=x>\n\n# title';
  const hazards = [broken({ breaches: [breach({ [hostile]: hostile }, hostile)] })];
  const line =
    guardrailLine({ ...reviews.everyHazard, hazards }, markdownWriting(3, reviews.everyHazard.diff, 200)) ?? '';
  assert.not.match(line, '\n');
  assert.not.match(line.replaceAll(/`+[^`]*`+|<code>.*?<\/code>/g, ''), /[@<]/);
});

test('a comment stays within its limit however much a guardrail has', () => {
  const long = 'x'.repeat(5_000);
  const diff: LandscapeDiff = {
    ...reviews.everyHazard.diff,
    hazards: Array.from({ length: 200 }, () =>
      broken({ breaches: Array.from({ length: 50 }, () => breach({ [long]: long }, long)) }, { message: long }),
    ),
  };
  const review = reviewOf(diff, { compared: { before: 'a', after: 'b' }, asOf: '2026-11-29' });
  const text = formatDiffComment(review, { places: {}, limit: 16_384 });
  assert.ok(Buffer.byteLength(text) <= 16_384, `${Buffer.byteLength(text)}`);
});
