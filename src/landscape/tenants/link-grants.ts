import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import * as schemaProblems from '../../schema/problems.ts';
import type { SourceNode, SourceScalar } from '../../source/node.ts';
import type { Cluster, Namespace } from '../landscape.ts';
import { itemsAt, type Sources } from '../read-sources.ts';
import * as problems from './problems.ts';
import type { AccessGrant, GrantUse, Tenant } from './tenant.ts';

/** The namespace that lists what it uses. */
interface GrantConsumer {
  readonly name: string;
  /** Its type. */
  readonly type: string;
  readonly tenant: string | undefined;
}

/** Finds the grants that namespaces use. */
export class GrantLinker {
  readonly #sources: Sources;
  /** Those that have a folder, each with its grants by name. */
  readonly #tenants: ReadonlyMap<
    string,
    { readonly tenant: Tenant; readonly grants: ReadonlyMap<string, AccessGrant> }
  >;

  constructor(sources: Sources, tenants: Iterable<Tenant>) {
    this.#sources = sources;
    this.#tenants = new Map(
      [...tenants].map((tenant) => [
        tenant.name,
        { tenant, grants: new Map(tenant.grants.map((grant) => [grant.name, grant])) },
      ]),
    );
  }

  /** The grants that the `uses` of a namespace name; and everything for which the namespace may not use them. */
  usesOf(
    namespace: SourceNode,
    consumer: GrantConsumer,
  ): { readonly uses: readonly GrantUse[]; readonly diagnostics: readonly Diagnostic[] } {
    const uses: GrantUse[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const node of itemsAt(namespace, ['uses'])) {
      if (node.kind !== 'scalar') continue;
      const found = this.#grantOf(node, consumer);
      if (found === undefined) continue;
      if ('code' in found) diagnostics.push(found);
      else uses.push({ grant: found, node });
    }
    return { uses, diagnostics };
  }

  /** Nothing where its sources could not be read, which has been reported. */
  #grantOf(node: SourceScalar, consumer: GrantConsumer): AccessGrant | Diagnostic | undefined {
    const slash = node.text.indexOf('/');
    const [owner, name] = [node.text.slice(0, slash), node.text.slice(slash + 1)];
    const known = this.#tenants.get(owner);
    if (known === undefined) {
      if (this.#sources.tenants.has(owner)) return undefined;
      return schemaProblems.unknownReference(node, 'Tenant', owner, this.#tenants.keys(), 'in policies/tenants/');
    }
    const grant = known.grants.get(name);
    if (grant === undefined) {
      const isBroken = this.#sources.broken.some(
        (role) => role.kind === 'access-grant' && role.tenant === owner && role.name === name,
      );
      const where = `in policies/tenants/${owner}/grants/`;
      return isBroken ? undefined : schemaProblems.unknownReference(node, 'Grant', name, known.grants.keys(), where);
    }
    if (consumer.tenant === undefined) return problems.useWithoutTenant(node, consumer.name);
    if (consumer.tenant === owner) return problems.useOfOwnGrant(node, owner, name);
    const { tenants, namespaceTypes } = grant.from;
    if (!tenants.includes(consumer.tenant)) {
      return problems.grantNotGiven(node, `tenant "${consumer.tenant}"`, grant, known.tenant.owners);
    }
    if (!namespaceTypes.includes(consumer.type)) {
      return problems.grantNotGiven(node, `namespaces of type "${consumer.type}"`, grant, known.tenant.owners);
    }
    return grant;
  }
}

/** The namespaces of a cluster into which each grant lets others, by the grants that a namespace of the cluster uses. */
export function grantTargets({
  namespaces,
}: Pick<Cluster, 'namespaces'>): ReadonlyMap<AccessGrant, readonly Namespace[]> {
  const used = new Set(namespaces.flatMap(({ uses }) => uses.map(({ grant }) => grant)));
  if (used.size === 0) return new Map();
  // A type has the name of a folder, so it contains no slash.
  const byOwner = new Map<string, Namespace[]>();
  for (const namespace of namespaces) {
    if (namespace.tenant === undefined) continue;
    const key = `${namespace.type.name}/${namespace.tenant}`;
    const known = byOwner.get(key);
    if (known === undefined) byOwner.set(key, [namespace]);
    else known.push(namespace);
  }
  return new Map([...used].map((grant) => [grant, byOwner.get(`${grant.to.namespaceType}/${grant.tenant}`) ?? []]));
}

/** Reports each use of a grant for which no cluster of the using namespace has a namespace that the grant is about. */
export function checkTargets(clusters: Iterable<Cluster>): readonly Diagnostic[] {
  const uses = new Map<SourceNode, GrantUse & { readonly namespace: string }>();
  const reached = new Set<SourceNode>();
  for (const cluster of clusters) {
    const targets = grantTargets(cluster);
    for (const { name, uses: used } of cluster.namespaces) {
      for (const use of used) {
        uses.set(use.node, { ...use, namespace: name });
        if ((targets.get(use.grant) ?? []).length > 0) reached.add(use.node);
      }
    }
  }
  return [...uses.values()].flatMap(({ grant, node, namespace }) =>
    reached.has(node) ? [] : [problems.grantWithoutTarget(node, namespace, grant)],
  );
}
