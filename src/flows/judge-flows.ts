import type { ClusterState } from '../clusters/cluster-state.ts';
import { remembered } from '../model/interned.ts';
import type { Protocol } from '../model/network-policy.ts';
import { portRange } from '../model/port-set.ts';
import type { Result } from '../model/result.ts';
import type { End } from '../verdicts/end.ts';
import { evaluate } from '../verdicts/evaluator.ts';
import { type Verdict, type Verdicts, verdictOn } from '../verdicts/verdicts.ts';
import type { Flow } from './flow.ts';
import { FlowMap, type MappedFlow, type UnmappedReason } from './map-flow.ts';

/** A flow with its ends and the verdict of the policies on it. */
export interface JudgedFlow extends MappedFlow {
  readonly verdict: Verdict;
}

/** Judges flows in one state of a cluster; each pair of ends is put to the evaluator once. */
export class FlowJudge {
  readonly #map: FlowMap;
  readonly #verdicts = new Map<End, Map<End, Verdicts>>();

  /** `former`: as for `FlowMap`. */
  constructor(cluster: ClusterState, former: FlowJudge | undefined = undefined) {
    this.#map = new FlowMap(cluster, former === undefined ? undefined : former.#map);
  }

  /** Judges a flow, or reports the reason why its ends cannot be found. */
  judge(flow: Flow): Result<JudgedFlow, UnmappedReason> {
    const mapped = this.#map.map(flow);
    return mapped.problem === undefined ? { value: { ...mapped.value, verdict: this.verdict(mapped.value) } } : mapped;
  }

  /** The verdict; conditional if it differs between the pods that the ends can be. */
  verdict({ from, to, itself, flow: { protocol, port } }: MappedFlow): Verdict {
    if (itself) return 'allowed';
    const found = new Set<Verdict>();
    for (const source of from)
      for (const destination of to) found.add(this.#ask(source.end, destination.end, protocol, port));
    const [only = 'conditional', another] = found;
    return another === undefined ? only : 'conditional';
  }

  #ask(from: End, to: End, protocol: Protocol, port: number): Verdict {
    const known = remembered(this.#verdicts, from, () => new Map<End, Verdicts>());
    const verdicts = remembered(known, to, () => evaluate(this.#map.cluster, from, to));
    return verdictOn(verdicts, portRange(protocol, port)) ?? 'conditional';
  }
}
