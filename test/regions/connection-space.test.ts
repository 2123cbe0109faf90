import fc from 'fast-check';
import { LabelQuestions } from '../../src/labels/label-questions.ts';
import { matches } from '../../src/labels/label-space.ts';
import type { NetworkPolicyPeer, NetworkPolicyPort, Protocol } from '../../src/model/network-policy.ts';
import {
  type ConnectionSpace,
  cellsOf,
  connectionsOf,
  intersectCell,
  type RuleCell,
  subtractCells,
} from '../../src/regions/connection-space.ts';
import { compiledRule } from '../support/compiled.ts';
import { includesAddress } from '../support/includes-address.ts';
import { assert, test } from '../support/table.ts';

/** One connection, every part of which a rule may ask about. */
interface Point {
  readonly isPod: boolean;
  readonly isOwn: boolean;
  readonly label: string;
  readonly namespace: string;
  readonly address: number;
  readonly protocol: Protocol;
  readonly port: number;
  readonly isNamed: boolean;
}

const point: fc.Arbitrary<Point> = fc.record({
  isPod: fc.boolean(),
  isOwn: fc.boolean(),
  label: fc.constantFrom('x', 'y'),
  namespace: fc.constantFrom('x', 'y'),
  address: fc.integer({ min: 0, max: 4 }),
  protocol: fc.constantFrom<Protocol>('TCP', 'UDP'),
  port: fc.integer({ min: 1, max: 3 }),
  isNamed: fc.boolean(),
});
const selector = fc.constantFrom({}, { matchLabels: { l: 'x' } }, { matchLabels: { l: 'y' } });
const peer: fc.Arbitrary<NetworkPolicyPeer> = fc.oneof(
  selector.map((podSelector) => ({ podSelector })),
  fc.tuple(selector, selector).map(([podSelector, namespaceSelector]) => ({ podSelector, namespaceSelector })),
  fc.constantFrom({ ipBlock: { cidr: '10.0.0.0/31' } }, { ipBlock: { cidr: '10.0.0.0/30', except: ['10.0.0.1/32'] } }),
);
const port: fc.Arbitrary<NetworkPolicyPort> = fc.constantFrom<NetworkPolicyPort>(
  { protocol: 'TCP' },
  { protocol: 'TCP', port: 1 },
  { protocol: 'TCP', port: 1, endPort: 2 },
  { protocol: 'UDP', port: 3 },
  { protocol: 'TCP', port: 'http' },
);
const cell: fc.Arbitrary<RuleCell> = fc
  .tuple(
    fc.option(fc.array(peer, { minLength: 1, maxLength: 2 })),
    fc.option(fc.array(port, { minLength: 1, maxLength: 2 })),
  )
  .chain(([from, ports]) => {
    const rule = { ...(from === null ? {} : { from }), ...(ports === null ? {} : { ports }) };
    return fc.constantFrom(...cellsOf(compiledRule(rule)));
  });

const address = ({ address: last }: Point) =>
  ({ kind: 'address', family: 'IPv4', value: BigInt(0x0a000000 + last) }) as const;
const inPorts = ({ protocol, port: number }: Point, ports: RuleCell['ports']) =>
  ports[protocol].some(({ first, last }) => first <= number && number <= last);

/** As the API says of one rule. */
function inCell(at: Point, { peer: other, ports, name }: RuleCell, blocksMatchPods: boolean): boolean {
  if (!inPorts(at, ports) || (name !== undefined && !at.isNamed)) return false;
  if (other === undefined) return true;
  if (other.kind === 'addresses')
    return (blocksMatchPods || !at.isPod) && includesAddress(other.addresses, address(at));
  if (!at.isPod || !matches(other.pods, { l: at.label })) return false;
  return other.namespaces === 'own' ? at.isOwn : matches(other.namespaces, { l: at.namespace });
}

function inSpace(at: Point, { isPod, isOwn, labels, namespace, addresses, ports, named, notNamed }: ConnectionSpace) {
  const inLabels = (value: string, { required, forbidden }: ConnectionSpace['labels']) =>
    required.every((box) => matches(box, { l: value })) && !forbidden.some((box) => matches(box, { l: value }));
  return (
    (isPod ?? at.isPod) === at.isPod &&
    (isOwn ?? at.isOwn) === at.isOwn &&
    (!at.isPod || (inLabels(at.label, labels) && inLabels(at.namespace, namespace))) &&
    includesAddress(addresses, address(at)) &&
    inPorts(at, ports) &&
    (named.size === 0 || at.isNamed) &&
    (notNamed.size === 0 || !at.isNamed)
  );
}

test('connections are taken together and apart as the rules say', () => {
  fc.assert(
    fc.property(
      cell,
      cell,
      fc.array(cell, { maxLength: 3 }),
      fc.array(point, { minLength: 20 }),
      fc.boolean(),
      (a, b, others, points, blocksMatchPods) => {
        const world = { blocksMatchPods, questions: new LabelQuestions().atPlace() };
        const first = connectionsOf(a, world);
        const both = first && intersectCell(first, b, world);
        const rest = both === undefined ? [] : subtractCells(both, others, world);
        for (const at of points) {
          const isIn = (one: RuleCell) => inCell(at, one, blocksMatchPods);
          assert.is(first !== undefined && inSpace(at, first), isIn(a));
          assert.is(both !== undefined && inSpace(at, both), isIn(a) && isIn(b));
          const parts = rest.filter((part) => inSpace(at, part)).length;
          assert.is(parts, isIn(a) && isIn(b) && !others.some(isIn) ? 1 : 0);
        }
      },
    ),
    { numRuns: 400 },
  );
});
