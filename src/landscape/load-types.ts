import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';
import { resolveExternalPolicies } from './external-policies.ts';
import type { NamespaceType, PolicyTemplate } from './landscape.ts';
import { checkOutsideNames } from './outside.ts';
import type { Parameter } from './parameter.ts';
import { joinParameters, observedOtherwise, readParameters } from './parameters.ts';
import * as problems from './problems.ts';
import { nameNodeOf, type Sources, scalarAt } from './read-sources.ts';
import { policyFolders, resolveTemplates } from './resolve-templates.ts';
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
    const external = resolveExternalPolicies(sources, nodeAt(root, ['spec', 'externalPolicies']));
    for (const key of external.keys) listed.add(key);
    diagnostics.push(...external.diagnostics);
    types.set(folder, {
      name: folder,
      description: scalarAt(root, 'spec', 'description').text,
      ...(labels === undefined ? {} : { labels }),
      ...(pattern?.kind === 'scalar' ? { namePattern: pattern.text } : {}),
      hostsControlPlane: toBoolean(nodeAt(root, ['spec', 'hostsControlPlane'])),
      parameters: joined.parameter,
      sharedParameters,
      policies,
      externalPolicies: external.present,
      toleratedPolicies: external.tolerated,
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

function toBoolean(node: SourceNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}
