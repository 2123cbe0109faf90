import fc from 'fast-check';
import type { Review } from '../../../src/diff/review.ts';
import { formatDiffAnnotations } from '../../../src/report/diff/format-annotations.ts';
import { hostileNames } from '../../support/hostile-names.ts';
import { randomReview } from '../../support/random-review.ts';
import {
  connectionChange,
  hazard,
  sourcePlaces as places,
  policyCause,
  reviewOf,
  reviews,
} from '../../support/reviews.ts';
import { assert, table, test } from '../../support/table.ts';

const options = { places, rootInCheckout: '' };
const manifest = 'manifests/hosted/aws-eu1/core/shoot--core--s001/policies.yaml';
const source = 'policies/shared/allow-to-loki.yaml';

interface Row {
  readonly name: string;
  readonly review: Review;
  readonly text: string;
  readonly root?: string;
}

const location = (line: number) => ({ path: manifest, line, column: 3 });
const reached =
  '9428/TCP is now open from kube-apiserver, prometheus in each shoot-control-plane namespace (312 in 4 clusters) to vali in the same namespace.';

const rows: readonly Row[] = [
  { name: 'nothing for nothing', review: reviews.nothing, text: '' },
  {
    name: 'what a line opens, at the line of the source',
    review: reviews.onePortMore,
    text: `::notice file=${source},line=14,col=9,title=connections::${reached}\n`,
  },
  {
    name: 'in a repository below the top of the checkout',
    review: reviews.onePortMore,
    root: 'net/repo',
    text: `::notice file=net/repo/${source},line=14,col=9,title=connections::${reached}\n`,
  },
  {
    name: 'what a rule did that is gone, at the file and no line: the line is another now',
    review: reviewOf({ connections: [connectionChange({ causes: [policyCause({ change: 'removed' })] })] }),
    text: `::notice file=${source},title=connections::${reached}\n`,
  },
  {
    name: 'a hazard without a place, at none; whose state is not known, in the manifest',
    review: reviewOf({}, { hazards: [hazard('mass-delete'), hazard('cut-off', { location: location(7) })] }),
    text:
      '::error title=mass-delete::A large share of the policies of a cluster is deleted.\n' +
      `::warning file=${manifest},line=7,col=3,title=cut-off::Pods lose every connection in a direction.\n`,
  },
  {
    name: 'an accepted hazard is a notice',
    review: reviewOf(
      {},
      {
        hazards: [
          hazard('fails-open', { acceptedBy: { exception: 'e', reason: 'Why, 50%', owner: 'o', until: '2027-01-31' } }),
        ],
      },
    ),
    text: '::notice title=fails-open::Pods are no longer isolated.%0Aaccepted by the exception e of o until 2027-01-31: Why, 50%25\n',
  },
];

table('hazards and changed lines are annotations', rows, ({ review, text, root = '' }) =>
  assert.is(formatDiffAnnotations(review, { places, rootInCheckout: root }), text),
);

test('ten of a level are shown, of eleven nine, and how many more there are', () => {
  const errors = (count: number): readonly string[] =>
    formatDiffAnnotations(
      reviewOf(
        {},
        { hazards: Array.from({ length: count }, (_, index) => hazard('fails-open', { message: `Hazard ${index}.` })) },
      ),
      options,
    )
      .trimEnd()
      .split('\n');
  assert.is(errors(10).length, 10);
  assert.is(errors(10)[9], '::error title=fails-open::Hazard 9.');
  assert.is(errors(11).length, 10);
  assert.is(errors(11)[8], '::error title=fails-open::Hazard 8.');
  assert.is(errors(11)[9], "::error title=Ringfence::And 2 more errors; the job's summary has them.");
});

test('hazards come before connections, errors before warnings before notes, at most ten each, a command a line', () => {
  fc.assert(
    fc.property(randomReview(20), (review) => {
      const lines = formatDiffAnnotations(review, options).split('\n').slice(0, -1);
      const levels = lines.map((line) => /^::(error|warning|notice) /.exec(line)?.[1] ?? line);
      const order = ['error', 'warning', 'notice'];
      assert.equal(
        levels,
        [...levels].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
      );
      for (const level of order) assert.ok(levels.filter((one) => one === level).length <= 10);
      const titles = lines
        .filter((line) => line.startsWith('::notice'))
        .map((line) => /title=([^:]*)::/.exec(line)?.[1]);
      assert.is(
        titles.lastIndexOf('connections') >= 0
          ? titles
              .slice(titles.indexOf('connections'))
              .filter((title) => title !== 'connections' && title !== 'Ringfence').length
          : 0,
        0,
      );
    }),
    { numRuns: 50 },
  );
});

table(
  'a hostile name is no command',
  hostileNames.map((name) => ({ name: JSON.stringify(name), hostile: name })),
  ({ hostile }) => {
    const review = reviewOf(
      {
        connections: [
          connectionChange({ from: [{ kind: 'pods', namespaceType: hostile, workloads: [{ name: hostile }] }] }),
        ],
      },
      { hazards: [hazard('cut-off', { message: hostile, advice: hostile, policies: [hostile] })] },
    );
    const lines = formatDiffAnnotations(review, options).split('\n');
    assert.is(lines.length, 3);
    assert.match(lines[0] ?? '', /^::warning title=cut-off::/);
    assert.match(
      lines[1] ?? '',
      /^::notice file=policies\/shared\/allow-to-loki.yaml,line=14,col=9,title=connections::/,
    );
  },
);
