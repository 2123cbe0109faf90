import type { Severity } from './diagnostic.ts';
import { type AcceptableHazardCode, acceptableHazardCodes } from './hazard-codes.ts';

/** Everything about a code of lint that does not depend on the policies in which it is found. */
interface LintFacts {
  /** Unless `policies/landscape.yaml` says otherwise. */
  readonly severity: Severity;
  /** One line without a full stop. */
  readonly title: string;
  /** Without recorded flows, no one asks the rule. */
  readonly needsFlows?: true;
}

/**
 * The codes that a finding of `lint` may carry. Stable: a code is never renamed or reused. Each has a rule of its name
 * in `src/lint/rules/`, a message in `src/report/lint/finding-text.ts` and a page `docs/lint/<code>.md`; the types and
 * a test hold that. `npm run generate` writes the table of docs/lint.md and the codes of the schemas from this record.
 */
export const lintCodes = {
  'no-default-deny': { severity: 'warning', title: 'A namespace does not deny by default in a direction' },
  'selects-nothing': { severity: 'warning', title: 'A policy selects no workload' },
  'peer-matches-nothing': { severity: 'warning', title: 'A peer of a rule matches no workload' },
  'label-not-honoured': { severity: 'error', title: 'A workload has an opt-in label that no policy selects' },
  'label-not-carried': { severity: 'note', title: 'A policy selects an opt-in label that no workload has' },
  'half-connection': { severity: 'warning', title: 'One side allows a connection that the other side denies' },
  'named-port-missing': { severity: 'error', title: 'A rule names a port that no pod declares' },
  'service-port': { severity: 'error', title: 'A rule has the port of a Service instead of the port of its pods' },
  'dns-unreachable': { severity: 'warning', title: 'A workload may connect to other peers but not to DNS' },
  'need-denied': { severity: 'warning', title: 'Policies deny a connection that a configuration needs' },
  'allows-internet': { severity: 'warning', title: 'Policies allow the whole internet as a peer' },
  'allows-metadata': { severity: 'error', title: "Policies let pods connect to a cloud's metadata service" },
  'block-holds-own-network': {
    severity: 'warning',
    title: "An ipBlock overlaps the cluster's own pod or service network",
  },
  'peer-is-everybody': { severity: 'warning', title: 'A peer is every pod of every namespace' },
  redundant: { severity: 'note', title: 'A rule or policy changes nothing' },
  'depends-on-plugin': {
    severity: 'warning',
    title: 'The meaning of an ipBlock depends on an unknown setting of the network plugin',
  },
  'unused-source': { severity: 'warning', title: 'A type, a template, a parameter or a value is not used' },
  'grant-unused': { severity: 'note', title: 'No namespace uses a grant of a tenant' },
  'grant-review-due': { severity: 'note', title: 'The owners of a grant wanted to look at it again by now' },
  'namespace-not-declared': { severity: 'warning', title: 'A cluster has a namespace that no source declares' },
  'namespace-not-found': { severity: 'note', title: 'A cluster does not have a namespace that the sources declare' },
  'namespace-labels-differ': {
    severity: 'warning',
    title: 'A namespace has other labels in the cluster than in the sources',
  },
  'declared-not-running': { severity: 'note', title: 'A declared workload does not run' },
  'running-not-declared': { severity: 'note', title: 'A workload runs beside declared ones and is not declared' },
  'need-of-unknown-workload': {
    severity: 'warning',
    title: 'A recorded need names a workload that the landscape does not have',
  },
  'foreign-policy': { severity: 'note', title: 'A policy of another program runs that no source names' },
  'external-policy-missing': { severity: 'warning', title: 'An external policy that is expected does not run' },
  'external-policy-differs': {
    severity: 'warning',
    title: 'An external policy differs from the observed policy of its name',
  },
  'flow-unused-policy': {
    severity: 'note',
    title: 'No recorded connection passed a rule of a policy',
    needsFlows: true,
  },
  'flow-unused-rule': { severity: 'note', title: 'No recorded connection passed a rule', needsFlows: true },
  'flow-unused-grant': {
    severity: 'note',
    title: 'No recorded connection passed the policies of a grant',
    needsFlows: true,
  },
  'flow-unused-label': {
    severity: 'note',
    title: 'No recorded connection of a workload needed one of its opt-in labels',
    needsFlows: true,
  },
  'hard-selectors': { severity: 'note', title: 'Selectors are too complex to decide a question about them' },
} as const satisfies Record<string, LintFacts>;

export type LintCode = keyof typeof lintCodes;

/** Every code of lint, in the order of the record. */
export const allLintCodes = Object.keys(lintCodes) as readonly LintCode[];

/** A code that an exception may accept. */
export type AcceptableCode = LintCode | AcceptableHazardCode;

export const acceptableCodes: readonly string[] = [...allLintCodes, ...acceptableHazardCodes];

/** Reports whether a rule asks recorded flows. */
export function needsFlows(code: string): boolean {
  return Object.hasOwn(lintCodes, code) && 'needsFlows' in lintCodes[code as LintCode];
}
