import type { NamespaceState } from '../../clusters/cluster-state.ts';
import type { Need, NeedCertainty, NeedEnd, NeedKind, NeedWorkload } from '../../clusters/needs/need.ts';
import type { Direction } from '../../model/network-policy.ts';
import { isSameWorkload } from '../../model/workload-name.ts';
import { needsOf, withoutRepetition } from '../../needs/cluster-needs.ts';
import { NeedJudge } from '../../needs/need-judge.ts';
import type { ClusterFacts } from '../cluster-facts.ts';
import type { LintContext } from '../context.ts';
import { type LintedWorkload, type NamespaceOrType, namespaceOrType, type SomeNames, someNames } from '../names.ts';
import type { Found } from '../rule.ts';

interface NeedDenied {
  readonly kind: NeedKind;
  readonly certainty: NeedCertainty;
  readonly from: SomeNames<LintedWorkload> | 'anyone' | 'api-server' | 'node';
  readonly to: SomeNames<LintedWorkload> | 'api-server';
  readonly service?: NamespaceOrType & { readonly name: string };
  /** As `8080/TCP`, or with the name of the port. */
  readonly ports: SomeNames<string>;
  /** The object that shows the need, as `Ingress/shop`. */
  readonly object: string;
  /** Names of variables, or paths of fields. */
  readonly fields: SomeNames<string>;
  /** The sides that deny every connection. */
  readonly denies: readonly Direction[];
}

/**
 * Rule: a connection that a configuration needs is allowed for some of its pods at least. An object declares a need if it
 * names a Service in a field that is for Services, such as the backend of an Ingress; a variable or an argument that
 * holds the name of a Service is a guess, which is reported as a note and never as more.
 *
 * Reason: the object was written so that something connects. If policies deny all of it, one of the two is wrong.
 *
 * Breaks it: an Ingress to a Service whose pods no ingress rule opens. Keeps it: with a rule for the controller.
 */
export function* needDenied({ clusters }: LintContext): Generator<Found<NeedDenied>> {
  for (const facts of clusters) {
    const judge = new NeedJudge(facts.state);
    const denied = needsOf(facts.state).flatMap((need) => {
      const judged = judge.judge(need);
      return judged?.verdict === 'denied' ? [{ need, denies: judged.denies }] : [];
    });
    for (const { need, denies } of withoutRepetition(denied)) {
      const [first] = subjectsOf(need);
      const namespace = first && facts.state.namespaces.get(first.namespace);
      const workload = namespace?.workloads.find((one) => first !== undefined && isSameWorkload(first, one));
      if (namespace === undefined || workload === undefined) continue;
      const { location } = need.origin;
      yield {
        data: dataOf(need, denies, facts),
        at: { kind: 'workload', workload, ...(location === undefined ? {} : { location }) },
        places: [{ facts, namespace }],
        ...(need.certainty === 'guessed' ? { atMost: 'note' } : {}),
      };
    }
  }
}

/** The pods that a person thinks of: those that connect, if it is known which they are. */
function subjectsOf({ from, to }: Pick<Need, 'from' | 'to'>): readonly NeedWorkload[] {
  if (from.kind === 'workloads') return from.workloads;
  return to.kind === 'workloads' ? to.workloads : [];
}

function dataOf(
  { kind, certainty, from, to, ports, service, origin }: Need,
  denies: readonly Direction[],
  facts: ClusterFacts,
) {
  const { namespaces } = facts.state;
  const home = subjectsOf({ from, to })[0]?.namespace;
  // Namespaces of a type are alike, but a need of one of them is about one other namespace, not about its type.
  const placeOf = (namespace: string): NamespaceOrType =>
    namespace === home ? namespaceOrType(namespaceIn(namespaces, namespace)) : { namespace };
  const named = ({ namespace, name }: NeedWorkload): LintedWorkload => ({ ...placeOf(namespace), name });
  const namesOf = (end: NeedEnd) => (end.kind === 'workloads' ? someNames(end.workloads.map(named)) : end.kind);
  const destination = to.kind === 'workloads' ? someNames(to.workloads.map(named)) : 'api-server';
  return {
    ...{ kind, certainty, from: namesOf(from), to: destination },
    ...(service === undefined ? {} : { service: { ...placeOf(service.namespace), name: service.name } }),
    ports: someNames(ports.map(({ protocol, port }) => `${port}/${protocol}`)),
    object: origin.object,
    fields: someNames(origin.fields),
    denies,
  } satisfies NeedDenied;
}

function namespaceIn(
  namespaces: ReadonlyMap<string, NamespaceState>,
  name: string,
): Pick<NamespaceState, 'name' | 'type'> {
  return namespaces.get(name) ?? { name };
}
