import { fileURLToPath } from 'node:url';
import { invariant } from '../../src/diagnostics/invariant.ts';
import type { NamespaceType } from '../../src/landscape/landscape.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { isJsonObject } from '../../src/model/json.ts';
import { readDiskTree } from '../../src/platform/disk-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { compilePolicyTemplate } from '../../src/render/render-policies.ts';
import { describePolicy } from '../../src/report/words/describe-policy.ts';
import { toJson } from '../../src/source/node.ts';

/** `docs/policies.md`: what every namespace type of the shipped landscape allows, in words. */
export function policiesPage(): string {
  const files = readDiskTree(fileURLToPath(new URL('../../', import.meta.url)), 'policies').value;
  const landscape = files && loadLandscape(files, { ringfenceVersion: ownVersion() }).landscape;
  invariant(landscape !== undefined, 'the shipped landscape has no errors: see "npx ringfence validate"');
  return `<!-- Generated from policies/ by "npm run generate". Do not edit. -->

# The policies of the shipped landscape

Each namespace type has one table, with its policies in the order in which the type lists them. If no policy selects a pod in
a direction, the pod is open in that direction. Text in \`code\` is copied from the template. A rule without ports applies to
every port and protocol. [gardener.md](gardener.md) describes where the policies come from; [templates.md](templates.md)
describes their expressions.

${[...landscape.types.values()].map(section).join('\n')}`;
}

function section(type: NamespaceType): string {
  const heading = `## ${type.name}\n\n${type.description}\n\n`;
  if (type.policies.length === 0) return `${heading}No policies.\n`;
  const rows = type.policies.map((template) => {
    const written = toJson(template.root);
    invariant(isJsonObject(written), 'a template is a map');
    const { name, podSelector, allows } = describePolicy(written);
    const { paths } = compilePolicyTemplate(template, type, { external: false });
    const values = paths.map((path) => `\`${path}\``);
    return `| ${[name, podSelector, allows.join('<br>'), values.join('<br>')].map(cell).join(' | ')} |`;
  });
  return `${heading}| NAME | POD-SELECTOR | ALLOWS | VALUES |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
