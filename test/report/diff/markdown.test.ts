import fc from 'fast-check';
import type { Review } from '../../../src/diff/review.ts';
import { formatDiffJson } from '../../../src/report/diff/format-json.ts';
import {
  commentLimit,
  formatDiffComment,
  formatDiffSummary,
  summaryLimit,
} from '../../../src/report/diff/format-markdown.ts';
import { mostPictureEdges } from '../../../src/report/diff/mermaid.ts';
import { harmIn, tableOf } from '../../support/github-markdown.ts';
import { hostileNames } from '../../support/hostile-names.ts';
import { randomReview } from '../../support/random-review.ts';
import {
  connectionChange,
  garden,
  hazard,
  pods,
  policyCause,
  policyChange,
  reviewOf,
  sourcePlaces,
} from '../../support/reviews.ts';
import { assert, table, test } from '../../support/table.ts';

const places = sourcePlaces;
const bytes = (text: string): number => Buffer.byteLength(text);

interface Totals {
  readonly hazards: Readonly<Record<string, number>>;
  readonly connections: Readonly<Record<string, number>>;
  readonly policies: Readonly<Record<string, number>>;
  readonly namespaces: number;
  readonly inventory: Readonly<Record<string, number>>;
}

function totalsOfJson(review: Review): Totals {
  return (JSON.parse(formatDiffJson(review, { places })) as { readonly totals: Totals }).totals;
}

/** The totals as the headline and the table at the top of Markdown have them. */
function totalsOfMarkdown(markdown: string): Totals {
  const [connections = '', hazards = ''] = /^### (.*)$/m.exec(markdown)?.[1]?.split(' · ') ?? [];
  const cells = new Map([...tableOf(markdown), ['Connections', connections], ['Hazards', hazards]]);
  const count = (cell: string, word: string): number =>
    Number((new RegExp(`(?:^|, )([0-9,]+) ${word}`).exec(cells.get(cell) ?? '')?.[1] ?? '0').replaceAll(',', ''));
  const counts = (cell: string, words: Readonly<Record<string, string>>): Readonly<Record<string, number>> =>
    Object.fromEntries(Object.entries(words).map(([key, word]) => [key, count(cell, word)]));
  return {
    hazards: counts('Hazards', { error: 'errors?', warning: 'warnings?', note: 'notes?', accepted: 'accepted' }),
    connections: counts('Connections', {
      opened: '(?:connections? )?opened',
      closed: '(?:connections? )?closed',
      certainty: 'changed in certainty',
    }),
    policies: counts('Policies', {
      added: 'added',
      removed: 'removed',
      changed: 'changed(?! in)',
      renamed: 'renamed',
      metadata: 'changed in labels',
    }),
    namespaces: Number((/in ([0-9,]+) namespaces?/.exec(cells.get('Policies') ?? '')?.[1] ?? '0').replaceAll(',', '')),
    inventory: counts('Inventory', { added: 'added', removed: 'removed', changed: 'changed' }),
  };
}

test('for any review, a comment has the totals of the JSON, fits, and contains nothing harmful', () => {
  fc.assert(
    fc.property(randomReview(1), (review) => {
      const comment = formatDiffComment(review, { places });
      assert.equal(totalsOfMarkdown(comment), totalsOfJson(review));
      assert.ok(bytes(comment) <= commentLimit);
      assert.equal(harmIn(comment), []);
    }),
    { numRuns: 30 },
  );
});

test('however long the review, its totals, the code of each hazard and its number stay, and it fits', () => {
  fc.assert(
    fc.property(randomReview(120), fc.integer({ min: 16_384, max: commentLimit }), (review, limit) => {
      const comment = formatDiffComment(review, { places, limit });
      assert.equal(totalsOfMarkdown(comment), totalsOfJson(review));
      assert.ok(bytes(comment) <= limit, `${bytes(comment)} > ${limit}`);
      assert.equal(hazardsIn(comment), hazardsOf(review));
      assert.ok(bytes(formatDiffSummary(review, { places })) <= summaryLimit);
    }),
    { numRuns: 10 },
  );
});

/** How many hazards there are of each code and level, as a list or as counts. */
function hazardsIn(markdown: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [, count = '1', title = ''] of markdown.matchAll(
    /^- (?:([0-9,]+) × )?((?:\*\*|accepted )\w+(?:\*\*)? `[a-z-]+`):/gm,
  )) {
    counts[title] = (counts[title] ?? 0) + Number(count.replaceAll(',', ''));
  }
  return sorted(counts);
}

function hazardsOf({ hazards }: Review): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code, level, acceptedBy } of hazards) {
    const title = acceptedBy === undefined ? `**${level}** \`${code}\`` : `accepted ${level} \`${code}\``;
    counts[title] = (counts[title] ?? 0) + 1;
  }
  return sorted(counts);
}

function sorted(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

table(
  'a hostile name shows as what it is, and nothing more',
  hostileNames.map((name) => ({ name: JSON.stringify(name), hostile: name })),
  ({ hostile }) => {
    const place = { cluster: hostile, namespaces: [hostile], namespacesOfType: 3 };
    const review = reviewOf(
      {
        policies: [policyChange({ policy: hostile, namespaceType: hostile, places: [place] })],
        connections: [
          connectionChange(
            { from: [{ kind: 'pods', namespaceType: hostile, workloads: [{ name: hostile }] }], relation: 'any' },
            [place],
          ),
        ],
        inventory: [{ kind: 'workload-added', namespaceType: hostile, workload: hostile, places: [place] }],
      },
      {
        notes: [hostile],
        compared: { before: hostile, after: hostile },
        hazards: [hazard('cut-off', { message: hostile, advice: hostile, policies: [hostile], workloads: [hostile] })],
      },
    );
    for (const markdown of [formatDiffComment(review, { places }), formatDiffSummary(review, { places })]) {
      assert.equal(harmIn(markdown), []);
      const mermaid = /```mermaid\n(.*?)```/s.exec(markdown)?.[1] ?? '';
      assert.ok(mermaid !== '');
      for (const line of mermaid.trimEnd().split('\n')) {
        assert.match(
          line.replace(/"([\p{L}\p{N} .,:/()-]|#[0-9]+;|<br>)*"/gu, '""'),
          /^(flowchart LR| {2}subgraph f\d+\[""\]| {2,4}n\d+\[""\]| {2}end| {2}n\d+ (==>|-\.->|-->)\|""\| n\d+| {2}linkStyle \d+ stroke:#[0-9a-f]{6})$/,
        );
      }
    }
  },
);

/** So many policies, connections, changes of the inventory and hazards, with such a message. */
function longReview(count: number, message = 'Pods lose connections.'): Review {
  const many = <Entry>(entry: (index: number) => Entry): readonly Entry[] =>
    Array.from({ length: count }, (_, index) => entry(index));
  return reviewOf(
    {
      policies: many((index) => policyChange({ policy: `policy-${index}` })),
      connections: many((index) =>
        connectionChange({ to: [pods(`workload-${index}`)], causes: [policyCause({ policy: `policy-${index}` })] }),
      ),
      inventory: many((index) => ({
        kind: 'workload-added',
        namespaceType: 'garden',
        workload: `w-${index}`,
        places: garden,
      })),
    },
    { hazards: many(() => hazard('cut-off', { message, namespaceType: 'garden', places: garden })) },
  );
}

const smallest = 16_384;
table(
  'what is left out of a comment that would be too long is said',
  [
    { name: 'nothing of a short one', count: 18, limit: smallest, leftOut: undefined },
    { name: 'at first, the picture', count: 20, limit: smallest, leftOut: 'the picture' },
    {
      name: 'then the inventory and how policies differ',
      count: 22,
      limit: smallest,
      leftOut: 'how policies differ, 12 of 22 changes of the inventory',
    },
    {
      name: 'then policies and connections, first those beyond a few',
      count: 150,
      limit: commentLimit,
      leftOut:
        '100 of 150 changes of connections, 130 of 150 changed policies, how policies differ, 140 of 150 changes of the ' +
        'inventory',
    },
    {
      name: 'then nearly all of them',
      count: 100,
      limit: smallest,
      leftOut: '85 of 100 changes of connections, 100 of 100 changed policies, 100 of 100 changes of the inventory',
    },
    {
      name: 'at last, what is known of hazards but their codes and numbers',
      count: 1000,
      limit: commentLimit,
      leftOut:
        'details of hazards, 1,000 of 1,000 changes of connections, 1,000 of 1,000 changed policies, 1,000 of 1,000 ' +
        'changes of the inventory',
    },
  ],
  ({ count, limit, leftOut }) => {
    const comment = formatDiffComment(longReview(count), { places: {}, limit });
    const sentence = /^Left out here to keep this short: (.*); the job's summary and --output json have all of it\.$/m;
    assert.is(sentence.exec(comment)?.[1], leftOut);
    assert.ok(bytes(comment) <= limit);
  },
);

test('hazards alone that are too long become fewer words, and none is missing', () => {
  const comment = formatDiffComment(longReview(3000, `Pods ${'lose '.repeat(500)}connections.`), { places });
  assert.match(comment, /^- 3,000 × \*\*warning\*\* `cut-off`: Pods lose .*…$/m);
  assert.ok(bytes(comment) <= commentLimit);
});

test('a picture is drawn while it has few arrows', () => {
  const arrows = (count: number): Review =>
    reviewOf({
      connections: Array.from({ length: count }, (_, index) => connectionChange({ to: [pods(`w${index}`)] })),
    });
  assert.match(formatDiffComment(arrows(mostPictureEdges), { places }), /```mermaid/);
  assert.not.match(formatDiffComment(arrows(mostPictureEdges + 1), { places }), /```mermaid/);
  assert.not.match(formatDiffComment(arrows(0), { places }), /```mermaid/);
});
