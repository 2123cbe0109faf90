import { compareText } from '../../diagnostics/compare.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { dnsSubdomainProblem } from '../../model/kubernetes-names.ts';
import type { LabelSelector } from '../../model/network-policy.ts';
import { checkPort } from '../../policy/check-port.ts';
import { checkSelector } from '../../policy/check-selector.ts';
import type { PolicyViolation } from '../../policy/violation.ts';
import * as schemaProblems from '../../schema/problems.ts';
import { nearestNode } from '../../source/locate-field.ts';
import { nodeAt, type SourceNode, toJson } from '../../source/node.ts';
import type { DeclaredNames } from '../declared-names.ts';
import * as sourceProblems from '../problems.ts';
import { itemsAt, nameNodeOf, scalarAt } from '../read-sources.ts';
import * as problems from './problems.ts';
import type { AccessGrant } from './tenant.ts';

/** The tenant that a grant is written for. */
interface GrantingTenant {
  readonly name: string;
  /** The `spec.allowed` mapping of its `tenant.yaml`. */
  readonly allowed: SourceNode;
  /** Types of which it may have namespaces. */
  readonly namespaceTypes: ReadonlySet<string>;
}

/**
 * Reads the grants of a tenant: sources of kind AccessGrant that fit their schema, by the names of their files. A grant
 * with an error is among them, so that what uses it is not reported as well.
 */
export function readGrants(
  sources: ReadonlyMap<string, SourceNode>,
  tenant: GrantingTenant,
  context: DeclaredNames,
): { readonly grants: readonly AccessGrant[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const sorted = [...sources].sort(([a], [b]) => compareText(a, b));
  const grants = sorted.map(([file, root]) => {
    diagnostics.push(...checkGrant(file, root, tenant, context));
    return readGrant(file, root, tenant.name);
  });
  return { grants, diagnostics };
}

type Port = AccessGrant['ports'][number];

/** The `spec` of a grant as a person writes it. */
interface GrantSpec extends Pick<AccessGrant, 'reason' | 'from' | 'to'> {
  readonly ports: readonly (Omit<Port, 'protocol'> & Partial<Pick<Port, 'protocol'>>)[];
}

function readGrant(file: string, root: SourceNode, tenant: string): AccessGrant {
  // The schema has the shape.
  const { reason, from, to, ports } = specOf(root);
  const reviewByNode = scalarAt(root, 'spec', 'reviewBy');
  return {
    name: file,
    ...{ tenant, node: root, nameNode: nameNodeOf(root), reason, reviewBy: reviewByNode.text, reviewByNode },
    from,
    to,
    ports: ports.map(({ port, endPort, protocol = 'TCP' }) => ({
      port,
      ...(endPort === undefined ? {} : { endPort }),
      protocol,
    })),
  };
}

function specOf(root: SourceNode): GrantSpec {
  return toJson(nodeAt(root, ['spec']) ?? root) as unknown as GrantSpec;
}

function checkGrant(
  file: string,
  root: SourceNode,
  tenant: GrantingTenant,
  { namespaceType: knownTypes, tenant: knownTenants }: DeclaredNames,
): readonly Diagnostic[] {
  const nameNode = nameNodeOf(root);
  const nameProblem = dnsSubdomainProblem(file);
  const typeNode = scalarAt(root, 'spec', 'to', 'namespaceType');
  const consumers = itemsAt(root, ['spec', 'from', 'tenants']);
  const consumerTypes = itemsAt(root, ['spec', 'from', 'namespaceTypes']);
  const unknown = (node: SourceNode, what: string, known: ReadonlySet<string> | undefined, where: string) =>
    node.kind !== 'scalar' || known === undefined || known.has(node.text)
      ? []
      : [schemaProblems.unknownReference(node, what, node.text, known, where)];
  const unknownType = (node: SourceNode) => unknown(node, 'Namespace type', knownTypes, 'in policies/namespace-types/');
  const isUnknown = unknownType(typeNode).length > 0;
  return [
    ...(nameNode.text === file ? [] : [sourceProblems.nameIsNotPath(nameNode, 'the grant', nameNode.text, file)]),
    ...(nameNode.text !== file || nameProblem === undefined
      ? []
      : [sourceProblems.badName(nameNode, 'Grant', file, nameProblem)]),
    ...consumers.flatMap((item) =>
      item.kind === 'scalar' && item.text === tenant.name
        ? [problems.grantToItself(item, tenant.name)]
        : unknown(item, 'Tenant', knownTenants, 'in this landscape'),
    ),
    ...consumerTypes.flatMap(unknownType),
    ...unknownType(typeNode),
    ...(isUnknown || tenant.namespaceTypes.has(typeNode.text)
      ? []
      : [
          problems.notAllowed(
            typeNode,
            `Tenant "${tenant.name}" may not have namespaces of type "${typeNode.text}", so it cannot let anyone into them.`,
            nodeAt(tenant.allowed, ['namespaceTypes']) ?? tenant.allowed,
          ),
        ]),
    ...checkAsServer(root),
  ];
}

/** Reports what an API server would refuse in the policies that the grant becomes. */
function checkAsServer(root: SourceNode): readonly Diagnostic[] {
  const { from, to, ports } = specOf(root);
  const selectors: readonly [LabelSelector | undefined, 'from' | 'to'][] = [
    [from.podSelector, 'from'],
    [to.podSelector, 'to'],
  ];
  const violations: readonly PolicyViolation[] = [
    ...selectors.flatMap(([selector, end]) =>
      selector === undefined ? [] : checkSelector(selector, ['spec', end, 'podSelector']),
    ),
    ...ports.flatMap((port, index) => checkPort(port, ['spec', 'ports', index])),
  ];
  return violations.map(({ code, path, message, hint }) =>
    problems.invalidAsPolicy(code, nearestNode(root, path), message, hint),
  );
}
