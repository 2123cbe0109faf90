import { load as parseDocument } from 'js-yaml';
import type { JsonObject } from '../../src/model/json.ts';
import { blocksOf, readPage } from '../docs/page.ts';
import { deliveryObjects, variants } from '../support/delivery.ts';
import { assert, table } from '../support/table.ts';

/** The Application that a person applies by hand, as the page shows it. */
function rootApplication(): JsonObject {
  const found = blocksOf(readPage('docs/argocd.md')).find(({ text }) => /^kind: Application$/m.test(text));
  return parseDocument(found?.text ?? '') as JsonObject;
}

/** As gobwas/glob matches without separators, which is how Argo CD calls it: `*` matches slashes, too. */
function globOf(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^$()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll(/\{([^}]*)\}/g, (_, choices: string) => `(${choices.replaceAll(',', '|')})`);
  return new RegExp(`^${source}$`);
}

const { include } = ((rootApplication().spec as JsonObject).source as JsonObject).directory as { include: string };

table('the documented root Application reads every object of Argo CD', variants, ({ rendering }) => {
  for (const { path } of deliveryObjects(rendering())) {
    if (!path.startsWith('gitops/argocd/')) continue;
    assert.match(path.slice('gitops/argocd/'.length), globOf(include));
  }
});

table(
  'the documented root Application reads nothing else',
  ['x.jsonnet', 'clusters/aws/x.yaml', 'clusters/aws/project.json', 'more/aws/project.yaml', 'project.yaml'].map(
    (name) => ({
      name,
    }),
  ),
  ({ name }) => assert.not.match(name, globOf(include)),
);
