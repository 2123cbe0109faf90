import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isRenderedPath } from '../../src/render/rendered-paths.ts';
import { assert, table, test } from '../support/table.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Paths of rendered files: those of the shipped landscape, and those of every golden case that renders. */
function renderedPaths(): readonly string[] {
  const files = [`${root}manifests`, `${root}test/cases`].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  );
  return files.flatMap((path) => /\/manifests\/((?:clusters|hosted|gitops|inventory)\/.*)$/.exec(path)?.[1] ?? []);
}

test('recognises the path of every rendered file', () => {
  const paths = renderedPaths();
  assert.ok(paths.length > 100);
  // Golden cases hold files on purpose that nothing renders, so only those of one shape count there.
  const refused = new Set(paths.filter((path) => !isRenderedPath(path)));
  assert.equal([...refused].sort(), []);
});

table(
  'a path that nothing renders',
  [
    'evil.yaml',
    '.github/workflows/evil.yml',
    'clusters/aws/policies.yaml',
    'clusters/aws/shop/extra.yaml',
    'clusters/aws/shop/policies.yml',
    'clusters/aws/shop/more/policies.yaml',
    'clusters/AWS/shop/policies.yaml',
    'clusters/aws/../shop/policies.yaml',
    'clusters/aws/kustomization.yaml',
    'clusters/a b/shop/policies.yaml',
    'clusters/.git/shop/policies.yaml',
    'hosted/aws/shop/policies.yaml',
    'gitops/argocd/root.yaml',
    'gitops/argocd/clusters/aws/x.jsonnet',
    'gitops/argocd/clusters/aws/kustomization.yaml',
    'gitops/flux/aws/kustomization.yaml',
    'gitops/flux/aws/namespaces/shop.yaml',
    'gitops/other/aws/project.yaml',
    'inventory/extra.yaml',
    'inventory/clusters/aws/extra.yaml',
    'inventory/namespace-types/web/.hidden.yaml',
    'inventory/namespace-types/web/a\\b.yaml',
    'inventory/namespace-types/web/.yaml',
    'inventory/namespace-types/../web/default.yaml',
  ].map((name) => ({ name })),
  ({ name }) => assert.not(isRenderedPath(name)),
);
