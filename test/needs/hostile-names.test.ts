import { basisOf } from '../../src/clusters/basis.ts';
import { nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import type { Json } from '../../src/model/json.ts';
import { diffFormats, formatDiff } from '../../src/report/diff/formats.ts';
import { formatLint, lintFormats } from '../../src/report/lint/formats.ts';
import { paletteOf } from '../../src/report/words/palette.ts';
import { findingsOf } from '../lint/support.ts';
import { harmIn } from '../support/github-markdown.ts';
import { hostileNames } from '../support/hostile-names.ts';
import { reviewOf, sourcePlaces } from '../support/reviews.ts';
import { assert, table } from '../support/table.ts';
import { closedApi, clustersOf, end, known, policed, policy, role, server, webhook } from './support.ts';

/** Names that a record can have: the loader refuses a text without a character, and half of a character. */
const names = hostileNames.filter((name) => name !== '' && name !== '\ud800');

const palette = paletteOf({ coloured: false });
const closedWeb = policy('closed-web', { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Egress'] });

/** Needs of every kind whose texts are such a name, of workloads that have it as well. */
function needsNamed(name: string): readonly Json[] {
  const shown = { object: name, fields: [name], ports: [{ port: 8080 }] };
  const [web, api] = [end(name), end('api')];
  return [
    { ...shown, kind: 'variable', from: [web], to: [api] },
    { ...shown, kind: 'argument', from: [web], to: [api] },
    ...['ingress', 'route', 'monitor', 'service'].map((kind) => ({ ...shown, kind, to: [api] })),
    { ...shown, kind: 'monitor', from: [web], to: [api], guessed: true },
    { ...webhook, ...shown },
    { ...shown, kind: 'probe', to: [web] },
    { ...role, ...shown, from: [web] },
  ];
}

const controls = /[^\P{Cc}\n\t]|[\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

table(
  'a hostile name in a record of needs does nothing in any output',
  names.map((name) => ({ name: JSON.stringify(name), hostile: name })),
  async ({ hostile }) => {
    const needs = needsNamed(hostile);
    const workloads = ['web', 'api', hostile];
    const everywhere = policy('closed', { policyTypes: ['Egress', 'Ingress'] });
    const after = { needs, server, workloads, cni: policed, policies: [closedApi, closedWeb, everywhere] };

    const findings = findingsOf('need-denied', ...clustersOf(after));
    assert.ok(findings.length >= 4, `${findings.length} findings`);
    const basis = basisOf(clustersOf(after), nothingLeftOut);
    for (const format of lintFormats) {
      const text = await formatLint({ findings, accepted: [], diagnostics: [] }, format, {
        ...{ sourceText: () => undefined, palette, accepted: true, basis, rootInCheckout: '' },
      });
      // Programs get names as they are.
      if (format !== 'json') assert.not.match(text, controls);
      if (format === 'gitlab') assert.not.match(JSON.parse(text)[0].description, controls);
      if (format === 'json') JSON.parse(text);
      if (format === 'github') {
        for (const line of text.trimEnd().split('\n')) assert.match(line, /^::(warning|notice) /);
      }
    }

    const { value: diff } = diffLandscapes(known({ needs, server, workloads, cni: policed }), known(after));
    assert.ok(diff);
    const hazards = diff.hazards.filter(({ code }) => code === 'need-broken');
    assert.ok(hazards.length >= 4, `${hazards.length} hazards`);
    assert.ok(hazards.some(({ message }) => message.includes('the probe of')));
    const review = reviewOf({}, { hazards: hazards.map((one) => ({ ...one, connections: [] })) });
    for (const format of diffFormats) {
      const text = await formatDiff(review, format, {
        ...{ palette, expand: true, places: sourcePlaces, rootInCheckout: '', version: '1' },
        whole: 'policies/landscape.yaml',
      });
      if (format !== 'json') assert.not.match(text, controls);
      if (format === 'markdown') assert.equal(harmIn(text), []);
      if (format === 'json' || format === 'sarif') JSON.parse(text);
      if (format === 'github') {
        for (const line of text.trimEnd().split('\n')) assert.match(line, /^::(warning|notice) /);
      }
    }
  },
);
