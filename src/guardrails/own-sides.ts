import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';
import type { PeerPattern, PodPattern, Statement } from './guardrail.ts';
import * as problems from './problems.ts';
import type { WrittenStatement } from './read-statements.ts';

/** A statement of a tenant, with its own tenant at the protected ends, or what is wrong with it. */
interface OwnStatement {
  readonly statement: Statement;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Completes a statement of a tenant's guardrail: where a protected end names no tenant, it is the tenant's own. A tenant
 * can protect its own pods only, and can demand a connection only between them.
 */
export function ofOwnTenant({ statement, node }: WrittenStatement, tenant: string): OwnStatement {
  switch (statement.kind) {
    case 'never':
      return ofNever({ statement, node }, tenant);
    case 'only': {
      const { side, subject } = statement;
      const diagnostics = beyond(subject, nodeAt(node, [side]) ?? node, tenant);
      return { statement: { ...statement, subject: own(subject, tenant) }, diagnostics };
    }
    case 'always': {
      const { from, to } = statement;
      const diagnostics = (['from', 'to'] as const).flatMap((end) =>
        beyond(statement[end], nodeAt(node, [end]) ?? node, tenant),
      );
      return { statement: { ...statement, from: own(from, tenant), to: own(to, tenant) }, diagnostics };
    }
    case 'isolated': {
      const { pods } = statement;
      return { statement: { ...statement, pods: own(pods, tenant) }, diagnostics: beyond(pods, node, tenant) };
    }
  }
}

function ofNever(
  { statement, node }: { readonly statement: Extract<Statement, { kind: 'never' }>; readonly node: SourceNode },
  tenant: string,
): OwnStatement {
  const { from, to } = statement;
  if ([from, to].some((end) => end.kind === 'pods' && end.tenant === tenant)) return { statement, diagnostics: [] };
  const open = (['from', 'to'] as const).filter((end) => {
    const pattern = statement[end];
    return pattern.kind === 'pods' && pattern.tenant === undefined;
  });
  const [only, another] = open;
  if (only !== undefined && another === undefined) {
    return { statement: { ...statement, [only]: own(statement[only], tenant) }, diagnostics: [] };
  }
  const problem =
    only === undefined
      ? problems.beyondTenant(
          node,
          `Tenant "${tenant}" is at neither end of this statement, but a tenant's guardrail protects only its own pods.`,
          `Write tenant: ${tenant} at the end that is protected, or move the guardrail to policies/guardrails/.`,
        )
      : problems.beyondTenant(
          node,
          `Neither end of this statement names a tenant, so it is not clear which of them is protected.`,
          `Write tenant: ${tenant} at the end that is protected; the other end is then pods of any tenant and of none.`,
        );
  return { statement, diagnostics: [problem] };
}

/** Pods without a tenant become those of the tenant. */
function own<Pattern extends PeerPattern>(pattern: Pattern, tenant: string): Pattern {
  return pattern.kind === 'pods' && pattern.tenant === undefined ? { ...pattern, tenant } : pattern;
}

/** Reports an end that is of another tenant. */
function beyond(pattern: PeerPattern, node: SourceNode, tenant: string): readonly Diagnostic[] {
  if (pattern.kind === 'network' || isOwn(pattern, tenant)) return [];
  return [
    problems.beyondTenant(
      nodeAt(node, ['tenant']) ?? node,
      `Tenant "${tenant}" cannot make statements about namespaces of ${pattern.tenant === 'none' ? 'no tenant' : 'other tenants'}.`,
      `Write tenant: ${tenant}, or move the guardrail to policies/guardrails/.`,
    ),
  ];
}

function isOwn({ tenant: named }: PodPattern, tenant: string): boolean {
  return named === undefined || named === tenant;
}
