import type { PolicyPlaces } from '../../clusters/policy-places.ts';
import type { Coverage, CoveredPart } from '../../connectivity-tests/coverage.ts';
import type { JudgedConnection } from '../../connectivity-tests/judge-pair.ts';
import { peerName } from '../../connectivity-tests/peer-name.ts';
import { type CaseResult, countResults, type Obstacle } from '../../connectivity-tests/test-run.ts';
import type { Json } from '../../model/json.ts';
import type { Direction } from '../../model/network-policy.ts';
import { formatPorts } from '../../model/port-set.ts';
import { guardrailsJson } from '../guardrails/format-json.ts';
import { basisJson } from '../words/format-basis.ts';
import { placesOf } from './format-coverage.ts';
import type { Tested } from './tested.ts';

/** The version of the document below; it grows when a reader of the older form could misread the newer. */
const schemaVersion = 1;

/**
 * A run for machines, as `schemas/output/test-run.schema.json` describes; with the coverage, where that was asked for,
 * and the answers to guardrails and about recorded flows, if there are any.
 */
export function formatTestRunJson(
  { run, coverage, guardrails }: Tested,
  places: PolicyPlaces = {},
  flows: Json | undefined = undefined,
): string {
  const document = {
    schemaVersion,
    ...countResults(run),
    leftOut: run.leftOut,
    results: run.results.map(writtenResult),
    coverage: coverage && writtenCoverage(coverage, places),
    guardrails: guardrails && guardrailsJson(guardrails),
    flows,
    basis: basisJson(run.basis),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Names every field, so that neither their order nor a new internal field shows in the output. */
function writtenResult(result: CaseResult): object {
  const { test, name, location, expect, side, verdict, passed, clusters, pairs, failedPairs } = result;
  const { path, line, column } = location;
  return {
    test,
    name,
    expect,
    side: side && writtenSides[side],
    verdict,
    passed,
    location: { path, line, column },
    clusters,
    pairs,
    failedPairs,
    obstacle: result.obstacle && writtenObstacle(result.obstacle),
    counterexample: result.counterexample && writtenConnection(result.counterexample),
  };
}

const writtenSides = { Egress: 'egress', Ingress: 'ingress' } as const satisfies Record<Direction, string>;

function writtenObstacle({ kind, message, hint }: Obstacle): object {
  return { kind, message, hint };
}

function writtenConnection({ from, to, ports, verdict }: JudgedConnection): object {
  return {
    cluster: from.cluster.name,
    from: peerName(from),
    to: peerName(to),
    ports: formatPorts(ports),
    verdict,
  };
}

function writtenCoverage({ parts }: Coverage, places: PolicyPlaces): object {
  const missing = parts.filter((part) => !part.exercised);
  return {
    parts: parts.length,
    exercised: parts.length - missing.length,
    missing: missing.map((part) => writtenPart(part, places)),
  };
}

function writtenPart(part: CoveredPart, places: PolicyPlaces): object {
  const { scope, policy, origin, direction, rule, namespaces } = part;
  const { rendered, template } = placesOf(part, places);
  return { scope, policy, origin, direction, rule, location: rendered, template, namespaces };
}
