import { build } from 'esbuild';
import { assert, test } from '../../support/table.ts';

const library = '@kubernetes/client-node';

test('only the code that connects to a cluster loads the library for it, at the moment when it connects', async () => {
  const { metafile } = await build({
    entryPoints: ['src/cli/bin.ts', 'src/cli/github/bin.ts', 'src/index.ts'],
    ...{ bundle: true, splitting: true, packages: 'external', platform: 'node', format: 'esm' },
    ...{ outdir: 'not-written', write: false, metafile: true, logLevel: 'silent' },
  });
  const importers = Object.entries(metafile.inputs).flatMap(([path, { imports }]) =>
    imports.filter((each) => each.path === library).map(({ kind }) => `${kind} in ${path}`),
  );
  assert.equal(importers, ['dynamic-import in src/platform/kubernetes/kubeconfig.ts']);
});
