import { build } from 'esbuild';
import { assert, test } from '../support/table.ts';

test('a bundle has only the validators of the kinds that it reads', async () => {
  const sizeOf = async (module: string): Promise<{ size: number; validators: readonly string[] }> => {
    const { metafile, outputFiles } = await build({
      ...{ entryPoints: [module], bundle: true, minify: true, write: false, metafile: true },
      ...{ packages: 'external', format: 'esm', logLevel: 'silent' },
    });
    const validators = Object.keys(metafile.inputs).filter((path) => path.includes('schema/validators/'));
    return { size: outputFiles[0]?.contents.length ?? 0, validators };
  };
  const { size, validators } = await sizeOf('src/manifests/read-policies.ts');
  assert.equal(validators, ['src/schema/validators/network-policy.generated.ts']);
  assert.ok(size < 150_000, `reading policies takes ${size} bytes`);
});
