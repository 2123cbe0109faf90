import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';
import * as schemaProblems from '../schema/problems.ts';
import { nodeAt, type SourceNode, type SourceScalar } from '../source/node.ts';
import type { NamespaceType, PolicyTemplate } from './landscape.ts';
import { checkOutsideNames } from './outside.ts';
import type { Parameter } from './parameter.ts';
import { joinParameters, observedOtherwise, readParameters } from './parameters.ts';
import * as problems from './problems.ts';
import { nameNodeOf, type Sources, scalarAt } from './read-sources.ts';
import { templateKey } from './source-paths.ts';
import { checkAdmitted, readTenantRules } from './tenants/tenant-rules.ts';
import * as valueProblems from './value-problems.ts';

/** How many names that types declare may be compared with each other. */
const maxComparisons = 10_000_000;

/** The namespace types by name. Every template that one of them lists is in `listed`, by its key in `Sources`. */
export function loadTypes(
  sources: Sources,
  sharedParameters: Parameter,
): { types: Map<string, NamespaceType>; listed: Set<string>; diagnostics: Diagnostic[] } {
  const types = new Map<string, NamespaceType>();
  const comparisons = { left: maxComparisons };
  const listed = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const [folder, root] of [...sources.types].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const nameNode = nameNodeOf(root);
    const problem = dnsLabelProblem(folder);
    if (nameNode.text !== folder)
      diagnostics.push(problems.nameIsNotPath(nameNode, 'the namespace type', nameNode.text, folder));
    else if (problem !== undefined) diagnostics.push(problems.badName(nameNode, 'Namespace type', folder, problem));
    const own = readParameters(nodeAt(root, ['spec', 'parameters']));
    const joined = joinParameters(sharedParameters, own.parameter);
    const outside = nodeAt(root, ['spec', 'tenantPolicies', 'addresses', 'outside']);
    diagnostics.push(...own.diagnostics, ...joined.diagnostics);
    if (outside?.kind === 'sequence') {
      const names = outside.items.filter((item) => item.kind === 'scalar');
      diagnostics.push(...checkOutsideNames(names, joined.parameter));
    }
    for (const [name, parameter] of own.parameter.properties) checkAgreement(folder, name, parameter);
    const labels = nodeAt(root, ['spec', 'labels']);
    const pattern = nodeAt(root, ['spec', 'namePattern']);
    const workloads = sources.workloads.get(folder);
    const workloadsNode = workloads === undefined ? undefined : nodeAt(workloads, ['spec', 'workloads']);
    if (workloads !== undefined && nameNodeOf(workloads).text !== folder) {
      diagnostics.push(problems.nameIsNotPath(nameNodeOf(workloads), 'the type', nameNodeOf(workloads).text, folder));
    }
    const policies = resolve(nodeAt(root, ['spec', 'policies']), policyFolders(folder));
    resolve(nodeAt(root, ['spec', 'tenantPolicies', 'offered']), policyFolders(folder));
    diagnostics.push(...checkAdmitted(root, sources.tenants.keys()));
    const externalPolicies = resolve(nodeAt(root, ['spec', 'externalPolicies']), ['external']);
    types.set(folder, {
      name: folder,
      description: scalarAt(root, 'spec', 'description').text,
      ...(labels === undefined ? {} : { labels }),
      ...(pattern?.kind === 'scalar' ? { namePattern: pattern.text } : {}),
      hostsControlPlane: toBoolean(nodeAt(root, ['spec', 'hostsControlPlane'])),
      parameters: joined.parameter,
      sharedParameters,
      policies,
      externalPolicies,
      tenantRules: readTenantRules(root),
      ...(workloadsNode === undefined ? {} : { workloads: workloadsNode }),
      defaultDeny: {
        ingress: scalarAt(root, 'spec', 'defaultDeny', 'ingress'),
        egress: scalarAt(root, 'spec', 'defaultDeny', 'egress'),
      },
    });
  }
  if (comparisons.left < 0) {
    const [last] = [...sources.types.values()].slice(-1);
    if (last !== undefined) diagnostics.push(valueProblems.tooManyDeclarations(last, maxComparisons));
  }
  return { types, listed, diagnostics };

  /** A name is observed for every type that declares it, or for none. */
  function checkAgreement(type: string, name: string, parameter: Parameter): void {
    if (sharedParameters.properties.has(name)) return;
    for (const other of types.values()) {
      const declared = other.parameters.properties.get(name);
      const found = declared === undefined ? undefined : observedOtherwise(declared, parameter, comparisons);
      if (found?.first.node === undefined || found.second.node === undefined) continue;
      const [one, two] = [
        { type: other.name, node: found.first.node },
        { type, node: found.second.node },
      ];
      const [observed, set] = found.first.observed ? [one, two] : [two, one];
      diagnostics.push(valueProblems.observedInOneType([name, ...found.path], observed, set));
      return;
    }
  }

  function resolve(list: SourceNode | undefined, folders: readonly string[]): PolicyTemplate[] {
    const resolved = resolveTemplates(sources, list, folders);
    for (const key of resolved.keys) listed.add(key);
    diagnostics.push(...resolved.diagnostics);
    return resolved.templates;
  }
}

/** The folders of the templates that a type, and a namespace of it, can list. */
export const policyFolders = (type: string) => [`namespace-types/${type}`, 'shared'];

/** The templates that a list names, looked up in the folders. */
export function resolveTemplates(
  sources: Sources,
  list: SourceNode | undefined,
  folders: readonly string[],
): { templates: PolicyTemplate[]; keys: string[]; diagnostics: Diagnostic[] } {
  const templates: PolicyTemplate[] = [];
  const keys: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const items = list?.kind === 'sequence' ? list.items : [];
  for (const item of items) {
    if (item.kind !== 'scalar') continue;
    const candidates = folders.map((folder) => `${folder}/${item.text}`);
    const found = candidates.filter((key) => sources.templates.has(key));
    const isBroken = sources.broken.some((role) => role.kind === 'template' && candidates.includes(templateKey(role)));
    if (found.length > 1)
      diagnostics.push(
        problems.ambiguousPolicy(
          item,
          item.text,
          found.map((key) => `policies/${key}.yaml`),
        ),
      );
    else if (found.length === 0 && !isBroken) {
      const { diagnostic, meant } = unknownTemplate(sources, item, folders);
      diagnostics.push(diagnostic);
      // What was meant is no template that nothing lists.
      if (meant !== undefined) candidates.push(...folders.map((folder) => `${folder}/${meant}`));
    }
    for (const key of candidates) keys.push(key);
    const template = found[0] === undefined ? undefined : sources.templates.get(found[0]);
    if (template !== undefined) templates.push(template);
  }
  return { templates, keys, diagnostics };
}

/** The path of a folder that the keys of templates begin with. */
function folderPath(folder: string): string {
  return folder.startsWith('tenants/') ? `policies/${folder}/policies/` : `policies/${folder}/`;
}

function unknownTemplate(
  sources: Sources,
  item: SourceScalar,
  folders: readonly string[],
): { diagnostic: Diagnostic; meant: string | undefined } {
  const names = [...sources.templates]
    .filter(([key]) => folders.some((folder) => key.startsWith(`${folder}/`)))
    .map(([, template]) => template.name);
  const bare = item.text.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  if (bare !== item.text && names.includes(bare)) {
    return { diagnostic: problems.policyByPath(item, item.text, bare), meant: bare };
  }
  const where = `in ${folders.map(folderPath).join(' or ')}`;
  return {
    diagnostic: schemaProblems.unknownReference(item, 'Policy', item.text, names, where),
    meant: nearest(item.text, names),
  };
}

function toBoolean(node: SourceNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}
