import type { ClusterState, KnownPolicy } from '../../src/clusters/cluster-state.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import type { Guardrail } from '../../src/guardrails/guardrail.ts';
import type { GuardrailResult } from '../../src/guardrails/guardrail-result.ts';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import { remembered } from '../../src/model/interned.ts';
import type { Direction, NetworkPolicy } from '../../src/model/network-policy.ts';
import type { GuardedLandscape } from '../support/guarded-landscape.ts';
import type { GuardingPolicies } from './guarding-policies.ts';
import { type EditKind, editsOf, isolationEdits } from './policy-edits.ts';

/** One edit of a template, as it shows in each policy that the template makes. */
export interface Mutant {
  /** `<type>/<policy>: <kind>: <item>`. */
  readonly name: string;
  readonly kind: EditKind;
  readonly edited: ReadonlyMap<KnownPolicy, NetworkPolicy>;
}

/** Returns the edits of policies that have to break a guardrail, in the order of the policies. */
export function mutantsOf(guarding: GuardingPolicies, { clusters }: GuardedLandscape): readonly Mutant[] {
  const { policies, kinds, direction: only, items } = guarding;
  return policies.flatMap((path) => {
    const mutants = new Map<string, Mutant & { readonly edited: Map<KnownPolicy, NetworkPolicy> }>();
    for (const known of policiesOf(path, clusters)) {
      const edits = path.endsWith('/*') ? isolationEdits(known.policy) : editsOf(known.policy);
      for (const { kind, item, direction, edited } of edits) {
        if (!kinds.includes(kind) || items?.test(item) === false) continue;
        if (only !== undefined && direction !== 'both' && direction !== only) continue;
        const name = `${path}: ${kind}: ${item}`;
        remembered(mutants, name, () => ({ name, kind, edited: new Map() })).edited.set(known, edited);
      }
    }
    invariant(mutants.size > 0, `${path} has edits`);
    return [...mutants.values()];
  });
}

function policiesOf(path: string, clusters: readonly ClusterState[]): readonly KnownPolicy[] {
  const [type, name] = path.split('/');
  return clusters.flatMap(({ namespaces }) =>
    [...namespaces.values()].flatMap((namespace) =>
      namespace.type === type
        ? namespace.policies.filter(({ policy }) => name === '*' || policy.metadata.name === name)
        : [],
    ),
  );
}

/** Returns the mutants that break a guardrail in no cluster. */
export function survivorsAmong(
  guarding: GuardingPolicies,
  mutants: readonly Mutant[],
  landscape: GuardedLandscape,
): readonly Mutant[] {
  const guardrail = landscape.guardrails.find(({ name }) => name === guarding.guardrail);
  invariant(guardrail !== undefined, `${guarding.guardrail} is a guardrail`);
  return mutants.filter((mutant) =>
    landscape.clusters
      .filter((cluster) => shows(mutant, cluster))
      .every(
        (cluster) =>
          !isBroken(guardrail, edited(cluster, mutant.edited, guarding.while), { guarding, mutant, landscape }),
      ),
  );
}

interface Judged {
  readonly guarding: GuardingPolicies;
  readonly mutant: Mutant;
  readonly landscape: GuardedLandscape;
}

function isBroken(guardrail: Guardrail, cluster: ClusterState, { guarding, mutant, landscape }: Judged): boolean {
  const [result] = proveGuardrails([cluster], [guardrail], landscape.facts);
  if (result === undefined || (result.answer !== 'broken' && result.answer !== 'depends')) return false;
  return guarding.while === undefined || isBrokenBy(mutant, result, guarding.direction);
}

/** Reports whether one of the edited policies, or the lack of an isolation by it, is the reason of a breach. */
function isBrokenBy(
  { kind, edited: changes }: Mutant,
  { statements }: GuardrailResult,
  direction?: Direction,
): boolean {
  const names = new Set([...changes.values()].map(({ metadata }) => metadata.name));
  return statements.some(({ breaches }) =>
    breaches.some(({ witness }) =>
      witness.because.some((reason) => {
        if (reason.direction !== direction) return false;
        return kind === 'stop isolating' ? reason.kind === 'not-isolated' : names.has(reason.policy ?? '');
      }),
    ),
  );
}

function shows({ edited: changes }: Mutant, { namespaces }: ClusterState): boolean {
  return [...namespaces.values()].some(({ policies }) => policies.some((known) => changes.has(known)));
}

/** A cluster with edited policies, in which no policy isolates in the direction `open`. */
function edited(cluster: ClusterState, changes: Mutant['edited'], open: Direction | undefined): ClusterState {
  const namespaces = [...cluster.namespaces].map(([name, namespace]) => {
    const policies = namespace.policies.map((known) => {
      const policy = changes.get(known) ?? known.policy;
      return open === undefined && policy === known.policy ? known : { ...known, policy: without(open, policy) };
    });
    return [name, { ...namespace, policies }] as const;
  });
  return { ...cluster, namespaces: new Map(namespaces) };
}

function without(open: Direction | undefined, policy: NetworkPolicy): NetworkPolicy {
  const policyTypes = policy.spec.policyTypes.filter((type) => type !== open);
  return { ...policy, spec: { ...policy.spec, policyTypes } };
}
