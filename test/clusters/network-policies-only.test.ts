import { basisOf } from '../../src/clusters/basis.ts';
import type { ClusterState, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { type KnownLandscape, nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import { analyzeConnectivity } from '../../src/connectivity/analyze-connectivity.ts';
import { coverageOf } from '../../src/connectivity-tests/coverage.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import { lintContext } from '../../src/lint/context.ts';
import { allPorts } from '../../src/model/port-set.ts';
import { type Explanation, explain } from '../../src/questions/explain.ts';
import { explanationJson } from '../../src/report/explanation/explanation-json.ts';
import { explanationLines } from '../../src/report/explanation/format-explanation.ts';
import { paletteOf } from '../../src/report/words/palette.ts';
import { podEnd } from '../../src/verdicts/end.ts';
import { compileClusterPolicy } from '../support/random-cluster-policies.ts';
import { assert, table } from '../support/table.ts';

const workload: Workload = { name: 'web', labels: {}, ports: [], hostNetwork: false, pods: [], single: false };
const namespace: NamespaceState = { name: 'shop', labels: {}, defined: true, workloads: [workload], policies: [] };
const state: ClusterState = {
  ...{ name: 'one', networks: {}, services: [], namespaces: new Map([['shop', namespace]]) },
  traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
};
const deny = compileClusterPolicy({
  metadata: { name: 'deny' },
  spec: {
    ...{ tier: 'Admin', priority: 0, subject: { namespaces: {} } },
    ingress: [{ action: 'Deny', peers: [{ namespaces: {} }] }],
  },
});
const landscape = (cluster: ClusterState): KnownLandscape => ({
  origin: 'given',
  clusters: new Map([['one', { name: 'one', load: () => ({ value: cluster, diagnostics: [] }) }]]),
  leftOut: nothingLeftOut,
});

const basis = basisOf([], nothingLeftOut);
const texts = { palette: paletteOf({ coloured: false }) };
const explanationIn = (cluster: ClusterState): Explanation => {
  const peer = {
    cluster,
    end: podEnd(cluster, namespace, workload),
    subject: { kind: 'workload', namespace, workload },
  } as const;
  return explain(peer, peer, allPorts);
};

const readers: readonly { readonly name: string; readonly read: (cluster: ClusterState) => unknown }[] = [
  { name: 'connectivity', read: (cluster) => analyzeConnectivity([cluster]) },
  { name: 'lint', read: (cluster) => lintContext([cluster]) },
  { name: 'coverage', read: (cluster) => coverageOf({ landscape: landscape(cluster), clusters: [cluster] }, []) },
  { name: 'diff', read: (cluster) => diffLandscapes(landscape(state), landscape(cluster)) },
  { name: 'an explanation in text', read: (cluster) => explanationLines(explanationIn(cluster), texts) },
  {
    name: 'an explanation in JSON',
    read: (cluster) => explanationJson([{ explanation: explanationIn(cluster), pairs: 1 }], basis, {}),
  },
];

// Each of these knows allow rules only; the reader of a further kind of policy has to teach it, or it ignores a deny.
table('does not ignore a policy of the admin tier silently', readers, ({ name, read }) => {
  read(state);
  assert.throws(() => read({ ...state, clusterPolicies: [deny] }), `${name} reads policies of the namespace tier only`);
});
