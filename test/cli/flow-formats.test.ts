import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { runCommand } from '../support/command-line.ts';
import {
  aclLog,
  calicoLog,
  chooser,
  kubeNetworkPoliciesLog,
  type TrueConnection,
  type TruePod,
  vpcCniLog,
} from '../support/random-flow-logs.ts';
import { assert, table } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const folder = fileURLToPath(new URL('../../docs/examples/shop', import.meta.url));

const pod = (namespace: string, workload: string, address: string): TruePod => ({
  ...{ kind: 'pod', namespace, workload, index: 0, address },
});
const [orders, api] = [pod('checkout-app', 'orders', '10.16.0.7'), pod('payments-app', 'api', '10.16.1.8')];
const seen: readonly TrueConnection[] = [
  { from: orders, to: api, refusedBy: 'no one' as const, port: 8080 },
  { from: orders, to: api, refusedBy: 'destination' as const, port: 9999 },
].map((one, index) => ({
  ...{ ...one, protocol: 'TCP', sourcePort: 40_000 + index },
  time: Date.parse('2026-11-21T08:00:00Z') + index * 60_000,
}));
const written = (write: (connections: readonly TrueConnection[], choose: (most: number) => number) => string): string =>
  write(seen, chooser([0]));

const formats: readonly { readonly name: string; readonly log: string; readonly shown: boolean }[] = [
  {
    name: 'hubble',
    log: readFileSync(new URL('../../docs/examples/flows/hubble.jsonl', import.meta.url), 'utf8'),
    shown: true,
  },
  { name: 'calico', log: written(calicoLog), shown: true },
  // Names of pods, which only a dump of the cluster knows.
  { name: 'kube-network-policies', log: written(kubeNetworkPoliciesLog), shown: false },
  // Addresses of pods, which only a dump of the cluster knows.
  { name: 'ovn-kubernetes', log: written(aclLog), shown: false },
  { name: 'vpc-cni', log: written(vpcCniLog), shown: false },
  {
    name: 'csv',
    log: 'from_namespace,from_workload,to_namespace,to_workload,protocol,port,verdict\ncheckout-app,Deployment/orders,payments-app,Deployment/api,TCP,8080,FORWARDED\n',
    shown: true,
  },
  {
    name: 'json',
    log: '{"from":{"namespace":"checkout-app","workload":"Deployment/orders"},"to":{"namespace":"payments-app","workload":"Deployment/api"},"protocol":"TCP","port":8080,"verdict":"FORWARDED"}\n',
    shown: true,
  },
];

table('lint, connectivity and test read each format, plain and packed', formats, ({ name, log, shown }) =>
  inTemporaryFolder({}, async (temporary) => {
    const packed = join(temporary, 'records.gz');
    writeFileSync(packed, gzipSync(log));
    const run = async (command: string) => {
      const result = await runCommand(`${command} --flows eu1=${packed}`.split(' '), { folder, today: '2026-11-29' });
      assert.ok(result.status < 2, result.stderr);
      return result.stdout;
    };
    const plain = await runCommand(
      ['connectivity', '--cluster', 'eu1', '--flows', 'eu1=-', '--seen', '--output', 'json'],
      {
        folder,
        stdin: log,
        today: '2026-11-29',
      },
    );
    const rows = await run('connectivity --cluster eu1 --seen --output json');
    const answer = JSON.parse(rows);
    assert.is(answer.seen.evidence[0].sources[0].format, name);
    assert.equal(JSON.parse(plain.stdout).clusters, answer.clusters);
    assert.is(answer.clusters.length > 0, shown, rows);
    const text = await run('connectivity --cluster eu1 --seen');
    assert.is(text.includes('seen 1 time') || text.includes('seen 2 times'), shown, text);
    // What was used is not unused; nothing is said of other clusters.
    const found = await run('lint --rule flow-unused-grant --as-of 2026-11-28');
    assert.match(found, 'Records of eu1');
    assert.is(found.includes('"checkout-charges"'), !shown, found);
    assert.match(await run('test'), 'Connections that were really seen');
  }),
);
