import type { Result } from '../model/result.ts';
import { type Explanation, explainAll } from './explain.ts';
import type { Pair } from './pairs.ts';
import { type PortQuery, portsOn } from './parse-ports.ts';
import type { PeerProblem } from './peer-query.ts';

/** An explanation, and for how many pairs it stands. */
export interface ExplainedPairs {
  /** Explanation of the first pair. */
  readonly explanation: Explanation;
  /** How many pairs have the verdict on some port, this one counted. */
  readonly pairs: number;
  /** How the ports were found, as a sentence; absent where they are the ones that were asked for. */
  readonly note?: string;
}

/**
 * Explains one pair for each verdict that some pair has, in the order of the pairs; of a single pair, every part of its
 * ports and addresses. Pairs whose destination lacks a named port do not count, unless all do: that is a problem.
 */
export function explainPairs(pairs: readonly Pair[], query: PortQuery): Result<readonly ExplainedPairs[], PeerProblem> {
  const explained = new Map<string, ExplainedPairs>();
  let problem: PeerProblem | undefined;
  for (const { from, to } of pairs) {
    const asked = portsOn(query, to);
    if (asked.problem !== undefined) {
      problem ??= asked.problem;
      continue;
    }
    const { ports, explanation: note } = asked.value;
    const seen = new Set<string>();
    for (const [index, explanation] of explainAll(from, to, ports).entries()) {
      const key = pairs.length === 1 ? String(index) : explanation.verdict;
      const known = explained.get(key);
      if (known === undefined) explained.set(key, { explanation, pairs: 1, ...(note === undefined ? {} : { note }) });
      else if (!seen.has(key)) explained.set(key, { ...known, pairs: known.pairs + 1 });
      seen.add(key);
    }
  }
  return explained.size === 0 && problem !== undefined ? { problem } : { value: [...explained.values()] };
}
