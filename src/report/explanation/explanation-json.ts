import type { Basis } from '../../clusters/basis.ts';
import { expectNetworkPoliciesOnly, type KnownPolicy, type NamespaceState } from '../../clusters/cluster-state.ts';
import type { PolicyPlaces } from '../../clusters/policy-places.ts';
import type { Location } from '../../diagnostics/diagnostic.ts';
import { ownFirst } from '../../model/directions.ts';
import type { Json } from '../../model/json.ts';
import { rulePath } from '../../policy/rule-path.ts';
import type { PolicyPath } from '../../policy/violation.ts';
import type { AllowingRule, Explanation, SideExplanation } from '../../questions/explain.ts';
import type { ExplainedPairs } from '../../questions/explain-pairs.ts';
import type { NearMiss } from '../../questions/near-misses.ts';
import type { ResolvedPeer } from '../../questions/resolved-peer.ts';
import { cidrTexts } from '../words/address-words.ts';
import { basisJson } from '../words/format-basis.ts';
import { portsJson } from '../words/ports-json.ts';
import { changePath, changeWords, matchWords } from './format-explanation.ts';

/** The version of the document below; it grows when a reader of the older form could misread the newer. */
const schemaVersion = 1;

/**
 * Explanations for machines, as `schemas/output/explanation.schema.json` describes. `guardrails`: the answer to the
 * guardrail whose breaches are explained.
 */
export function explanationJson(
  answers: readonly ExplainedPairs[],
  basis: Basis,
  places: PolicyPlaces,
  guardrails?: object,
): string {
  const document = {
    schemaVersion,
    guardrails,
    explanations: answers.map((answer) => explained(answer, places)),
    basis: basisJson(basis),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function explained({ explanation, pairs, note }: ExplainedPairs, places: PolicyPlaces): Json {
  const { from, to, ports, verdict, conditions, itself, sides } = explanation;
  expectNetworkPoliciesOnly(from.cluster, 'an explanation in JSON');
  return {
    ...(from.cluster.name === undefined ? {} : { cluster: from.cluster.name }),
    from: peerJson(from),
    to: peerJson(to),
    ports: portsJson(ports),
    verdict,
    conditions,
    itself,
    pairs,
    ...(note === undefined ? {} : { note }),
    egress: sideJson(sides.Egress, explanation, places),
    ingress: sideJson(sides.Ingress, explanation, places),
  };
}

/** A peer as data: what it is, and where. */
function peerJson({ subject, end, service }: ResolvedPeer): Json {
  const through = service === undefined ? {} : { service: `${service.namespace}/${service.name}` };
  switch (subject.kind) {
    case 'addresses':
      return { kind: 'addresses', addresses: cidrTexts(end.addresses) };
    case 'labels':
      return { kind: 'labels', namespace: subject.namespace.name, labels: { ...subject.labels } };
    case 'pod':
      return {
        kind: 'pod',
        namespace: subject.namespace.name,
        name: subject.pod.name,
        workload: subject.workload.name,
      };
    case 'workload': {
      const { kind, name } = subject.workload;
      const workloadKind = kind === undefined ? {} : { workloadKind: kind };
      return { kind: 'workload', namespace: subject.namespace.name, name, ...workloadKind, ...through };
    }
  }
}

function sideJson(side: SideExplanation, explanation: Explanation, places: PolicyPlaces): Json {
  const own = ownFirst(side.direction, explanation.from, explanation.to)[0];
  const namespace = own.end.kind === 'pod' ? own.end.namespace : undefined;
  return {
    state: side.state,
    verdict: side.verdict,
    isolatedBy: side.isolating.map((policy) => policyJson(policy, namespace, places, ['spec', 'podSelector'])),
    allowedBy: side.allowing.map((rule) => allowingJson(rule, side, namespace, places)),
    nearMisses: side.nearMisses.map((miss) => nearMissJson(miss, side, explanation, namespace, places)),
  };
}

function allowingJson(
  { policy, rule, peer, ports, matches }: AllowingRule,
  { direction }: SideExplanation,
  namespace: NamespaceState | undefined,
  places: PolicyPlaces,
): Json {
  return {
    policy: policyJson(policy, namespace, places, rulePath(direction, rule, peer)),
    rule,
    ...(peer === undefined ? {} : { peer }),
    ports: portsJson(ports),
    because: matchWords(matches),
  };
}

function nearMissJson(
  { policy, rule, change }: NearMiss,
  { direction }: SideExplanation,
  explanation: Explanation,
  namespace: NamespaceState | undefined,
  places: PolicyPlaces,
): Json {
  return {
    policy: policyJson(policy, namespace, places, changePath(direction, rule, change)),
    rule,
    change: change.kind,
    ...('peer' in change ? { peer: change.peer } : {}),
    ...(change.kind === 'add-ports' || change.kind === 'add-rule' ? { ports: portsJson(change.ports) } : {}),
    ...('key' in change
      ? { end: change.end, label: change.key, ...(change.value === undefined ? {} : { value: change.value.text }) }
      : {}),
    says: changeWords(change, explanation),
  };
}

function policyJson(
  policy: KnownPolicy,
  namespace: NamespaceState | undefined,
  { rendered, template }: PolicyPlaces,
  path: PolicyPath,
): Json {
  const manifest = namespace && rendered?.(policy, namespace, path);
  const source = namespace && template?.(policy, namespace, path);
  return {
    name: policy.policy.metadata.name,
    origin: policy.origin,
    manifest: placeJson(manifest ?? policy),
    ...(source === undefined ? {} : { template: placeJson(source) }),
  };
}

function placeJson({ path, line }: Pick<Location, 'path' | 'line'>): Json {
  return { path, line };
}
