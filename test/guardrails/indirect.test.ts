import fc from 'fast-check';
import type { NamespaceState } from '../../src/clusters/cluster-state.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import type { NeverStatement, PeerPattern, PodPattern } from '../../src/guardrails/guardrail.ts';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import { cidrSet, hasNoAddresses, intersectAddresses } from '../../src/model/address-set.ts';
import { withoutTenant } from '../../src/model/tenant-name.ts';
import { guardedLandscape } from '../support/guarded-landscape.ts';
import { fitsBox, fitsName, hasPort, meaningsOf } from '../support/guardrail-words.ts';
import { type End, isAllowed, type JudgedCluster, type Labels } from '../support/naive-evaluator.ts';
import { type GuardrailSystem, guardrailSystem } from '../support/random-guardrails.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { shopSources } from '../support/shipped-landscape.ts';
import { assert, test } from '../support/table.ts';

const values = [undefined, 'a', 'b', 'c'];
const labelings: readonly Labels[] = values.flatMap((app) =>
  values.map((role) => ({ ...(app === undefined ? {} : { app }), ...(role === undefined ? {} : { role }) })),
);
const podAddresses = ['10.0.0.1', '10.0.200.1'];
const otherAddresses = ['192.168.0.1', '8.8.8.8', '8.8.0.1', '10.9.0.1', '10.77.0.1'];
const ports = [
  ...[1, 80, 90, 443].map((port) => ({ protocol: 'TCP' as const, port })),
  ...[1, 53].map((port) => ({ protocol: 'UDP' as const, port })),
  { protocol: 'SCTP' as const, port: 1 },
];

/** A system without anything that the naive search below does not try. */
function plain({ cluster, facts, guardrail }: GuardrailSystem): GuardrailSystem {
  return {
    cluster: {
      ...cluster,
      declaredNamespaces: 'Complete',
      networks: { pods: cidrSet(['10.0.0.0/16']) },
      traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
      namespaces: new Map([...cluster.namespaces].map(([name, state]) => [name, { ...state, defined: true }])),
    },
    facts: { ...facts, protectedLabels: { namespaces: ['*'], pods: [] }, types: new Map(), granted: [] },
    guardrail,
  };
}

interface Side {
  /** Absent for an address. */
  readonly namespace?: NamespaceState;
  readonly end: End;
}

/** Every pod of a pattern, or every address that matters. */
function sidesOf(pattern: PeerPattern, { cluster }: GuardrailSystem): readonly Side[] {
  if (pattern.kind === 'network') {
    const { network } = pattern;
    if (typeof network !== 'object' || network.kind !== 'cidr') throw new Error('Only ranges are tried.');
    return [...podAddresses, ...otherAddresses]
      .filter((address) => !hasNoAddresses(intersectAddresses(cidrSet([`${address}/32`]), network.addresses)))
      .map((address) => ({ end: { address } }));
  }
  return [...cluster.namespaces.values()]
    .filter((state) => fitsNamespace(state, pattern))
    .flatMap((namespace) =>
      labelings.flatMap((labels) =>
        fitsBox(pattern.pods, labels)
          ? podAddresses.map((address) => ({ namespace, end: { pod: pod(namespace.name, labels), address } }))
          : [],
      ),
    );
}

function pod(namespace: string, labels: Labels) {
  return { name: '', namespace, labels };
}

function fitsNamespace({ name, type, tenant, labels }: NamespaceState, pattern: PodPattern): boolean {
  return (
    (pattern.namespace === undefined || fitsName(pattern.namespace, name)) &&
    (pattern.namespaceType === undefined || (type !== undefined && fitsName(pattern.namespaceType, type))) &&
    (pattern.tenant === undefined ||
      (pattern.tenant === withoutTenant
        ? tenant === undefined
        : tenant !== undefined && fitsName(pattern.tenant, tenant))) &&
    fitsBox(pattern.namespaces, labels)
  );
}

function areRelated(
  { relation }: NeverStatement,
  a: NamespaceState | undefined,
  b: NamespaceState | undefined,
): boolean {
  if (relation === 'any' || a === undefined || b === undefined) return true;
  if (relation === 'same') return a === b;
  if (relation === 'other') return a !== b;
  if (a.tenant === undefined || b.tenant === undefined) return false;
  return relation === 'same-tenant' ? a.tenant === b.tenant : a.tenant !== b.tenant;
}

/** Tries every workload, pod, address and port. */
function naiveIndirect(system: GuardrailSystem, statement: NeverStatement): readonly string[] {
  const { cluster } = system;
  const judged: JudgedCluster = { namespaces: [...cluster.namespaces.values()], policies: meaningsOf(cluster) };
  const [sources, destinations] = [sidesOf(statement.from, system), sidesOf(statement.to, system)];
  const isOnSide = (state: NamespaceState, labels: Labels) =>
    [statement.from, statement.to].some(
      (peer) => peer.kind === 'pods' && fitsNamespace(state, peer) && fitsBox(peer.pods, labels),
    );
  return [...cluster.namespaces.values()].flatMap((state) =>
    state.workloads.flatMap(({ name, labels }) => {
      if (isOnSide(state, labels)) return [];
      const middles: readonly End[] = podAddresses.map((address) => ({ pod: pod(state.name, labels), address }));
      const reaching = sources.filter(({ end }) =>
        middles.some((to) => ports.some((port) => isAllowed(judged, { from: end, to, ...port }))),
      );
      const reached = destinations.filter(({ end }) =>
        middles.some((from) =>
          ports.some(
            (port) => hasPort(statement.ports, port) && isAllowed(judged, { from, to: withNames(end, port), ...port }),
          ),
        ),
      );
      const passes = reaching.some((from) => reached.some((to) => areRelated(statement, from.namespace, to.namespace)));
      return passes ? [`${state.name}/${name}`] : [];
    }),
  );
}

/** A pod that calls the port by every name. */
function withNames(end: End, port: (typeof ports)[number]): End {
  if (end.pod === undefined) return end;
  return { ...end, pod: { ...end.pod, ports: ['web', 'dns'].map((name) => ({ name, ...port })) } };
}

test('what could pass connections on is what a search of every pod, address and port finds', () => {
  let [some, none] = [0, 0];
  assertUntil(
    fc.property(guardrailSystem, (made) => {
      const system = plain(made);
      const [statement] = system.guardrail.statements;
      if (statement?.kind !== 'never') return;
      const peers = [statement.from, statement.to];
      if (
        peers.some(
          (peer) => peer.kind === 'network' && (typeof peer.network !== 'object' || peer.network.kind !== 'cidr'),
        )
      )
        return;
      const [result] = proveGuardrails([system.cluster], [system.guardrail], system.facts, { indirect: true });
      const indirect = result?.statements[0]?.about.indirect;
      invariant(indirect !== undefined, 'never has it');
      const expected = naiveIndirect(system, statement);
      assert.equal(indirect, { workloads: [...expected].sort(), isComplete: true });
      if (expected.length > 0) some++;
      else none++;
    }),
    { atOnce: randomRuns(300, 5_000), most: 20_000, isRare: () => some <= 3 || none <= 3 },
  );
  assert.ok(some > 3 && none > 3, `${some} systems have some, ${none} none`);
});

test('the shared pods of the shop that pass connections on are named', () => {
  const { clusters, guardrails, facts } = guardedLandscape(shopSources());
  const [apiserver] = proveGuardrails(
    clusters,
    guardrails.filter(({ name }) => name === 'apiserver'),
    facts,
    { indirect: true },
  );
  assert.equal(
    apiserver?.statements.map(({ about }) => about.indirect?.workloads.includes('kube-system/coredns')),
    [true, true],
  );
});

test('nothing is searched where it was not asked for', () => {
  const { clusters, guardrails, facts } = guardedLandscape(shopSources());
  const results = proveGuardrails(clusters, guardrails, facts);
  assert.ok(results.every(({ statements }) => statements.every(({ about }) => about.indirect === undefined)));
});
