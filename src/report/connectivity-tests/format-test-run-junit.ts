import xmlbuilder from 'xmlbuilder';
import type { PolicyPlaces } from '../../clusters/policy-places.ts';
import type { CaseResult, TestRun } from '../../connectivity-tests/test-run.ts';
import { paletteOf } from '../words/palette.ts';
import { visible } from '../words/wording.ts';
import { describeFailure } from './describe-failure.ts';

/**
 * A run as JUnit XML, as build servers read it: one suite for each file, one test case for each case, no times. A
 * failure's text is what a person reads in a terminal, without colours. Ends in a line feed.
 */
export function formatTestRunJunit(run: TestRun, places: PolicyPlaces = {}): string {
  // XML has no way to write most control characters, lone surrogates and U+FFFE; `visible` has replaced the first.
  const options = { version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' };
  const root = xmlbuilder.create('testsuites', options);
  for (const [name, value] of Object.entries({ name: 'ringfence', ...countsOf(run.results) })) root.att(name, value);
  const texts = { ...places, palette: paletteOf({ coloured: false }) };
  for (const [path, results] of byFile(run)) {
    const suite = root.ele('testsuite', { name: visible(results[0]?.test ?? path), ...countsOf(results), file: path });
    for (const result of results) {
      const { name, test, location, passed } = result;
      const attributes = { name: visible(name), classname: visible(test), file: path, line: location.line };
      const element = suite.ele('testcase', attributes);
      if (passed) continue;
      const lines = describeFailure(result, texts);
      const type = result.obstacle?.kind ?? result.verdict;
      element.ele('failure', { message: lines[0], type }, lines.join('\n'));
    }
  }
  return `${root.end({ pretty: true })}\n`;
}

function countsOf(results: readonly CaseResult[]) {
  const failures = results.filter(({ passed }) => !passed).length;
  return { tests: results.length, failures, errors: 0, skipped: 0 };
}

function byFile({ results }: TestRun): ReadonlyMap<string, readonly CaseResult[]> {
  const files = new Map<string, CaseResult[]>();
  for (const result of results) {
    const known = files.get(result.location.path);
    if (known === undefined) files.set(result.location.path, [result]);
    else known.push(result);
  }
  return files;
}
