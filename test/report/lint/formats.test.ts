import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { nothingLeftOut } from '../../../src/clusters/known-landscape.ts';
import type { LintFinding } from '../../../src/lint/finding.ts';
import type { LintReport } from '../../../src/lint/lint.ts';
import { formatLintGithub } from '../../../src/report/lint/format-github.ts';
import { formatLintGitlab } from '../../../src/report/lint/format-gitlab.ts';
import { formatLintJson } from '../../../src/report/lint/format-json.ts';
import { formatLintText, lintCounts } from '../../../src/report/lint/format-text.ts';
import { paletteOf } from '../../../src/report/words/palette.ts';
import { assert, test } from '../../support/table.ts';

const finding: LintFinding<'redundant'> = {
  code: 'redundant',
  severity: 'warning',
  data: { what: 'rule' },
  subjects: [{ kind: 'policy', policy: 'out', where: { type: 'app' }, rule: { direction: 'Egress', index: 1 } }],
  about: { namespaceType: 'app', policy: 'out', direction: 'Egress', rule: 1, path: ['spec', 'egress', 1] },
  location: { path: 'policies/out.yaml', line: 2, column: 3 },
  rendered: { path: 'manifests/a/policies.yaml', line: 40, column: 7 },
  also: [],
  places: ['a', 'b', 'c', 'd'].map((namespace) => ({ cluster: 'one', namespace })),
};
const by = {
  kind: 'comment',
  reason: 'It is known.',
  owner: 'team-x',
  until: '2030-01-31',
  location: { path: 'policies/out.yaml', line: 1, column: 3 },
} as const;
const report: LintReport = {
  findings: [
    finding,
    {
      ...finding,
      code: 'unused-source',
      data: { kind: 'value', value: 'x' },
      subjects: [{ kind: 'source' }],
      severity: 'error',
      places: [],
      about: {},
    },
  ],
  accepted: [{ finding, by }],
  diagnostics: [
    { code: 'acceptance-unused', severity: 'warning', message: 'Nothing.', location: by.location, hint: 'Delete it.' },
  ],
};
const message =
  'Egress rule 2 of policy "out" changes nothing: other rules of its namespace allow everything that it does. Deleting or tightening it closes nothing.';
const texts = { sourceText: () => 'one\n  two\nthree\n', palette: paletteOf({ coloured: false }), accepted: false };

test('a finding has its place, its lines, its namespaces, its manifest and the way out', () => {
  const [first] = formatLintText(report, texts).split('\n\n');
  assert.is(
    first,
    `policies/out.yaml:2:3: warning[redundant]: ${message}
  1 | one
  2 |   two
    |   ^
  3 | three
  in 4 namespaces of 1 cluster: one/a, one/b, one/c and 1 more
  rendered at manifests/a/policies.yaml:40
  hint: Delete it, or the wider rules beside it.`,
  );
});

test('accepted findings are shown when asked for, with who accepted them and why', () => {
  const accepted = 'accepted by team-x until 2030-01-31 at policies/out.yaml:1: It is known.';
  assert.not(formatLintText(report, texts).includes(accepted));
  assert.ok(formatLintText(report, { ...texts, accepted: true }).includes(accepted));
});

test('nothing found is no text', () => {
  assert.is(formatLintText({ findings: [], accepted: [], diagnostics: [] }, texts), '');
});

test('what is found is counted by severity and by code', () => {
  assert.is(lintCounts(report), '1 error, 2 warnings, 1 accepted (1 acceptance-unused, 1 redundant, 1 unused-source)');
  assert.is(lintCounts({ findings: [], accepted: [], diagnostics: [] }), 'no findings');
});

test('control characters of a hostile name do not reach the terminal', () => {
  const hostile: LintFinding = {
    ...finding,
    subjects: [{ kind: 'policy', policy: '\u001b[2J', where: { namespace: '\u001b[2J' } }],
  };
  assert.not(formatLintText({ ...report, findings: [hostile] }, texts).includes('\u001b'));
});

test('each finding is one workflow command, with its namespaces and the way out', () => {
  const [first] = formatLintGithub(report, { rootInCheckout: 'infra' }).split('\n');
  assert.is(
    first,
    `::warning file=infra/policies/out.yaml,line=2,col=3,title=redundant::${message}%0Ain 4 namespaces of 1 cluster: one/a, one/b, one/c and 1 more%0ADelete it, or the wider rules beside it.`,
  );
});

test('each place of a finding is an issue of a Code Quality report, which keeps its fingerprint when lines move', () => {
  const issuesOf = (of: LintReport) => JSON.parse(formatLintGitlab(of, { rootInCheckout: 'infra' }));
  const [first, second, third] = issuesOf(report);
  const { fingerprint, ...rest } = first;
  assert.equal(rest, {
    description: `${message} In 4 namespaces of 1 cluster: one/a, one/b, one/c and 1 more. Delete it, or the wider rules beside it.`,
    check_name: 'redundant',
    severity: 'minor',
    location: { path: 'infra/policies/out.yaml', lines: { begin: 2 } },
  });
  assert.equal([second.severity, third.check_name], ['critical', 'acceptance-unused']);
  const moved = { ...finding, location: { ...finding.location, line: 9 } };
  assert.is(issuesOf({ ...report, findings: [moved] })[0].fingerprint, fingerprint);
  const twice = issuesOf({ ...report, findings: [finding, moved] });
  assert.is(new Set(twice.map((issue: { readonly fingerprint: string }) => issue.fingerprint)).size, 3);
  const everywhere = issuesOf({
    ...report,
    findings: [{ ...finding, also: [{ path: 'b.yaml', line: 3, column: 5 }] }],
  });
  assert.is(everywhere[1].location.path, 'infra/b.yaml');
});

test('the JSON fits its schema, with every field', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'));
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    schemas: ['diagnostics', 'step', 'test-run', 'guardrails', 'connectivity', 'flow-answers'].map(read),
  });
  addFormats.default(ajv);
  const validate = ajv.compile(read('lint'));
  const parsed: { findings: readonly object[] } = JSON.parse(
    formatLintJson(report, { clusters: [], leftOut: nothingLeftOut }),
  );
  const isValid = validate(parsed);
  assert.ok(isValid, JSON.stringify(validate.errors));
  assert.equal(Object.keys(parsed.findings[0] ?? {}), [
    'code',
    'severity',
    'message',
    'hint',
    'about',
    'location',
    'rendered',
    'also',
    'places',
  ]);
});

test('a finding in several places names each of them; annotations are made for each', () => {
  const also = ['b', 'c', 'd', 'e', 'f', 'g'].map((name) => ({ path: `${name}.yaml`, line: 3, column: 5 }));
  const all = { findings: [{ ...finding, also }], accepted: [], diagnostics: [] };
  assert.match(
    formatLintText(all, texts),
    '\n  also at b.yaml:3, c.yaml:3, d.yaml:3, e.yaml:3, f.yaml:3 and 1 more\n  hint: Delete',
  );
  assert.is(formatLintGithub(all, { rootInCheckout: '' }).trimEnd().split('\n').length, 7);
});

test('several findings end in a summary by rule and policy, which counts what it leaves out', () => {
  const policies = Array.from({ length: 14 }, (_, at) => `p${at + 10}`);
  const metadata = { addresses: ['169.254.169.254'], ports: 'all', noPeers: false, wholeInternet: false };
  const findings: readonly LintFinding[] = [
    {
      ...finding,
      code: 'allows-metadata',
      data: metadata,
      severity: 'error',
      about: { policy: 'p10', policies },
    },
    { ...finding, about: { policy: 'p12\u202e' } },
    { ...finding, about: { policy: 'p23' } },
    { ...finding, code: 'no-default-deny', data: { directions: ['Ingress'] }, about: { open: true } },
  ];
  const text = formatLintText({ findings, accepted: [], diagnostics: [] }, texts);
  assert.is(
    text.slice(text.indexOf('By rule')),
    `By rule
  error    allows-metadata  1 finding, 14 policies, 4 namespaces
  warning  redundant        2 findings, 2 policies, 4 namespaces
  warning  no-default-deny  1 finding, 4 namespaces
By policy
  p23   allows-metadata, redundant
  p10   allows-metadata
  p11   allows-metadata
  p12   allows-metadata
  p12\ufffd  redundant
  p13   allows-metadata
  p14   allows-metadata
  p15   allows-metadata
  p16   allows-metadata
  p17   allows-metadata
  p18   allows-metadata
  p19   allows-metadata
  and 3 more policies
`,
  );
});
