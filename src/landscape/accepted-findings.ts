import type { AcceptableCode } from '../diagnostics/finding-codes.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import type { TextMap } from '../model/network-policy.ts';
import type { AcceptedCode, Exception, ExceptionScope } from './landscape.ts';

/** Facts about a namespace; what is not known is absent, and then an exception that asks for it does not hold. */
export interface ScopeFacts {
  readonly namespaceType?: string | undefined;
  /** Absent also where there is none. */
  readonly tenant?: string | undefined;
  /** Labels of the tenant. */
  readonly tenantLabels?: TextMap | undefined;
  /** Labels of the namespace. */
  readonly namespaceLabels?: TextMap | undefined;
}

/** The subject of a finding of `lint`, or of a hazard of `diff`, in one namespace. */
export interface FindingSubject extends ScopeFacts {
  readonly code: AcceptableCode;
  readonly cluster: string;
  readonly namespace: string;
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

/** Everything about a namespace that a scope can ask for. */
export type ScopedNamespace = ScopeFacts & Pick<FindingSubject, 'cluster' | 'namespace'>;

/** Reports whether a namespace is in every list of a scope, and has every label. */
export function isInScope(scope: ExceptionScope, subject: ScopedNamespace): boolean {
  return isNamedByScope(scope, subject) && hasLabels(subject.namespaceLabels, scope.namespaceLabels);
}

/** Reports whether a namespace is in a scope, except for the labels of the namespace. */
export function isNamedByScope(
  { clusters, namespaceTypes, namespaces, tenants, tenantLabels }: ExceptionScope,
  subject: ScopedNamespace,
): boolean {
  return (
    isWithin(clusters, subject.cluster) &&
    isWithin(namespaceTypes, subject.namespaceType) &&
    isWithin(namespaces, subject.namespace) &&
    isWithin(tenants, subject.tenant) &&
    hasLabels(subject.tenantLabels, tenantLabels)
  );
}

function isWithin(names: ReadonlySet<string> | undefined, name: string | undefined): boolean {
  if (names === undefined) return true;
  // Without a name, something concerns more than one cluster or namespace: no pattern means that.
  if (name === undefined || name === '') return false;
  return names.has(name) || [...names].some((pattern) => fitsPattern(name, pattern));
}

function hasLabels(labels: TextMap | undefined, asked: TextMap | undefined): boolean {
  if (asked === undefined) return true;
  return (
    labels !== undefined &&
    Object.entries(asked).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value)
  );
}

function isListed(names: readonly string[] | undefined, name: string | undefined): boolean {
  return names === undefined || (name !== undefined && names.includes(name));
}
