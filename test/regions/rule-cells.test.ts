import { LabelQuestions } from '../../src/labels/label-questions.ts';
import type { IngressRule } from '../../src/model/network-policy.ts';
import type { CompiledRule } from '../../src/policy/compiled-policy.ts';
import { cellsOf, connectionsOf, intersectCell } from '../../src/regions/connection-space.ts';
import { compiledRule } from '../support/compiled.ts';
import { assert, table } from '../support/table.ts';

const questions = new LabelQuestions().atPlace();

const tcp = (port: number | string, endPort?: number) =>
  ({ protocol: 'TCP', port, ...(endPort === undefined ? {} : { endPort }) }) as const;
const labelled = (key: string, value: string) => ({ podSelector: { matchLabels: { [key]: value } } });

interface OverlapRow {
  readonly name: string;
  readonly a: IngressRule;
  readonly b: IngressRule;
  readonly overlap: boolean;
}

const overlapRows: readonly OverlapRow[] = [
  { name: 'everything and anything', a: {}, b: { ports: [tcp(80)] }, overlap: true },
  { name: 'ranges that share a port', a: { ports: [tcp(1, 80)] }, b: { ports: [tcp(80, 90)] }, overlap: true },
  { name: 'ranges that touch', a: { ports: [tcp(1, 79)] }, b: { ports: [tcp(80, 90)] }, overlap: false },
  {
    name: 'one port of two protocols',
    a: { ports: [tcp(53)] },
    b: { ports: [{ protocol: 'UDP', port: 53 }] },
    overlap: false,
  },
  { name: 'a name may stand for any number', a: { ports: [tcp('http')] }, b: { ports: [tcp(80)] }, overlap: true },
  {
    name: 'labels that one pod may have',
    a: { from: [labelled('a', '1')] },
    b: { from: [labelled('b', '1')] },
    overlap: true,
  },
  {
    name: 'labels that no pod has',
    a: { from: [labelled('a', '1')] },
    b: { from: [labelled('a', '2')] },
    overlap: false,
  },
  {
    name: 'two namespaces',
    a: { from: [{ namespaceSelector: { matchLabels: { n: 'x' } } }] },
    b: { from: [{ namespaceSelector: { matchLabels: { n: 'y' } } }] },
    overlap: false,
  },
  {
    name: 'the own namespace may be one of those selected',
    a: { from: [{ podSelector: {} }] },
    b: { from: [{ namespaceSelector: { matchLabels: { n: 'y' } } }] },
    overlap: true,
  },
  {
    name: 'disjoint blocks',
    a: { from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }] },
    b: { from: [{ ipBlock: { cidr: '10.1.2.0/24' } }] },
    overlap: false,
  },
  {
    name: 'a pod may have an address of a block',
    a: { from: [{ podSelector: {} }] },
    b: { from: [{ ipBlock: { cidr: '10.1.2.0/24' } }] },
    overlap: true,
  },
];

/** Whether some connection could be allowed by both rules, whatever a plugin makes of blocks. */
const mayOverlap = (a: CompiledRule, b: CompiledRule): boolean =>
  [false, true]
    .map((blocksMatchPods) => ({ blocksMatchPods, questions }))
    .some((world) =>
      cellsOf(a).some((one) => {
        const connections = connectionsOf(one, world);
        return connections && cellsOf(b).some((other) => intersectCell(connections, other, world) !== undefined);
      }),
    );

table('rules overlap, either way round', overlapRows, ({ a, b, overlap }) => {
  assert.is(mayOverlap(compiledRule(a), compiledRule(b)), overlap);
  assert.is(mayOverlap(compiledRule(b), compiledRule(a)), overlap);
});
