import type { LintCode } from '../diagnostics/finding-codes.ts';
import type { Found, LintRule } from './rule.ts';
import { allowsInternet } from './rules/allows-internet.ts';
import { allowsMetadata } from './rules/allows-metadata.ts';
import { blockHoldsOwnNetwork } from './rules/block-holds-own-network.ts';
import { declaredNotRunning } from './rules/declared-not-running.ts';
import { dependsOnPlugin } from './rules/depends-on-plugin.ts';
import { dnsUnreachable } from './rules/dns-unreachable.ts';
import { externalPolicyDiffers } from './rules/external-policy-differs.ts';
import { externalPolicyMissing } from './rules/external-policy-missing.ts';
import { flowUnusedGrant, flowUnusedLabel, flowUnusedPolicy, flowUnusedRule } from './rules/flow-unused.ts';
import { foreignPolicy } from './rules/foreign-policy.ts';
import { grantReviewDue } from './rules/grant-review-due.ts';
import { grantUnused } from './rules/grant-unused.ts';
import { halfConnection } from './rules/half-connection.ts';
import { hardSelectors } from './rules/hard-selectors.ts';
import { labelNotCarried } from './rules/label-not-carried.ts';
import { labelNotHonoured } from './rules/label-not-honoured.ts';
import { namedPortMissing } from './rules/named-port-missing.ts';
import { namespaceLabelsDiffer } from './rules/namespace-labels-differ.ts';
import { namespaceNotDeclared } from './rules/namespace-not-declared.ts';
import { namespaceNotFound } from './rules/namespace-not-found.ts';
import { needDenied } from './rules/need-denied.ts';
import { needOfUnknownWorkload } from './rules/need-of-unknown-workload.ts';
import { noDefaultDeny } from './rules/no-default-deny.ts';
import { peerIsEverybody } from './rules/peer-is-everybody.ts';
import { peerMatchesNothing } from './rules/peer-matches-nothing.ts';
import { redundant } from './rules/redundant.ts';
import { runningNotDeclared } from './rules/running-not-declared.ts';
import { selectsNothing } from './rules/selects-nothing.ts';
import { servicePort } from './rules/service-port.ts';
import { unusedSource } from './rules/unused-source.ts';

/** Every rule, by its code. */
export const lintRules = {
  'no-default-deny': noDefaultDeny,
  'selects-nothing': selectsNothing,
  'peer-matches-nothing': peerMatchesNothing,
  'label-not-honoured': labelNotHonoured,
  'label-not-carried': labelNotCarried,
  'half-connection': halfConnection,
  'named-port-missing': namedPortMissing,
  'service-port': servicePort,
  'dns-unreachable': dnsUnreachable,
  'need-denied': needDenied,
  'allows-internet': allowsInternet,
  'allows-metadata': allowsMetadata,
  'block-holds-own-network': blockHoldsOwnNetwork,
  'peer-is-everybody': peerIsEverybody,
  redundant,
  'depends-on-plugin': dependsOnPlugin,
  'unused-source': unusedSource,
  'grant-unused': grantUnused,
  'grant-review-due': grantReviewDue,
  'namespace-not-declared': namespaceNotDeclared,
  'namespace-not-found': namespaceNotFound,
  'namespace-labels-differ': namespaceLabelsDiffer,
  'declared-not-running': declaredNotRunning,
  'running-not-declared': runningNotDeclared,
  'need-of-unknown-workload': needOfUnknownWorkload,
  'foreign-policy': foreignPolicy,
  'external-policy-missing': externalPolicyMissing,
  'external-policy-differs': externalPolicyDiffers,
  'flow-unused-policy': flowUnusedPolicy,
  'flow-unused-rule': flowUnusedRule,
  'flow-unused-grant': flowUnusedGrant,
  'flow-unused-label': flowUnusedLabel,
  'hard-selectors': hardSelectors,
} satisfies Readonly<Record<LintCode, LintRule<object>>>;

/** The data of findings with a code, as its rule declares them. */
export type LintData<Code extends LintCode> =
  ReturnType<(typeof lintRules)[Code]> extends Iterable<Found<infer Data>> ? Data : never;
