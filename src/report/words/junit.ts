import xmlbuilder from 'xmlbuilder';
import { visible } from './wording.ts';

/** Checks of one file. */
export interface JunitSuite {
  readonly name: string;
  readonly path: string;
  readonly cases: readonly JunitCase[];
}

export interface JunitCase {
  readonly name: string;
  /** The name of the suite by which build servers group cases. */
  readonly group: string;
  readonly line: number;
  /** Absent if the check passed. */
  readonly failure?: { readonly message: string; readonly type: string; readonly text: string };
  /** Text of a check that passed. */
  readonly output?: string;
}

/** Checks as JUnit XML, as build servers read it: no times. Ends in a line feed. */
export function formatJunit(suites: readonly JunitSuite[]): string {
  // XML has no way to write most control characters, lone surrogates and U+FFFE; `visible` has replaced the first.
  const options = { version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' };
  const root = xmlbuilder.create('testsuites', options);
  const all = { name: 'ringfence', ...countsOf(suites.flatMap(({ cases }) => cases)) };
  for (const [name, value] of Object.entries(all)) root.att(name, value);
  for (const { name, path, cases } of suites) {
    const suite = root.ele('testsuite', { name: visible(name), ...countsOf(cases), file: path });
    for (const one of cases) {
      const attributes = { name: visible(one.name), classname: visible(one.group), file: path, line: one.line };
      const element = suite.ele('testcase', attributes);
      if (one.failure !== undefined) {
        const { message, type, text } = one.failure;
        element.ele('failure', { message, type }, text);
      }
      if (one.output !== undefined) element.ele('system-out', one.output);
    }
  }
  return `${root.end({ pretty: true })}\n`;
}

function countsOf(cases: readonly JunitCase[]) {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  return { tests: cases.length, failures, errors: 0, skipped: 0 };
}
