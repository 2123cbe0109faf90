import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './command-line.ts';
import { bareEnvironment, commitFiles, git } from './git-repository.ts';
import { inTemporaryFolder } from './temporary.ts';

const shop = fileURLToPath(new URL('../../docs/examples/shop/', import.meta.url));

/** An edit of a file of sources: each text in the place of another. */
export interface SourceEdit {
  readonly path: string;
  readonly replace: readonly (readonly [text: string, by: string])[];
}

/** Apps of every team may reach the databases of every other, and the ingress controller loses the apps. */
export const widened: readonly SourceEdit[] = [
  {
    path: 'policies/namespace-types/team-data/allow-from-own-apps.yaml',
    replace: [['purpose: app, shop.example.org/team: "{{tenant.name}}"', 'purpose: app']],
  },
  {
    path: 'policies/namespace-types/team-app/allow-to-own-data.yaml',
    replace: [['purpose: data, shop.example.org/team: "{{tenant.name}}"', 'purpose: data']],
  },
  { path: 'policies/namespace-types/team-app/namespace-type.yaml', replace: [['    - allow-from-ingress\n', '']] },
];

/** Only a description changes. */
export const reworded: readonly SourceEdit[] = [
  {
    path: 'policies/shared/allow-metrics.yaml',
    replace: [['Prometheus scrapes every pod', 'Prometheus reads the metrics of every pod']],
  },
];

/** The resolvers of one cluster change. */
export const oneCluster: readonly SourceEdit[] = [
  { path: 'policies/clusters/production/eu1.yaml', replace: [['[10.21.0.2]', '[10.21.0.3]']] },
];

/** Lends `work` a repository with the shop on `main`, and its pull request on the branch that is checked out. */
export async function inShopPullRequest<Value>(
  edits: readonly SourceEdit[],
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  return inTemporaryFolder({}, async (folder) => {
    cpSync(shop, folder, { recursive: true });
    git(folder, 'init', '--quiet', '--template=', '--initial-branch=main');
    commitFiles(folder, {}, 'The shop');
    git(folder, 'checkout', '--quiet', '-b', 'change');
    for (const { path, replace } of edits) {
      let text = readFileSync(join(folder, path), 'utf8');
      for (const [old, now] of replace) {
        if (!text.includes(old)) throw new Error(`${path} does not have ${old}`);
        text = text.replace(old, now);
      }
      writeFileSync(join(folder, path), text);
    }
    const { status, stderr } = await runCommand(['render'], { folder, environment: bareEnvironment });
    if (status !== 0) throw new Error(stderr);
    commitFiles(folder, {}, 'The change');
    return work(folder);
  });
}
