import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Exit statuses of `ringfence`, by meaning. */
export const exitStatus = {
  /** Nothing to report. */
  clean: 0,
  /** Findings: errors in sources, manifests out of date, warnings where they were to count. */
  findings: 1,
  /** The command line was wrong. */
  usage: 2,
  /** Ringfence could not run. */
  failure: 3,
} as const;

/** Codes of problems that keep Ringfence from running, as opposed to problems that it finds when it runs. */
const failures: ReadonlySet<Code> = new Set([
  'outside-a-repository',
  'file-exists',
  'unreadable',
  'unwritable',
  'interrupted',
  'git-refused',
  'no-git-repository',
  'no-commit',
  'no-merge-base',
  'github-refused',
  'kubeconfig-invalid',
  'context-not-found',
  'cluster-unreachable',
  'credentials-refused',
  'cluster-rights-missing',
  'cluster-list-failed',
  'kubernetes-client-missing',
]);

export function statusOf(
  diagnostics: readonly Diagnostic[],
  options: { readonly failOnWarnings?: boolean } = {},
): number {
  if (diagnostics.some(({ code }) => failures.has(code))) return exitStatus.failure;
  const counts = ({ severity }: Diagnostic): boolean =>
    severity === 'error' || (severity === 'warning' && options.failOnWarnings === true);
  return diagnostics.some(counts) ? exitStatus.findings : exitStatus.clean;
}
