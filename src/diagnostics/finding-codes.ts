import { type AcceptableHazardCode, acceptableHazardCodes } from './hazard-codes.ts';

/**
 * Every code that a finding of `lint` may carry, with its one-line title. Stable: a code is never renamed or reused.
 * Each has a rule of its name in `src/lint/rules/` and a page `docs/lint/<code>.md`; a test holds both.
 */
export const lintCodes = {
  'no-default-deny': 'A namespace does not deny by default in a direction',
  'selects-nothing': 'A policy selects no workload',
  'peer-matches-nothing': 'A peer of a rule matches no workload',
  'label-not-honoured': 'A workload opts in by a label that no policy honours',
  'label-not-carried': 'A policy offers a label that no workload carries',
  'half-connection': 'One side opens a connection that the other keeps closed',
  'named-port-missing': 'A rule names a port that no pod declares',
  'service-port': "A rule has a Service's port where the pods' port is meant",
  'dns-unreachable': 'A workload may connect to others and cannot resolve names',
  'allows-internet': 'Policies open a workload to the whole internet, or the whole internet to it',
  'allows-metadata': "Policies let pods reach a cloud's metadata service",
  'block-holds-own-network': "A block of addresses overlaps the cluster's own pod or service network",
  'peer-is-everybody': 'A peer is every pod of every namespace',
  redundant: 'A rule or policy changes nothing',
  'depends-on-plugin': 'What a policy means depends on a trait of the network plugin that is not known',
  'unused-source': 'Nothing uses a template or a value',
  'hard-selectors': 'Selectors are too hard for a question about them to be decided',
} as const satisfies Record<string, string>;

export type LintCode = keyof typeof lintCodes;

/** A code that an exception may accept. */
export type AcceptableCode = LintCode | AcceptableHazardCode;

export const acceptableCodes: readonly string[] = [...Object.keys(lintCodes), ...acceptableHazardCodes];
