import type { ClusterState } from '../clusters/cluster-state.ts';
import type { Flow } from '../flows/flow.ts';
import { FlowJudge, type JudgedFlow } from '../flows/judge-flows.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';

/** A flow in both states. */
interface AppearingFlow {
  readonly before: JudgedFlow;
  readonly after: JudgedFlow;
}

/**
 * Judges flows of namespaces that only the state after declares. Before, no policy of such a namespace is known, so its side is
 * open, as the record itself shows. After, its policies count: a change that declares a namespace can drop what its pods
 * really do, also if an earlier change removed the same namespace.
 */
export class AppearingFlows {
  readonly #known: FlowJudge;
  readonly #before: FlowJudge;
  readonly #after: FlowJudge;
  readonly #appearing: ReadonlySet<string>;

  constructor(before: ClusterState, after: ClusterState) {
    this.#appearing = new Set([...after.namespaces.keys()].filter((name) => !before.namespaces.has(name)));
    this.#known = new FlowJudge(after, new FlowJudge(before));
    this.#before = new FlowJudge(before, new FlowJudge(after), this.#appearing);
    this.#after = new FlowJudge(after, new FlowJudge(before), this.#appearing);
  }

  /** Judges a flow of which the state before does not know an end; undefined where no end is in a namespace that appears. */
  judge(flow: Flow): AppearingFlow | undefined {
    const isAppearing = [flow.from, flow.to].some((end) => end.kind === 'pod' && this.#appearing.has(end.namespace));
    if (!isAppearing) return undefined;
    const [before, after] = [this.#before.judgeAnywhere(flow).value, this.#after.judge(flow).value];
    if (before === undefined || after === undefined) return undefined;
    // Of a pod whose labels no one knows, policies decide that no one can tell.
    const isUnknown = this.#known.judge(flow).problem === 'unknown-pod';
    return { before, after: isUnknown && hasPolicies(after) ? { ...after, verdict: 'conditional' } : after };
  }
}

/** Reports whether some policy of an end's namespace is about the side of the flow that the end is. */
function hasPolicies({ from, to }: JudgedFlow): boolean {
  const sides = [
    [from, 'Egress'],
    [to, 'Ingress'],
  ] as const;
  return sides.some(([ends, direction]) =>
    ends.some(
      ({ end }) =>
        end.kind === 'pod' &&
        end.namespace.policies.some(({ policy }) => compileNetworkPolicy(policy)[direction] !== undefined),
    ),
  );
}
