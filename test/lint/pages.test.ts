import { readFileSync, writeFileSync } from 'node:fs';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import { allLintCodes, type LintCode, needsFlows } from '../../src/diagnostics/finding-codes.ts';
import type { PlacedEvidence } from '../../src/flows/place-evidence.ts';
import { FlowLog } from '../../src/flows/read/flow-log.ts';
import type { Landscape } from '../../src/landscape/landscape.ts';
import { readAcceptanceComments } from '../../src/lint/acceptance-comments.ts';
import { lint } from '../../src/lint/lint.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { addressSet } from '../../src/model/address-set.ts';
import { parseCidr } from '../../src/model/cidr.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { findingText } from '../../src/report/lint/finding-text.ts';
import { read } from '../clusters/plain/support.ts';
import { pagesIn } from '../docs/page.ts';
import { load, render } from '../support/landscape.ts';
import { smallLandscape } from '../support/small-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { nowhere } from './support.ts';

const url = (path: string) => new URL(`../../${path}`, import.meta.url);
const page = (code: string) => readFileSync(url(`docs/lint/${code}.md`), 'utf8');
const codes = allLintCodes;

test('every rule has a page, and every page a rule', () => {
  assert.equal(pagesIn('docs/lint'), codes.map((code) => `docs/lint/${code}.md`).sort());
});

table(
  'a page has the headings of all others',
  codes.map((name) => ({ name })),
  ({ name }) => {
    const headings = page(name)
      .replace(/```.*?```/gs, '')
      .match(/^#.*$/gm);
    const sections = ['Rule', 'Why', 'Breaks it', 'Keeps it', 'How to fix it', 'How to accept it'];
    assert.equal(headings, [`# ${name}`, ...sections.map((section) => `## ${section}`)]);
  },
);

table(
  'the examples of a page break the rule, with the message that it shows, and keep it',
  codes.map((name) => ({ name })),
  ({ name }) => {
    const text = page(name);
    const [, broken = '', message = ''] = /## Breaks it\n\n```yaml\n(.*?)```\n\n```text\n(.*?)```\n/s.exec(text) ?? [];
    const [, kept = ''] = /## Keeps it\n\n```yaml\n(.*?)```\n/s.exec(text) ?? [];
    const found = [...new Set(messages(name, broken))].map((one) => `${one}\n`).join('');
    if (process.env.UPDATE_GOLDENS === '1')
      writeFileSync(url(`docs/lint/${name}.md`), text.replace(`\`\`\`text\n${message}`, `\`\`\`text\n${found}`));
    else assert.fixture(message, found);
    assert.ok(found !== '', 'the example breaks the rule');
    assert.equal(messages(name, kept), [], 'the other keeps it');
  },
);

function messages(code: LintCode, example: string): readonly string[] {
  const files = [...example.matchAll(/^# (policies\/\S+)\n((?:(?!# policies\/).*\n)*)/gm)];
  const input = files.length === 0 ? plainManifestInput(code, example) : landscapeInput(files);
  // No example on a page is as large as what needs more than the real budget.
  const budget = code === 'hard-selectors' ? { budget: { question: 2, place: 2, further: 2 } } : {};
  const evidence = needsFlows(code) ? { evidence: recordedIn(example) } : {};
  const { findings } = lint({ ...input, ...budget, ...evidence, places: nowhere, comments: [], asOf: '2024-06-01' });
  return findings.filter((finding) => finding.code === code).map((finding) => findingText(finding).message);
}

/** The flows of an example: a line `# flow: …` each. */
function recordedIn(example: string): readonly PlacedEvidence[] {
  const lines = [...example.matchAll(/^# flow: (.*)$/gm)].map(([, line = '']) => line);
  const log = new FlowLog({ today: '2024-06-01' });
  const file = log.file('flows.jsonl');
  file.push(new TextEncoder().encode(lines.join('\n')));
  file.end();
  const { value = [] } = log.finish();
  return value.map((one) => ({ ...one, completeness: 'Complete', cluster: one.cluster ?? '' }));
}

function plainManifestInput(code: LintCode, example: string): { clusters: readonly ClusterState[] } {
  const trait = code === 'depends-on-plugin' ? 'unknown' : 'always';
  const network = parseCidr('10.4.0.0/16');
  const { value, diagnostics } = read(
    { 'manifests.yaml': example },
    {
      traits: { ipBlockMatchesPods: trait, ipBlockMatchesNodes: 'always' },
      ...(network.kind === 'cidr' ? { podNetwork: addressSet([network]) } : {}),
    },
  );
  const state = value?.clusters.get('')?.load().value;
  if (state === undefined) throw new Error(diagnostics.map((one) => one.message).join(' '));
  return { clusters: [state] };
}

/** `sources` are matches whose groups are a path and the text of its file. Their namespace type `web` is `web-app`. */
function landscapeInput(sources: readonly (readonly string[])[]): {
  clusters: readonly ClusterState[];
  landscape: Landscape;
} {
  const files = {
    ...(smallLandscape as Record<string, string>),
    ...Object.fromEntries(
      sources.map(([, path = '', text = '']) => [
        path.replace('/web/', '/web-app/'),
        text.replace('name: web}', 'name: web-app}').replaceAll(/\bweb(?=[\],])/g, 'web-app'),
      ]),
    ),
  };
  const { landscape } = load(files);
  const { rendering } = render(files);
  if (landscape === undefined || rendering === undefined) throw new Error('The example is a good landscape.');
  const tree = loadManifestTree(memoryTree(Object.fromEntries(rendering.files)), { folder: 'manifests' });
  const known = renderedLandscape(tree, 'manifests').value;
  return { clusters: [...(known?.clusters.values() ?? [])].flatMap((one) => one.load().value ?? []), landscape };
}

table(
  'the example on the page of a diagnostic about acceptances gives the message that it shows',
  ['invalid-acceptance', 'acceptance-expired', 'acceptance-unused'].map((name) => ({ name })),
  ({ name }) => {
    const text = readFileSync(url(`docs/diagnostics/${name}.md`), 'utf8');
    const [, example = '', message = ''] = /```yaml\n(.*?)```\n\n```text\n(.*?)\n```/s.exec(text) ?? [];
    const read = readAcceptanceComments(memoryTree({ 'manifests.yaml': example }));
    const input = plainManifestInput('redundant', example);
    const { diagnostics } = lint({ ...input, places: nowhere, comments: read.comments, asOf: '2024-06-01' });
    assert.equal(
      [...read.diagnostics, ...diagnostics].map((diagnostic) => [diagnostic.code, diagnostic.message]),
      [[name, message]],
    );
  },
);
