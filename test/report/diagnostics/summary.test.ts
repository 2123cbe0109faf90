import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { formatSummary, type Summary } from '../../../src/report/diagnostics/summary.ts';
import { assert, table } from '../../support/table.ts';

const error: Diagnostic = {
  code: 'invalid-yaml',
  severity: 'error',
  message: 'Wrong.',
  location: { path: 'a', line: 1, column: 1 },
};
const outOfDate: Diagnostic = { ...error, code: 'manifest-out-of-date' };
const rendered = { clusters: 2, namespaces: 9, policies: 1200 };

interface SummaryCase {
  readonly name: string;
  readonly summary: Summary;
  readonly text: string;
}

const cases: readonly SummaryCase[] = [
  {
    name: 'a render',
    summary: { rendered, files: { written: 1, unchanged: 1200, removed: 0 }, diagnostics: [], milliseconds: 423 },
    text: '2 clusters, 9 namespaces, 1,200 policies · 1 file written, 1,200 unchanged, 0 removed · 0.42 s\n',
  },
  {
    name: 'a render with a warning',
    summary: {
      rendered,
      files: { written: 3, unchanged: 0, removed: 2 },
      diagnostics: [{ ...error, severity: 'warning' }],
      milliseconds: 60_000,
    },
    text: '2 clusters, 9 namespaces, 1,200 policies · 3 files written, 0 unchanged, 2 removed · 1 warning · 60.00 s\n',
  },
  {
    name: 'a validation without findings',
    summary: { rendered: { clusters: 1, namespaces: 1, policies: 1 }, diagnostics: [], milliseconds: 0 },
    text: '1 cluster, 1 namespace, 1 policy · no findings · 0.00 s\n',
  },
  {
    name: 'a check that found drift, which is no error of anybody',
    summary: { rendered, diagnostics: [outOfDate, outOfDate], milliseconds: 0 },
    text: '2 clusters, 9 namespaces, 1,200 policies · 2 manifests out of date · 0.00 s\n',
  },
  {
    name: 'drift beside a warning',
    summary: { rendered, diagnostics: [outOfDate, { ...error, severity: 'warning' }], milliseconds: 0 },
    text: '2 clusters, 9 namespaces, 1,200 policies · 1 manifest out of date · 1 warning · 0.00 s\n',
  },
  {
    name: 'nothing could be rendered',
    summary: { diagnostics: [error, error], milliseconds: 4 },
    text: '2 errors · 0.00 s\n',
  },
];

table('the last line', cases, ({ summary, text }) => assert.is(formatSummary(summary), text));
