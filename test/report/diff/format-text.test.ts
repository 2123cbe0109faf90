import fc from 'fast-check';
import { formatDiffText } from '../../../src/report/diff/format-text.ts';
import { paletteOf } from '../../../src/report/words/palette.ts';
import { randomReview } from '../../support/random-review.ts';
import { connectionChange, garden, sourcePlaces as places, pods, reviewOf, reviews } from '../../support/reviews.ts';
import { assert, table, test } from '../../support/table.ts';

const palette = paletteOf({ coloured: false });
const options = { palette, expand: false, places };

test('the sentence that a reviewer needs comes first, with the place, the ports and the cause', () => {
  assert.is(
    formatDiffText(reviews.onePortMore, options),
    `1 connection is opened, nothing is closed.
Hazards: none. Policies: 1 changed, in 312 namespaces. Inventory: none.
From main (1a2b3c4) to the working tree.

Connections
  + 1 9428/TCP is now open from kube-apiserver, prometheus in each shoot-control-plane namespace (312 in 4 clusters) to vali in the same namespace.
    by allow-to-loki (changed): allows egress of pods with networking.gardener.cloud/to-loki=allowed, policies/shared/allow-to-loki.yaml:14
  Nothing is closed.

Policies
  allow-to-loki changed in each shoot-control-plane namespace (312 in 4 clusters); it selects 624 declared workloads.
    policies/shared/allow-to-loki.yaml:1
    egress rule 1, ports added: 9428/TCP

Based on 4 clusters, 312 namespaces, 6,240 workloads, 9,360 rendered policies.
An ipBlock applies to pods and to nodes (aws-eu1, aws-us1, az-eu1, gcp-eu1).
`,
  );
});

table(
  'the first lines say what becomes of connections, even if it is nothing',
  [
    {
      name: 'nothing at all',
      review: reviews.nothing,
      lines: ['No connection changes: nothing is opened, nothing is closed.'],
    },
    {
      name: 'a refactoring',
      review: reviews.refactoring,
      lines: [
        'No connection changes: nothing is opened, nothing is closed.',
        'Policies change, but what declared workloads can reach stays the same.',
      ],
    },
    {
      name: 'only closed',
      review: reviewOf({ connections: [connectionChange({ change: 'closed' })] }),
      lines: ['Nothing is opened, 1 connection is closed.'],
    },
    {
      name: 'both',
      review: reviewOf({
        connections: [connectionChange(), connectionChange(), connectionChange({ change: 'closed' })],
      }),
      lines: ['2 connections are opened, 1 closed.'],
    },
    {
      name: 'only certainty',
      review: reviewOf({ connections: [connectionChange({ change: 'certainty', after: 'conditional' })] }),
      lines: ['Nothing is opened, nothing is closed; 1 connection becomes more or less certain.'],
    },
    {
      name: 'of undeclared pods alone',
      review: reviews.undeclaredOnly,
      lines: [
        '1 connection is opened, nothing is closed.',
        'All changes concern pods that the inventory does not declare. Between declared workloads, and between them and addresses, nothing changes.',
      ],
    },
    {
      name: 'that what came or went is not counted',
      review: reviews.everyInventoryChange,
      lines: [
        'No connection changes: nothing is opened, nothing is closed.',
        'Clusters, namespaces or workloads were added or removed; see the inventory. Their connections do not count as changes.',
      ],
    },
    {
      name: 'that the answer is about what is stale',
      review: reviews.everyHazard,
      lines: [
        'Guardrails are not decided, which counts as broken. A guardrail does not hold any more.',
        'This change also changes the tool. The tool of main made this answer.',
        'This answer is about the manifests as they are. The sources render different manifests; see the hazards.',
        '1 connection is opened, nothing is closed.',
        '  9428/TCP is now open from kube-apiserver, prometheus in each shoot-control-plane namespace (312 in 4 clusters) to vali in the same namespace (allow-to-loki changed).',
      ],
    },
  ],
  ({ review, lines }) => {
    const text = formatDiffText(review, options);
    assert.equal(
      text.split('\n').slice(
        0,
        text.split('\n').findIndex((line) => line.startsWith('Hazards:')),
      ),
      lines,
    );
  },
);

test('no line is wider than the terminal unless one word is, and what is said is the same', () => {
  fc.assert(
    fc.property(randomReview(1), fc.integer({ min: 40, max: 160 }), (review, width) => {
      const whole = formatDiffText(review, options);
      const text = formatDiffText(review, { ...options, width });
      const words = (of: string): readonly string[] => of.split(/[ \n]+/);
      assert.equal(words(text), words(whole));
      for (const line of text.split('\n')) {
        assert.ok([...line].length <= width || line.trim().split(' ').length === 1, line);
      }
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
      assert.not.match(text, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }),
    { numRuns: 60 },
  );
});

test('colours tell what is opened, what is closed, and how grave a hazard is', () => {
  const text = formatDiffText(reviews.everyHazard, { ...options, palette: paletteOf({ coloured: true }) });
  const { added, severity } = paletteOf({ coloured: true });
  assert.ok(text.includes(added('+ 1')));
  assert.ok(text.includes(severity.error('error[fails-open]')));
  assert.ok(text.includes(severity.warning('warning[cut-off]')));
});

test('long lists are counted, unless all is asked for', () => {
  const review = reviewOf({
    connections: Array.from({ length: 50 }, (_, index) =>
      connectionChange({ to: [pods(...Array.from({ length: 9 }, (_, other) => `w${index}-${other}`))] }, garden),
    ),
  });
  const short = formatDiffText(review, options);
  assert.match(short, /to w0-0, w0-1, w0-2, w0-3 and 5 more in the same namespace/);
  assert.match(short, /^ {2}and 10 more connections; --output json has all\.$/m);
  const long = formatDiffText(review, { ...options, expand: true });
  assert.not.match(long, / more/);
  assert.match(long, /w49-8/);
});
