import { expectNetworkPoliciesOnly, type KnownPolicy } from '../../clusters/cluster-state.ts';
import type { PolicyPlaces } from '../../clusters/policy-places.ts';
import { listed } from '../../diagnostics/counted.ts';
import { selectorWords } from '../../labels/selector-words.ts';
import { fieldsOf, ownFirst } from '../../model/directions.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Direction } from '../../model/network-policy.ts';
import { formatPorts } from '../../model/port-set.ts';
import { rulePath } from '../../policy/rule-path.ts';
import type { PolicyPath } from '../../policy/violation.ts';
import type { Change } from '../../questions/change.ts';
import type { AllowingRule, Explanation, RuleMatch, SideExplanation } from '../../questions/explain.ts';
import type { NearMiss } from '../../questions/near-misses.ts';
import type { ResolvedPeer } from '../../questions/resolved-peer.ts';
import { asPorts } from '../../questions/rule-edit.ts';
import { flowYaml } from '../../source/write-yaml.ts';
import type { ConditionKind, Verdict } from '../../verdicts/verdicts.ts';
import { addressWords } from '../words/address-words.ts';
import type { Palette } from '../words/palette.ts';
import { peerWords, podsWords } from '../words/peer-words.ts';
import { visible } from '../words/wording.ts';

export interface ExplanationTexts extends PolicyPlaces {
  readonly palette: Palette;
}

const mostBlocks = 6;
const mostPolicies = 8;

/**
 * A verdict and its reasons for a person: the verdict in the first line, then each side, then what would allow it.
 * `note` says how the ports were found, where that needs a word.
 */
export function formatExplanation(explanation: Explanation, texts: ExplanationTexts, note?: string): string {
  return explanationLines(explanation, texts, note)
    .map((line) => `${line}\n`)
    .join('');
}

/** The same, as lines without line feeds. */
export function explanationLines(explanation: Explanation, texts: ExplanationTexts, note?: string): readonly string[] {
  const { from, to, ports, verdict, side, conditions, itself, sides } = explanation;
  expectNetworkPoliciesOnly(from.cluster, 'an explanation in text');
  const cluster = from.cluster.name === undefined ? '' : ` in cluster ${from.cluster.name}`;
  const alone = side === undefined ? '' : ` by ${side.toLowerCase()} alone`;
  const title = `${verdictWord(verdict, texts.palette)}${alone}: ${peerWords(from)} → ${peerWords(to)}, ${portWords(ports)}${cluster}`;
  const notes = note === undefined ? [] : [visible(note)];
  if (itself)
    return [title, ...notes, 'Both ends are the same pod. A pod can always reach itself; policies do not apply.'];
  return [
    title,
    ...notes,
    ...conditions.map((condition) => conditionSentence(condition, explanation)),
    ...[sides.Egress, sides.Ingress]
      .filter(({ direction }) => side === undefined || side === direction)
      .flatMap((shown) => ['', ...sideLines(shown, explanation, texts)]),
  ];
}

/** Facts that no verdict takes into account; the last lines of an answer that something is allowed. */
export const blindSpots =
  'Ringfence does not check that the policies are synced and that the network plugin enforces them. It does not see ' +
  'service meshes, load balancers, NAT, or what the node of a pod can do.';

function verdictWord(verdict: Verdict, { added, removed, severity }: Palette): string {
  return { allowed: added, denied: removed, conditional: severity.warning }[verdict](verdict);
}

function portWords(ports: Explanation['ports']): string {
  const words = formatPorts(ports);
  return words === 'all' ? 'every port' : words;
}

function conditionSentence(condition: ConditionKind, { from, to }: Explanation): string {
  const ends = [from, to].filter(({ end }) => end.kind === 'pod');
  switch (condition) {
    case 'pod-address':
      return (
        `It depends on the address of ${ends.length === 2 ? 'a pod' : 'the pod'}: a block below contains some, but not all, of ` +
        `its possible addresses.${from.cluster.networks.pods === undefined ? ` ${sayPodNetwork(from.cluster.name)}` : ''}`
      );
    case 'cni-trait':
      return (
        'It depends on whether the network plugin compares an ipBlock with pods or nodes, which is not known. ' +
        (from.cluster.name === undefined ? 'Set it with --ipblock-matches-pods.' : 'Set cni in policies/clusters/.')
      );
    case 'address-family':
      return 'It depends on whether the connection uses IPv4 or IPv6.';
    case 'policy-order':
      return 'It depends on which of several policies of one priority the network plugin applies.';
  }
}

function sayPodNetwork(cluster: string | undefined): string {
  const where = cluster === undefined ? 'with --pod-network' : 'in networks, in policies/clusters/';
  return `The pod network is not known; set it ${where}.`;
}

function sideLines(side: SideExplanation, explanation: Explanation, texts: ExplanationTexts): readonly string[] {
  const { direction, state, verdict, isolating, allowing, nearMisses } = side;
  const own = ownFirst(direction, explanation.from, explanation.to)[0];
  const says = verdict === 'mixed' ? 'differs between these ports' : verdictWord(verdict, texts.palette);
  const head = `${direction === 'Egress' ? 'Egress from' : 'Ingress to'} ${peerWords(own)}: ${says}`;
  if (state === 'no-pod')
    return [`${head}. Ringfence assumes that it is not the address of a pod; policies isolate only pods.`];
  if (state === 'host-network') return [`${head}. It is in the host network; policies do not select it.`];
  if (state === 'not-isolated') {
    return [
      `${head}. No policy isolates ${podsWords(own)} for ${direction.toLowerCase()}, so every connection is allowed.`,
    ];
  }
  const names = isolating.map(({ policy }) => policy.metadata.name);
  const lines = [head, `  isolated by ${listed(names.map(visible), mostPolicies)}`];
  if (verdict === 'denied') {
    const none = 'No rule of these policies allows this connection';
    if (nearMisses.length === 0) lines.push(`  ${none}, and no single change to a rule would allow it.`);
    else lines.push(`  ${none}. One of these changes would allow it on this side:`);
    lines.push(...nearMisses.flatMap((miss) => nearMissLines(miss, direction, own, explanation, texts)));
    return lines;
  }
  return [...lines, ...allowing.flatMap((rule) => allowingLines(rule, direction, own, texts))];
}

function allowingLines(
  { policy, rule, peer, ports, matches }: AllowingRule,
  direction: Direction,
  own: ResolvedPeer,
  texts: ExplanationTexts,
): readonly string[] {
  const name = texts.palette.strong(visible(policy.policy.metadata.name));
  const words = `  allowed by ${name}, ${direction.toLowerCase()} rule ${rule + 1}: ${matchWords(matches)}, ${portWords(ports)}`;
  return [words, `    ${placeWords(policy, rulePath(direction, rule, peer), own, texts)}`];
}

/** Why a rule takes the other end for a peer of it, in words. */
export function matchWords(matches: RuleMatch): string {
  switch (matches.kind) {
    case 'everybody':
      return 'every peer';
    case 'pods': {
      const { pods, namespaces } = matches.peer;
      const which = selectorWords(pods) === 'any' ? 'every pod' : `pods with ${selectorWords(pods)}`;
      if (namespaces === 'own') return visible(`${which} of the policy's namespace`);
      const where = selectorWords(namespaces);
      return visible(where === 'any' ? `${which} in any namespace` : `${which} in namespaces with ${where}`);
    }
    case 'block': {
      const block = addressWords(matches.block, mostBlocks);
      const holds =
        matches.holds === 'all' ? 'contains every address in question' : 'contains some of the addresses in question';
      return `${block} ${holds}${matches.ifCompared ? ', if the plugin compares it' : ''}`;
    }
  }
}

function nearMissLines(
  { policy, rule, change }: NearMiss,
  direction: Direction,
  own: ResolvedPeer,
  explanation: Explanation,
  texts: ExplanationTexts,
): readonly string[] {
  const name = texts.palette.strong(visible(policy.policy.metadata.name));
  const which =
    change.kind === 'add-rule' ? `${direction.toLowerCase()} rules` : `${direction.toLowerCase()} rule ${rule + 1}`;
  return [
    `  - ${name}, ${which}: ${texts.palette.hint(changeWords(change, explanation))}`,
    `    ${placeWords(policy, changePath(direction, rule, change), own, texts)}`,
  ];
}

/** Describes a change in a sentence. */
export function changeWords(change: Change, { from, to, ports }: Explanation): string {
  switch (change.kind) {
    case 'add-peer': {
      const why = change.extends === 'pods' ? 'its selector matches such pods only in other namespaces; ' : '';
      return `${why}add the peer ${visible(flowYaml(change.peer))}.`;
    }
    case 'add-ports': {
      const known = formatPorts(change.besides);
      return `add ${portWords(change.ports)} to its ports${known === 'none' ? '' : `; it now allows ${known}`}.`;
    }
    case 'add-rule':
      return `add the rule ${visible(flowYaml({ [fieldsOf[change.direction].peers]: [change.peer], ports: portItems(change.ports) }))}.`;
    case 'pod-label':
    case 'namespace-label': {
      const peer = change.end === 'from' ? from : to;
      const of =
        change.kind === 'pod-label'
          ? podsWords(peer)
          : `namespace ${peer.end.kind === 'pod' ? visible(peer.end.namespace.name) : ''}`;
      if (change.value === undefined) return `remove the label "${visible(change.key)}" from ${of}.`;
      const other = change.value.orAnyOther ? ' (other values work, too)' : '';
      if (change.before !== undefined) {
        return `change the label "${visible(change.key)}" of ${of} from "${visible(change.before)}" to "${visible(change.value.text)}"${other}.`;
      }
      return `add the label "${visible(change.key)}: ${visible(change.value.text)}" to ${of}${other}.`;
    }
    case 'ports': {
      const named = change.names.map((name) => `"${visible(name)}"`).join(', ');
      const offered = formatPorts(change.ports);
      const missing = named === '' ? '' : `ports named ${named}`;
      const known = offered === 'none' ? '' : offered;
      const lacks = offered === 'none' && named !== '' ? ', which the destination does not declare' : '';
      return `the rule allows ${[known, missing].filter((part) => part !== '').join(' and ')}${lacks}, not ${portWords(ports)}.`;
    }
    case 'addresses':
      return `the rule allows only ${addressWords(change.block, mostBlocks)}.`;
    case 'trait':
      return `${addressWords(change.block, mostBlocks)} contains the address, but the network plugin is set not to compare blocks with ${change.trait === 'ipBlockMatchesPods' ? 'pods' : 'nodes'}.`;
  }
}

function placeWords(
  policy: KnownPolicy,
  path: PolicyPath,
  own: ResolvedPeer,
  { rendered, template, palette }: ExplanationTexts,
): string {
  const namespace = own.end.kind === 'pod' ? own.end.namespace : undefined;
  const at = namespace && rendered?.(policy, namespace, path);
  const source = namespace && template?.(policy, namespace, path);
  const shown = at === undefined ? `${policy.path}:${policy.line}` : `${at.path}:${at.line}`;
  const external = policy.origin === 'external' ? ' (external)' : '';
  return `${palette.location(visible(shown))}${external}${source === undefined ? '' : `, from ${palette.location(visible(`${source.path}:${source.line}`))}`}`;
}

/** Ports as a policy lists them; TCP goes without saying. */
function portItems(ports: Explanation['ports']): readonly JsonObject[] {
  return asPorts(ports).map(({ protocol, ...port }) => (protocol === 'TCP' ? port : { ...port, protocol }));
}

/** Where the change would be made, inside the policy. */
export function changePath(direction: Direction, rule: number, { kind }: Change): PolicyPath {
  const { rules, peers } = fieldsOf[direction];
  if (kind === 'add-rule') return ['spec', rules];
  return [...rulePath(direction, rule), ...(kind === 'add-peer' ? [peers] : kind === 'add-ports' ? ['ports'] : [])];
}
