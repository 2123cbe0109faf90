import type { Coverage, CoveredPart } from '../expectations/coverage.ts';
import type { JudgedConnection } from '../expectations/judge-pair.ts';
import { peerName } from '../expectations/peer-name.ts';
import { type CaseResult, countResults, type Obstacle, type TestRun } from '../expectations/test-run.ts';
import { formatPorts } from '../model/port-set.ts';
import { basisJson } from './format-basis.ts';

/** The version of the document below; it grows when a reader of the older form could misread the newer. */
const schemaVersion = 1;

/** A run for machines, as `schemas/output/test-run.schema.json` describes; with the coverage, where that was asked for. */
export function formatTestRunJson(run: TestRun, coverage?: Coverage): string {
  const document = {
    schemaVersion,
    ...countResults(run),
    leftOut: run.leftOut,
    results: run.results.map(writtenResult),
    coverage: coverage && writtenCoverage(coverage),
    basis: basisJson(run.basis),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Names every field, so that neither their order nor a new internal field shows in the output. */
function writtenResult(result: CaseResult): object {
  const { test, name, location, expect, verdict, passed, clusters, pairs, failedPairs } = result;
  const { path, line, column } = location;
  return {
    test,
    name,
    expect,
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

function writtenCoverage({ parts }: Coverage): object {
  const exercised = parts.filter((part) => part.exercised).length;
  return { parts: parts.length, exercised, missing: parts.filter((part) => !part.exercised).map(writtenPart) };
}

function writtenPart({ scope, policy, origin, direction, rule, path, line, namespaces }: CoveredPart): object {
  return { scope, policy, origin, direction, rule, location: { path, line }, namespaces };
}
