import {
  boxesOverlap,
  boxText,
  includesBox,
  intersectBoxes,
  type KeyStates,
  type LabelBox,
  matches,
} from '../labels/label-space.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import type { PodPattern } from './guardrail.ts';
import { includesPattern, patternsOverlap } from './name-patterns.ts';
import { freshTenants, type PossibleNamespace } from './universe.ts';

/** How a place fits a pattern: with any labels that it may have, or only with some. */
export interface Fit {
  /** The labels of the namespace with which it fits; absent: all that it may have. */
  readonly namespace?: LabelBox;
  /** Its name fits this pattern, too; for a namespace without a name. */
  readonly name?: string;
}

const always: Fit = {};

/** Returns how a place can fit a pattern; undefined where it never does. `names` are all that policies and guardrails mention. */
export function fitOf(place: PossibleNamespace, pattern: PodPattern, names: readonly string[]): Fit | undefined {
  if (place.labels === undefined) return fitsDeclared(place, pattern) ? always : undefined;
  if (!fitsTypeAndTenant(place, pattern)) return undefined;
  const named = pattern.namespace === undefined ? undefined : nameBox(place, pattern.namespace, names);
  if (named === 'never') return undefined;
  const wanted = named?.box === undefined ? pattern.namespaces : intersectBoxes(pattern.namespaces, named.box);
  if (!boxesOverlap(wanted, place.labels)) return undefined;
  return {
    ...(includesBox(wanted, place.labels) ? {} : { namespace: wanted }),
    ...(named?.pattern === undefined ? {} : { name: named.pattern }),
  };
}

/** Reports whether a namespace that is declared fits a pattern; `tenant` is its tenant. */
export function fitsDeclared(place: Pick<PossibleNamespace, 'state' | 'tenant'>, pattern: PodPattern): boolean {
  const { name, labels } = place.state;
  return (
    fitsTypeAndTenant(place, pattern) &&
    (pattern.namespace === undefined || fitsPattern(name, pattern.namespace)) &&
    matches(pattern.namespaces, labels)
  );
}

/**
 * Returns how a place surely fits a pattern; undefined where it may not. What is agreed only for names that a namespace
 * may have or not have is not agreed for a namespace without a name.
 */
export function sureFitOf(place: PossibleNamespace, pattern: PodPattern, names: readonly string[]): Fit | undefined {
  const { namespace, tenant } = pattern;
  if (tenant !== undefined && isFresh(place.tenant) && tenant !== '*' && tenant.includes('*')) return undefined;
  const isOpen = namespace?.includes('*') === true && place.labels !== undefined && place.kind !== 'declared';
  if (isOpen && !includesPattern(namespace, place.namePattern ?? '*')) return undefined;
  const fit = fitOf(place, isOpen ? withoutName(pattern) : pattern, names);
  if (fit === undefined) return undefined;
  return fit.namespace === undefined ? always : { namespace: fit.namespace };
}

/** Returns a place as grants see it: a tenant that is new has the grants of the one that it is like. */
export function asGranted(place: PossibleNamespace): PossibleNamespace {
  const tenant = isFresh(place.tenant) ? place.like?.tenant : undefined;
  return tenant === undefined ? place : { ...place, tenant };
}

function withoutName({ namespace: _, ...pattern }: PodPattern): PodPattern {
  return pattern;
}

/** A text for the class of a place: equal for places that fit alike. */
export function fitText(fit: Fit | undefined): string {
  if (fit === undefined) return '-';
  return `${fit.namespace === undefined ? '' : boxText(fit.namespace)} ${fit.name ?? ''}`;
}

function fitsTypeAndTenant(
  { state, tenant }: Pick<PossibleNamespace, 'state' | 'tenant'>,
  pattern: PodPattern,
): boolean {
  if (pattern.namespaceType !== undefined) {
    if (state.type === undefined || !fitsPattern(state.type, pattern.namespaceType)) return false;
  }
  if (pattern.tenant === undefined) return true;
  if (pattern.tenant === withoutTenant) return tenant === undefined;
  if (tenant === undefined) return false;
  // A tenant that does not exist yet may have any name.
  return isFresh(tenant) ? pattern.tenant.includes('*') : fitsPattern(tenant, pattern.tenant);
}

export function isFresh(tenant: string | undefined): boolean {
  return freshTenants.some((fresh) => fresh === tenant);
}

interface NameBox {
  readonly box?: LabelBox;
  readonly pattern?: string;
}

function nameBox(place: PossibleNamespace, pattern: string, names: readonly string[]): NameBox | 'never' {
  if (place.kind === 'declared') return fitsPattern(place.state.name, pattern) ? {} : 'never';
  if (!pattern.includes('*')) return { box: boxOfName({ kind: 'only', listed: new Set([pattern]) }) };
  if (!patternsOverlap(pattern, place.namePattern ?? '*')) return 'never';
  const others = names.filter((name) => !fitsPattern(name, pattern));
  return { box: boxOfName({ kind: 'allBut', listed: new Set(others) }), pattern };
}

function boxOfName(values: KeyStates['values']): LabelBox {
  return { keys: new Map([[namespaceNameLabel, { absent: false, values }]]) };
}
