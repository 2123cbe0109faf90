import type { ClusterState } from '../clusters/cluster-state.ts';
import { portRange } from '../model/port-set.ts';
import type { Result } from '../model/result.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { type End, isItself } from '../verdicts/end.ts';
import { type EndClasses, endClasses } from '../verdicts/end-classes.ts';
import { evaluate } from '../verdicts/evaluator.ts';
import { type Verdict, type Verdicts, verdictOn } from '../verdicts/verdicts.ts';
import type { Flow, FlowEnd } from './flow.ts';
import { FlowMap, type MappedFlow, type UnmappedReason } from './map-flow.ts';

/** A flow with its ends and the verdict of the policies on it. */
export interface JudgedFlow extends MappedFlow {
  readonly verdict: Verdict;
}

/** Judges flows in one state of a cluster; of pairs of ends that no policy tells apart, one is put to the evaluator. */
export class FlowJudge {
  readonly #map: FlowMap;
  readonly #classes: EndClasses;
  readonly #pairs = new Map<string, JudgedPair>();

  /** `former`, `assumed`: as for `FlowMap`. */
  constructor(
    cluster: ClusterState,
    former: FlowJudge | undefined = undefined,
    assumed: ReadonlySet<string> | undefined = undefined,
  ) {
    this.#map = new FlowMap(cluster, former === undefined ? undefined : former.#map, assumed);
    this.#classes = endClasses(cluster);
  }

  /** Judges a flow, or reports the reason why its ends cannot be found. */
  judge(flow: Flow): Result<JudgedFlow, UnmappedReason> {
    return this.#judged(flow, this.#map.map(flow));
  }

  /** As `judge`, also a flow of which neither end is in a declared namespace. */
  judgeAnywhere(flow: Flow): Result<JudgedFlow, UnmappedReason> {
    return this.#judged(flow, this.#map.mapAnywhere(flow));
  }

  /** Finds everything that one end of a flow can be, or reports why it cannot be found. */
  end(end: FlowEnd): Result<readonly ResolvedPeer[], UnmappedReason> {
    return this.#map.end(end);
  }

  #judged(flow: Flow, mapped: Result<MappedFlow, UnmappedReason>): Result<JudgedFlow, UnmappedReason> {
    if (mapped.problem !== undefined) return mapped;
    const { from, to, itself } = mapped.value;
    return { value: { flow, from, to, itself, verdict: this.verdict(mapped.value) } };
  }

  /** The verdict; conditional if it differs between the pods that the ends can be. */
  verdict({ from, to, itself, flow }: MappedFlow): Verdict {
    if (itself) return 'allowed';
    const [source, destination] = [from[0], to[0]];
    if (from.length === 1 && to.length === 1 && source !== undefined && destination !== undefined) {
      return this.#ask(source.end, destination.end, flow);
    }
    const found = new Set<Verdict>();
    for (const one of from) for (const other of to) found.add(this.#ask(one.end, other.end, flow));
    const [only = 'conditional', another] = found;
    return another === undefined ? only : 'conditional';
  }

  #ask(from: End, to: End, { protocol, port }: Flow): Verdict {
    // A pod that connects to itself is of no class.
    if (isItself(from, to)) return 'allowed';
    const within = from.kind === 'pod' && to.kind === 'pod' && from.namespace.name === to.namespace.name;
    const key = this.#classes.ofPair(from, to, within);
    // Without closures: this is asked for each flow, in each state.
    let pair = this.#pairs.get(key);
    if (pair === undefined) {
      pair = { verdicts: evaluate(this.#map.cluster, from, to), known: new Map() };
      this.#pairs.set(key, pair);
    }
    const ports = `${port}/${protocol}`;
    let verdict = pair.known.get(ports);
    if (verdict === undefined) {
      verdict = verdictOn(pair.verdicts, portRange(protocol, port)) ?? 'conditional';
      pair.known.set(ports, verdict);
    }
    return verdict;
  }
}

/** Verdicts on pairs of ends of one class. */
interface JudgedPair {
  readonly verdicts: Verdicts;
  /** By port. */
  readonly known: Map<string, Verdict>;
}
