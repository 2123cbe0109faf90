/**
 * What `npm run test:e2e` does: the tests under `test/e2e/` against a real API server, that of `KUBECONFIG` or one
 * started from `KUBEBUILDER_ASSETS`. Without either there is nothing to test, which is no failure.
 */
import { fileURLToPath } from 'node:url';
import { type ApiServer, startApiServer } from '../test/e2e/api-server.ts';
import { describeServer } from '../test/e2e/cluster.ts';
import { type Counts, formatCounts, runTests } from '../test/support/runner.ts';

const files = ['manifests', 'corpus', 'names', 'ownership', 'admission', 'observe', 'random-policies'];
const paths = files.map((name) => fileURLToPath(new URL(`../test/e2e/${name}.e2e.ts`, import.meta.url)));
const say = (text: string): void => console.error(text);

async function runAll(): Promise<Counts> {
  say(`against ${await describeServer()}`);
  return runTests(paths, { print: say });
}

async function runOn(server: ApiServer): Promise<Counts> {
  process.env.KUBECONFIG = server.kubeconfig;
  process.env.RINGFENCE_E2E_AUDIT = server.auditLog;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, async () => {
      await server.stop();
      process.kill(process.pid, signal);
    });
  }
  try {
    return await runAll();
  } finally {
    await server.stop();
  }
}

const { KUBECONFIG: kubeconfig = '', KUBEBUILDER_ASSETS: assets = '' } = process.env;
let counts: Counts = { passed: 0, failed: 0, skipped: 1 };
if (kubeconfig !== '') counts = await runAll();
else if (assets !== '') counts = await runOn(await startApiServer(assets));
else say('skipped: no API server. Set KUBECONFIG, or KUBEBUILDER_ASSETS to a folder with etcd and kube-apiserver.');
console.log(formatCounts(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
