import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtCommand } from '../support/built-tool.ts';
import { bareEnvironment } from '../support/git-repository.ts';
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
import { readPage, repository } from './page.ts';

/** The commands of the page between these headings, as a person copies them. */
function commandsOf(heading: string): string {
  const [, section = ''] = readPage('docs/flows.md').split(`\n### ${heading}\n`);
  return /```bash\n(.*?)```/s.exec(section)?.[1] ?? '';
}

const pod = (namespace: string, workload: string, address: string): TruePod => ({
  ...{ kind: 'pod', namespace, workload, index: 0, address },
});
const seen: readonly TrueConnection[] = [
  {
    ...{ from: pod('checkout-app', 'orders', '10.24.0.7'), to: pod('payments-app', 'api', '10.24.1.8') },
    ...{
      protocol: 'TCP',
      port: 8080,
      sourcePort: 40_000,
      time: Date.parse('2026-11-21T08:00:00Z'),
      refusedBy: 'no one',
    },
  },
];
const written = (write: (connections: readonly TrueConnection[], choose: (most: number) => number) => string): string =>
  write(seen, chooser([0]));

interface Plugin {
  readonly name: string;
  readonly format: string;
  readonly log: string;
  /** The command that prints the log. */
  readonly prints: string;
}

const plugins: readonly Plugin[] = [
  {
    name: 'Cilium',
    format: 'hubble',
    log: readFileSync(new URL('docs/examples/flows/hubble.jsonl', repository), 'utf8'),
    prints: 'kubectl exec',
  },
  { name: 'Calico', format: 'calico', log: written(calicoLog), prints: 'curl' },
  { name: 'OVN-Kubernetes', format: 'ovn-kubernetes', log: written(aclLog), prints: 'kubectl exec' },
  {
    name: 'kube-network-policies',
    format: 'kube-network-policies',
    log: written(kubeNetworkPoliciesLog),
    prints: 'kubectl logs',
  },
  { name: 'Amazon VPC CNI', format: 'vpc-cni', log: written(vpcCniLog), prints: 'aws logs' },
];

/** A program that keeps how it was called, checks JSON in its arguments, and prints the log once. */
const program = `#!/bin/bash
name=$(basename "$0")
args=("$@")
printf '%s' "$name" >> called; printf ' %s' "$@" >> called; echo >> called
for arg in "$@"; do
  case "$arg" in '['*|'{'*'":'*) node -e 'JSON.parse(process.argv[1])' "$arg" || exit 1 ;; esac
done
words="$name"
while [ $# -gt 0 ]; do
  case "$1" in
    -n | -c) shift ;;
    -*) ;;
    *) words="$words $1" ;;
  esac
  shift
done
case "$words" in
  "kubectl apply"*) cat > applied ;;
  "kubectl get pods"*) echo pod/a; echo pod/b ;;
  "PRINTS pod/b"*) ;;
  "PRINTS"*) cat "$(dirname "$0")/../log" ;;
esac
`;

table(
  'the commands of docs/flows.md lead from a cluster to the first answer',
  plugins,
  ({ name, format, log, prints }) =>
    inTemporaryFolder({ 'bin/': '' }, async (folder) => {
      const shop = join(folder, 'shop');
      cpSync(new URL('docs/examples/shop', repository), shop, { recursive: true });
      // Proofs take most of the time of `test`, and say nothing about flows.
      rmSync(join(shop, 'policies/guardrails'), { recursive: true });
      writeFileSync(join(folder, 'log'), log);
      for (const called of ['kubectl', 'helm', 'aws', 'curl']) {
        writeFileSync(join(folder, 'bin', called), program.replaceAll('PRINTS', prints));
        chmodSync(join(folder, 'bin', called), 0o755);
      }
      writeFileSync(join(folder, 'bin/ringfence'), `#!/bin/sh\nexec '${await builtCommand('ringfence')}' "$@"\n`);
      chmodSync(join(folder, 'bin/ringfence'), 0o755);
      const commands = commandsOf(name);
      const lines = commands.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      assert.ok(lines.length > 2 && lines.length <= 5, commands);
      const { status, said } = await run(commands, shop, `${join(folder, 'bin')}:${process.env.PATH}`);
      assert.is(status, 0, said);
      const [head = '', first] = readFileSync(join(shop, 'eu1-flows.jsonl'), 'utf8').split('\n');
      const { cluster, source, flows } = JSON.parse(head);
      assert.equal({ cluster, source }, { cluster: 'eu1', source: [format] });
      assert.ok(flows > 0 && first !== undefined);
      assert.match(said, 'Connections that were really seen');
      const calls = readFileSync(join(shop, 'called'), 'utf8');
      assert.match(calls, prints.split(' ')[0] ?? '');
      // Raw records are in no file.
      assert.not(existsSync(join(shop, 'eu1.log')) || existsSync(join(shop, 'eu1.jsonl')));
    }),
);

/** Runs lines as they are typed, until one fails. */
function run(commands: string, cwd: string, path: string) {
  const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', commands], {
    cwd,
    env: { ...bareEnvironment, HOME: cwd, PATH: path },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return new Promise<{ readonly status: number | null; readonly said: string }>((ended) => {
    child.on('close', (status) => ended({ status, said }));
  });
}
