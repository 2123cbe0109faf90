import type { KnownPolicy, NamespaceState } from '../../clusters/cluster-state.ts';
import type { Location } from '../../diagnostics/diagnostic.ts';
import { selectorWords } from '../../labels/selector-words.ts';
import { fieldsOf, ownFirst } from '../../model/directions.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Direction } from '../../model/network-policy.ts';
import { formatPorts } from '../../model/port-set.ts';
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
import { listed, visible } from '../words/wording.ts';

/** Where something of a policy is written. */
export interface PolicyPlaces {
  /** The exact line of the manifest; without one, the policy's first is shown. */
  readonly rendered?: (policy: KnownPolicy, namespace: NamespaceState, path: PolicyPlace) => Location | undefined;
  /** The line of the template, for a policy of ours. */
  readonly template?: (policy: KnownPolicy, namespace: NamespaceState, path: PolicyPlace) => Location | undefined;
}

type PolicyPlace = readonly (string | number)[];

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
  const cluster = from.cluster.name === undefined ? '' : ` in cluster ${from.cluster.name}`;
  const alone = side === undefined ? '' : ` by ${side.toLowerCase()} alone`;
  const title = `${verdictWord(verdict, texts.palette)}${alone}: ${peerWords(from)} → ${peerWords(to)}, ${portWords(ports)}${cluster}`;
  const notes = note === undefined ? [] : [visible(note)];
  if (itself) return [title, ...notes, 'Both ends are one pod. A pod always reaches itself; no policy changes that.'];
  return [
    title,
    ...notes,
    ...conditions.map((condition) => conditionSentence(condition, explanation)),
    ...[sides.Egress, sides.Ingress]
      .filter(({ direction }) => side === undefined || side === direction)
      .flatMap((shown) => ['', ...sideLines(shown, explanation, texts)]),
  ];
}

/** What no verdict can see; it ends an answer that something is allowed. */
export const blindSpots =
  'Not seen from here: whether the policies are synced and the network plugin enforces them, service meshes, load ' +
  'balancers and NAT, and what the node of a pod may do.';

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
        `It depends on which address ${ends.length === 2 ? 'a pod has' : 'the pod has'}: a block below holds some of ` +
        `those that it may have.${from.cluster.networks.pods === undefined ? ` ${sayPodNetwork(from.cluster.name)}` : ''}`
      );
    case 'cni-trait':
      return (
        'It depends on whether the network plugin compares an ipBlock with pods or nodes, which is not known. ' +
        (from.cluster.name === undefined
          ? 'Say it with --ipblock-matches-pods.'
          : 'Say it in cni, in policies/clusters/.')
      );
    case 'address-family':
      return 'It depends on whether the connection is made over IPv4 or IPv6.';
    case 'policy-order':
      return 'It depends on which of several policies of one priority the network plugin applies.';
  }
}

function sayPodNetwork(cluster: string | undefined): string {
  const where = cluster === undefined ? 'with --pod-network' : 'in networks, in policies/clusters/';
  return `The pod network is not known; say it ${where}.`;
}

function sideLines(side: SideExplanation, explanation: Explanation, texts: ExplanationTexts): readonly string[] {
  const { direction, state, verdict, isolating, allowing, nearMisses } = side;
  const own = ownFirst(direction, explanation.from, explanation.to)[0];
  const says = verdict === 'mixed' ? 'not the same on all of these ports' : verdictWord(verdict, texts.palette);
  const head = `${direction === 'Egress' ? 'Egress from' : 'Ingress to'} ${peerWords(own)}: ${says}`;
  if (state === 'no-pod') return [`${head}. It counts as an address of no pod; no policy isolates it.`];
  if (state === 'host-network') return [`${head}. It is in the host network, where no policy selects it.`];
  if (state === 'not-isolated') {
    return [`${head}. No policy isolates ${podsWords(own)} in this direction, so everything is allowed.`];
  }
  const names = isolating.map(({ policy }) => policy.metadata.name);
  const lines = [head, `  isolated by ${listed(names.map(visible), mostPolicies)}`];
  if (verdict === 'denied') {
    const none = 'None of them has a rule for this connection';
    if (nearMisses.length === 0) lines.push(`  ${none}, nor one that a single change would make fit.`);
    else lines.push(`  ${none}. With one change, this side would allow it:`);
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
      return 'everybody';
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
        matches.holds === 'all' ? 'holds every address in question' : 'holds some of the addresses in question';
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

/** What to change, as a sentence. */
export function changeWords(change: Change, { from, to, ports }: Explanation): string {
  switch (change.kind) {
    case 'add-peer': {
      const why = change.extends === 'pods' ? 'it finds such pods in other namespaces only; ' : '';
      return `${why}add the peer ${visible(flowYaml(change.peer))}.`;
    }
    case 'add-ports': {
      const known = formatPorts(change.besides);
      return `add ${portWords(change.ports)} to its ports${known === 'none' ? '' : `; it is for ${known}`}.`;
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
      const other = change.value.orAnyOther ? ' (other values would do as well)' : '';
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
      return `the rule is for ${[known, missing].filter((part) => part !== '').join(' and ')}${lacks}, not for ${portWords(ports)}.`;
    }
    case 'addresses':
      return `the rule is for ${addressWords(change.block, mostBlocks)}.`;
    case 'trait':
      return `${addressWords(change.block, mostBlocks)} holds the address, but the network plugin is said not to compare blocks with ${change.trait === 'ipBlockMatchesPods' ? 'pods' : 'nodes'}.`;
  }
}

function placeWords(
  policy: KnownPolicy,
  path: PolicyPlace,
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
export function changePath(direction: Direction, rule: number, { kind }: Change): PolicyPlace {
  const { rules, peers } = fieldsOf[direction];
  if (kind === 'add-rule') return ['spec', rules];
  return [
    ...rulePath(direction, rule, undefined),
    ...(kind === 'add-peer' ? [peers] : kind === 'add-ports' ? ['ports'] : []),
  ];
}

/** The path of a rule, or of one of its peers, inside a policy. */
export function rulePath(direction: Direction, rule: number, peer: number | undefined): PolicyPlace {
  const { rules, peers } = fieldsOf[direction];
  return ['spec', rules, rule, ...(peer === undefined ? [] : [peers, peer])];
}
