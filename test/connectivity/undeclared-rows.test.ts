import fc from 'fast-check';
import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { analyzeConnectivity } from '../../src/connectivity/analyze-connectivity.ts';
import { intersectBoxes, isSatisfiable, type LabelBox, labelBox, matches } from '../../src/labels/label-space.ts';
import { selectorWords } from '../../src/labels/selector-words.ts';
import { formatPorts, noPorts, type PortSet, portRange, unitePorts } from '../../src/model/port-set.ts';
import { compileNetworkPolicy } from '../../src/policy/compile-network-policy.ts';
import { rulesOf } from '../../src/policy/compiled-policy.ts';
import { verdictParts } from '../../src/report/connectivity/verdict-words.ts';
import { hypotheticalEnd, type PodEnd, podEnd } from '../../src/verdicts/end.ts';
import { sideVerdicts } from '../../src/verdicts/evaluator.ts';
import { possiblePorts } from '../../src/verdicts/verdicts.ts';
import { clusterOf, pod, policy } from '../clusters/plain/support.ts';
import { clusterOfTwins } from '../support/random-cluster.ts';
import { labelKeys, nameKey, portNames, protocols } from '../support/random-policies.ts';
import { membersOf, only, stateOf } from '../support/rows.ts';
import { assert, table, test } from '../support/table.ts';

interface Opened {
  readonly name: string;
  /** Of policies by the label `app` of the pods that they select; egress of those pods. */
  readonly egress: Readonly<Record<string, readonly object[]>>;
  /** Of each pod that has a row, what it may reach in undeclared namespaces. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

const named = { ports: [{ port: 'dns', protocol: 'UDP' }] };
const everyone = { cidr: '0.0.0.0/0' };

const opened: readonly Opened[] = [
  { name: 'a rule for everybody by a port’s name', egress: { web: [named] }, rows: { web: ['any: dns/UDP'] } },
  {
    name: 'a block that holds every pod, by a port’s name',
    egress: { web: [{ ...named, to: [{ ipBlock: everyone }] }] },
    rows: { web: ['any: dns/UDP'] },
  },
  {
    name: 'a block that may hold a pod, by a port’s name',
    egress: { web: [{ ...named, to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] },
    rows: { web: ['any: dns/UDP if pod-address'] },
  },
  {
    name: 'two blocks that hold every pod together, one by a port’s name',
    egress: {
      web: [{ ...named, to: [{ ipBlock: { cidr: '0.0.0.0/1' } }] }, { to: [{ ipBlock: { cidr: '128.0.0.0/1' } }] }],
    },
    rows: { web: ['any: every port (conditional: pod-address), dns/UDP'] },
  },
  {
    name: 'a block that may hold a pod, and the same by a port’s name',
    egress: { web: [{ ports: [...named.ports, { protocol: 'UDP' }], to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] },
    rows: { web: ['any: all UDP (conditional: pod-address)'] },
  },
  {
    name: 'a name on which every pod may be reached anyway, by a selector',
    egress: { web: [{ ...named, to: [{ ipBlock: { cidr: '10.0.0.0/8' } }, { namespaceSelector: {} }] }] },
    rows: { web: ['any: dns/UDP'] },
  },
  {
    name: 'a name says nothing where every port is open',
    egress: { web: [{}, named] },
    rows: { web: ['any: every port'] },
  },
  {
    name: 'a name of some pods only',
    egress: { web: [{ ...named, to: [{ namespaceSelector: {}, podSelector: { matchLabels: { a: 'b' } } }] }] },
    rows: { web: ['a=b: dns/UDP'] },
  },
  {
    name: 'each pod has its own, though one address is all that is known, and no block holds it',
    egress: { web: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }], db: [] },
    rows: { web: ['any: every port (conditional: pod-address)'] },
  },
];

table('what pods may reach in undeclared namespaces', opened, ({ egress, rows }) => {
  const policies = Object.entries(egress).map(([app, rules]) =>
    policy({ podSelector: { matchLabels: { app } }, policyTypes: ['Egress'], egress: rules }, { name: app }),
  );
  const status = { podIPs: [{ ip: '192.0.2.1' }] };
  const pods = [pod('web', { app: 'web' }, { status }), pod('db', { app: 'db' }, { status })];
  const [found] = analyzeConnectivity([clusterOf(...pods.slice(0, policies.length), ...policies)], { expand: true });
  const texts = new Map<string, string[]>();
  for (const row of found?.undeclared ?? []) {
    if (row.direction !== 'Egress') continue;
    const conditional = row.conditionalNames.flatMap(({ names, conditions }) =>
      names.map((name) => `${name} if ${conditions.join()}`),
    );
    const what = [...verdictParts(row.verdicts).map(({ words }) => words), ...row.namedPorts, ...conditional].join(
      ', ',
    );
    for (const group of row.groups) {
      const name = found?.groups[group]?.workloads[0]?.name ?? '';
      texts.set(name, [...(texts.get(name) ?? []), `${row.pods}: ${what}`]);
    }
  }
  assert.equal(Object.fromEntries(texts), rows);
});

const strangerLabels = fc.dictionary(fc.constantFrom(...labelKeys), fc.constantFrom('a', 'b', ''));

test('rows about undeclared namespaces say of a pod there what the side says of it', () => {
  fc.assert(
    fc.property(
      clusterOfTwins,
      strangerLabels,
      strangerLabels,
      fc.boolean(),
      (cluster, podLabels, namespaceLabels, typed) => {
        const state = stateOf(cluster, typed);
        const labels = { ...namespaceLabels, [nameKey]: 'elsewhere' };
        const elsewhere: NamespaceState = {
          ...{ name: 'elsewhere', labels, defined: false, workloads: [], policies: [] },
        };
        // It has every name, on ports that no policy mentions by number.
        const declared = portNames.flatMap((name, index) =>
          protocols.map((protocol) => ({ name, protocol, port: 5000 + index })),
        );
        const stranger: PodEnd = { ...hypotheticalEnd(state, elsewhere, podLabels), ports: declared };
        const isFound = wordsThat(
          state,
          (ofPods, ofNamespaces) => matches(ofPods, podLabels) && matches(ofNamespaces, labels),
        );
        const found = only(analyzeConnectivity([state]));
        const possible = wordsThat(state, (pods, namespaces) => isSatisfiable(pods) && isSatisfiable(namespaces));
        for (const row of found.undeclared)
          assert.ok(possible.has(`${row.namespaces} | ${row.pods}`), 'a row of nobody');
        for (const [group, placed] of membersOf(state, found, false).entries()) {
          for (const member of placed) {
            for (const direction of ['Egress', 'Ingress'] as const) {
              const pod = podEnd(state, member.namespace, member.workload);
              const [from, to] = direction === 'Egress' ? [pod, stranger] : [stranger, pod];
              const expected = sideVerdicts(state, direction, from, to);
              const rows = found.undeclared
                .filter((row) => row.direction === direction && row.groups.includes(group))
                .filter((row) => isFound.has(`${row.namespaces} | ${row.pods}`));
              const named = (names: readonly string[]): PortSet => {
                const meant = declared.filter(({ name, protocol }) => names.includes(`${name}/${protocol}`));
                return unitePorts(noPorts, ...meant.map(({ port, protocol }) => portRange(protocol, port)));
              };
              const allowed = unitePorts(
                noPorts,
                ...rows.flatMap(({ verdicts, namedPorts }) => [verdicts.allowed, named(namedPorts)]),
              );
              const possiblyOpen = unitePorts(
                allowed,
                ...rows.flatMap(({ verdicts, conditionalNames }) => [
                  possiblePorts(verdicts),
                  ...conditionalNames.map(({ names }) => named(names)),
                ]),
              );
              assert.is(formatPorts(allowed), formatPorts(expected.allowed));
              assert.is(formatPorts(possiblyOpen), formatPorts(possiblePorts(expected)));
            }
          }
        }
      },
    ),
    { numRuns: 250 },
  );
});

/** The words of every peer of which it is so; of its namespaces, as far as nobody declared them. */
function wordsThat(
  { namespaces }: ClusterState,
  isSo: (pods: LabelBox, namespaces: LabelBox) => boolean,
): ReadonlySet<string> {
  const undeclared = labelBox({
    matchExpressions: [{ key: nameKey, operator: 'NotIn', values: [...namespaces.keys()] }],
  });
  const words = new Set(['any | any']);
  for (const { policies } of namespaces.values()) {
    for (const { policy } of policies) {
      const rules = rulesOf(compileNetworkPolicy(policy));
      for (const peer of rules.flatMap(({ peers }) => (peers === 'all' ? [] : peers))) {
        if (peer.kind === 'addresses' || peer.namespaces === 'own') continue;
        if (!isSo(peer.pods, intersectBoxes(peer.namespaces, undeclared))) continue;
        words.add(`${selectorWords(peer.namespaces)} | ${selectorWords(peer.pods)}`);
      }
    }
  }
  return words;
}
