import { spawnSync } from 'node:child_process';
import { loadAll as parseDocuments } from 'js-yaml';
import type { JsonObject } from '../../src/model/json.ts';
import { writeYaml } from '../../src/source/write-yaml.ts';
import { deliveryObjects, variants } from '../support/delivery.ts';
import { assert, skip, table } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const name = 'kustomize builds from every Kustomization just what was rendered';
const found = spawnSync('kustomize', ['version'], { encoding: 'utf8' });

if (found.status === 0) {
  table(
    name,
    variants.filter((variant) => !variant.name.startsWith('argocd')),
    async ({ rendering }) => {
      const { files } = rendering();
      for (const { kind, spec, path } of deliveryObjects(rendering())) {
        if (kind !== 'Kustomization') continue;
        const folder = inManifests(String(spec.path));
        const own = [...files.keys()].filter((file) => file.startsWith(`${folder}/`)).sort();
        assert.ok(own.length > 0, `${path} names a folder that is not empty`);
        const inside = own.map((file) => [file.slice(folder.length + 1), files.get(file) ?? ''] as const);
        const built = await build({ ...Object.fromEntries(inside), 'kustomization.yaml': generated(inside) });
        assert.equal(sorted(built), sorted(inside.map(([, text]) => text).join('---\n')), path);
      }
    },
  );
} else skip(name, 'there is no kustomize on the PATH');

/** A path in the repository as a path inside the folder of manifests, which other variants place elsewhere. */
function inManifests(path: string): string {
  return path.replace(/^\.\/((manifests|rendered\/here)\/)?/, '');
}

/**
 * What Flux writes into a folder without a kustomization.yaml: every YAML file below it, in the order of a walk
 * (fluxcd/pkg, kustomize/kustomize_generator.go, `generateKustomization`).
 */
function generated(files: readonly (readonly [path: string, text: string])[]): string {
  const resources = files.map(([path]) => `./${path}`);
  return writeYaml({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources });
}

function build(files: Record<string, string>): Promise<string> {
  return inTemporaryFolder(files, (folder) => {
    const { status, stdout, stderr } = spawnSync('kustomize', ['build', folder], { encoding: 'utf8' });
    assert.is(status, 0, stderr);
    return stdout;
  });
}

/** The objects of a stream, by kind, namespace and name. */
function sorted(text: string): readonly JsonObject[] {
  const key = ({ kind, metadata }: JsonObject) => {
    const { namespace, name: own } = metadata as JsonObject;
    return `${kind}/${namespace}/${own}`;
  };
  return (parseDocuments(text) as unknown as JsonObject[]).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
