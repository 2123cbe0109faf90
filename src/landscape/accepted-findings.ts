import type { AcceptableCode } from '../diagnostics/finding-codes.ts';
import type { AcceptedCode, Exception, ExceptionScope } from './landscape.ts';

/** The subject of a finding of `lint`, or of a hazard of `diff`, in one namespace. */
export interface FindingSubject {
  readonly code: AcceptableCode;
  readonly cluster: string;
  readonly namespace: string;
  /** Absent where it is not known; then an exception for types does not hold. */
  readonly namespaceType?: string | undefined;
  /** The policy's name, where the finding is about one. */
  readonly policy?: string | undefined;
  /** The workload's name, where the finding is about one. */
  readonly workload?: string | undefined;
}

/** Who accepted a finding, by which item of which exception. */
interface AcceptedByException {
  readonly exception: Exception;
  readonly acceptance: AcceptedCode;
}

/**
 * The first exception, by name, that accepts a finding on a day (YYYY-MM-DD, UTC); nothing where none does. An
 * exception accepts until the end of its last day. One that lists policies, or workloads, accepts only what is about
 * one of them.
 */
export function acceptedBy(
  exceptions: readonly Exception[],
  subject: FindingSubject,
  asOf: string,
): AcceptedByException | undefined {
  for (const exception of exceptions) {
    if (exception.accepts.length === 0 || exception.until < asOf || !isInScope(exception.scope, subject)) continue;
    const acceptance = exception.accepts.find(
      ({ code, policies, workloads }) =>
        code === subject.code && isListed(policies, subject.policy) && isListed(workloads, subject.workload),
    );
    if (acceptance !== undefined) return { exception, acceptance };
  }
  return undefined;
}

/** Reports whether a namespace is in every list of a scope. */
export function isInScope(
  { clusters, namespaceTypes, namespaces }: ExceptionScope,
  { cluster, namespaceType, namespace }: Pick<FindingSubject, 'cluster' | 'namespaceType' | 'namespace'>,
): boolean {
  return isWithin(clusters, cluster) && isWithin(namespaceTypes, namespaceType) && isWithin(namespaces, namespace);
}

function isWithin(names: ReadonlySet<string> | undefined, name: string | undefined): boolean {
  return names === undefined || (name !== undefined && names.has(name));
}

function isListed(names: readonly string[] | undefined, name: string | undefined): boolean {
  return names === undefined || (name !== undefined && names.includes(name));
}
