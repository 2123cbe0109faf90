import { formatDiffComment } from '../../../src/report/diff/format-markdown.ts';
import {
  addresses,
  connectionChange,
  hazard,
  sourcePlaces as places,
  pods,
  policyCause,
  reviewOf,
} from '../../support/reviews.ts';
import { assert, test } from '../../support/table.ts';

const loki = policyCause({ policy: 'allow-to-loki' });
const dns = policyCause({ policy: 'allow-to-dns', change: 'removed' });
const block = (cidr: string) => ({ kind: 'addresses', network: 'outside', addresses: addresses(cidr) }) as const;

test('a comment answers within its first 10 lines, however many connections and hazards there are', () => {
  const connections = [
    ...Array.from({ length: 30 }, (_, index) =>
      connectionChange({ from: [pods(`Deployment/app-${index}`)], causes: [loki] }),
    ),
    ...Array.from({ length: 40 }, (_, index) =>
      connectionChange({ change: 'closed', to: [block(`192.0.2.${index}/32`)], causes: [dns] }),
    ),
  ];
  const hazards = Array.from({ length: 10 }, () => hazard('lifeline'));
  const first = formatDiffComment(reviewOf({ connections }, { hazards }), { places }).split('\n').slice(0, 10);
  const answers = first.filter((line) => line.startsWith('- '));
  assert.is(answers.length, 2);
  assert.match(
    answers[0] ?? '',
    /^- 30 connections are opened on .*, from 30 workloads in .*\(`allow-to-loki` changed\)\.$/,
  );
  assert.match(
    answers[1] ?? '',
    /^- 40 connections are closed on .*, to 40 blocks of addresses \(`allow-to-dns` removed\)\.$/,
  );
});

test('causes beyond the sixth are counted', () => {
  const connections = Array.from({ length: 9 }, (_, index) => {
    const causes = [policyCause({ policy: `allow-${index}` })];
    return [connectionChange({ causes }), connectionChange({ from: [pods('b')], causes })];
  }).flat();
  const text = formatDiffComment(reviewOf({ connections }), { places });
  assert.match(text, /^- 6 more changes of connections by other causes\.$/m);
});
