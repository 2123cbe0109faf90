import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import { formatPorts } from '../../src/model/port-set.ts';
import { clusterOf, pod, policy } from '../clusters/plain/support.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { assert, table } from '../support/table.ts';

interface Case {
  readonly name: string;
  readonly before: readonly object[];
  readonly after: readonly object[];
  /** Each change with undeclared pods: what it is, on which ports and names, for which pods. */
  readonly expected: readonly string[];
}

const to = (app: string, port: number | string) => ({
  to: [{ namespaceSelector: {}, podSelector: { matchLabels: { app } } }],
  ports: [{ port }],
});

const toBlock = (port?: number) => ({
  to: [{ ipBlock: { cidr: '10.0.0.0/17' } }],
  ...(port === undefined ? {} : { ports: [{ port }] }),
});

const cases: readonly Case[] = [
  {
    name: 'a named port that other pods were open to before',
    before: [to('a', 'http')],
    after: [to('a', 'http'), to('b', 'http')],
    expected: ['opened none http/TCP app=b'],
  },
  {
    name: 'a named port that stays open to other pods',
    before: [to('a', 'http'), to('b', 'http')],
    after: [to('a', 'http')],
    expected: ['closed none http/TCP app=b'],
  },
  {
    name: 'a name, where every number of it was open to other pods',
    before: [{ to: to('a', 1).to }],
    after: [{ to: to('a', 1).to }, to('b', 'http')],
    expected: ['opened none http/TCP app=b'],
  },
  // Whether a block holds the pods that nothing declares, is not known.
  {
    name: 'a name, one number of which a block may open, too',
    before: [toBlock(1), { ports: [{ port: 'dns' }] }],
    after: [toBlock(1)],
    expected: ['closed none dns/TCP any'],
  },
  {
    name: 'a name beside a block that may open one number of it',
    before: [toBlock(1)],
    after: [toBlock(1), { ports: [{ port: 'dns' }] }],
    expected: ['opened none dns/TCP any'],
  },
  {
    name: 'a name, every number of which a block may open, too',
    before: [toBlock(), { ports: [{ port: 'dns' }] }],
    after: [toBlock()],
    expected: ['certainty none dns/TCP any'],
  },
];

table('what changes with pods that nothing declares', cases, ({ before, after, expected }) => {
  const state = (egress: readonly object[]) =>
    clusterOf(pod('web'), policy({ podSelector: {}, policyTypes: ['Egress'], egress }, { name: 'allow' }));
  const { value } = diffLandscapes(knownLandscape([state(before)]), knownLandscape([state(after)]));
  const changes = value?.connections.flatMap(({ change, ports, namedPorts, to: ends }) =>
    ends.flatMap((end) =>
      end.kind === 'undeclared' ? [[change, formatPorts(ports), ...namedPorts, end.pods].join(' ')] : [],
    ),
  );
  assert.equal(changes, expected);
});
