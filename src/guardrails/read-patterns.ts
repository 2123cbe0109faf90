import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { everything, isSatisfiable, type LabelBox, labelBox } from '../labels/label-space.ts';
import { parseAddress } from '../model/address.ts';
import { cidrSet } from '../model/address-set.ts';
import { parseCidr } from '../model/cidr.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import type { LabelSelector, WrittenNetworkPolicyPort } from '../model/network-policy.ts';
import { noPorts, unitePorts } from '../model/port-set.ts';
import { checkPort } from '../policy/check-port.ts';
import { checkSelector } from '../policy/check-selector.ts';
import { compilePort } from '../policy/compile-network-policy.ts';
import type { PolicyViolation } from '../policy/violation.ts';
import { type Relation, relationOf, type WrittenRelation } from '../questions/pairs.ts';
import type { BrokenNodes } from '../schema/broken-nodes.ts';
import { nearestNode, textAt } from '../source/locate-field.ts';
import { nodeAt, type SourceNode, toJson } from '../source/node.ts';
import type { NamedNetwork, NetworkPattern, PeerPattern, PodPattern, PortPattern } from './guardrail.ts';
import * as problems from './problems.ts';

/** The fields that name the namespaces of pods. */
export const placeFields = ['tenant', 'namespaceType', 'namespace'] as const;

/** All fields that a peer has in place of `network`. */
const podFields = [...placeFields, 'namespaceSelector', 'podSelector'] as const;

/** Notation for every namespace. */
const everyNamespace = '*';

interface PatternContext {
  /** The guardrail is about plain manifests, which have neither tenants nor types nor values. */
  readonly isPlain: boolean;
  /** Where it breaks its schema. Of nodes that do, nothing is read that they may not mean. */
  readonly broken: BrokenNodes;
}

/**
 * Reads the patterns of a guardrail, and gathers what is wrong with them beyond the schema. A pattern with a mistake is as
 * wide as the rest of it.
 */
export class PatternReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #isPlain: boolean;
  readonly broken: BrokenNodes;

  constructor({ isPlain, broken }: PatternContext) {
    this.#isPlain = isPlain;
    this.broken = broken;
  }

  pods(node: SourceNode): PodPattern {
    for (const field of placeFields) this.#checkPlace(nodeAt(node, [field]), field);
    const [tenant, namespaceType, namespace] = placeFields.map((field) => textAt(node, [field]));
    const namespaces = this.#labels(node, 'namespaceSelector');
    const name = nodeAt(node, ['namespace']);
    if (name?.kind === 'scalar' && this.broken.isWhole(name)) this.#checkName(node, name.text, namespaces);
    return {
      kind: 'pods',
      ...(namespace === undefined || namespace === everyNamespace ? {} : { namespace }),
      ...(namespaceType === undefined ? {} : { namespaceType }),
      ...(tenant === undefined ? {} : { tenant }),
      namespaces,
      pods: this.#labels(node, 'podSelector'),
    };
  }

  peer(node: SourceNode): PeerPattern {
    const network = nodeAt(node, ['network']);
    if (network === undefined) return this.pods(node);
    const field = podFields.find((one) => nodeAt(node, [one]) !== undefined);
    if (field !== undefined) this.diagnostics.push(problems.networkOfPods(nodeAt(node, [field]) ?? node, field));
    return { kind: 'network', network: this.#network(network) };
  }

  #network(node: SourceNode): NetworkPattern['network'] {
    if (node.kind === 'scalar') return node.text as NamedNetwork;
    const [cidr, parameter] = [textAt(node, ['cidr']), nodeAt(node, ['value'])];
    if (parameter?.kind === 'scalar') {
      if (cidr !== undefined) this.diagnostics.push(problems.twoNetworks(parameter));
      if (this.#isPlain) this.diagnostics.push(problems.unknownInPlain(parameter, 'values'));
      return { kind: 'value', parameter: parameter.text };
    }
    // The schema demands one of both, and a valid CIDR.
    const isRead = cidr !== undefined && this.broken.isWhole(node);
    return { kind: 'cidr', addresses: cidrSet(isRead ? [cidr] : []), text: cidr ?? '' };
  }

  /** `node`: the list; absent where there is none. */
  ports(node: SourceNode | undefined): PortPattern {
    if (node === undefined) return 'all';
    const items = node.kind === 'sequence' ? node.items : [];
    const compiled = items.flatMap((item, index) => {
      if (!this.broken.isWhole(item)) return [];
      const port = toJson(item) as WrittenNetworkPolicyPort;
      const violations = checkPort(port, [index]);
      this.#report(node, violations);
      return violations.length > 0 ? [] : [compilePort({ ...port, protocol: port.protocol ?? 'TCP' })];
    });
    return {
      numbers: unitePorts(noPorts, ...compiled.flatMap((port) => (port.kind === 'numbers' ? [port.ports] : []))),
      names: compiled.flatMap((port) => (port.kind === 'named' ? [{ name: port.name, protocol: port.protocol }] : [])),
    };
  }

  relation(node: SourceNode | undefined): Relation {
    return node?.kind === 'scalar' && this.broken.isWhole(node) ? relationOf(node.text as WrittenRelation) : 'any';
  }

  #checkPlace(node: SourceNode | undefined, field: (typeof placeFields)[number]): void {
    if (node?.kind !== 'scalar') return;
    if (isAddress(node)) {
      this.diagnostics.push(problems.cidrForPods(node, field, node.text));
    } else if (this.#isPlain && field !== 'namespace') {
      this.diagnostics.push(problems.unknownInPlain(node, field === 'tenant' ? 'tenants' : 'namespace types'));
    }
  }

  /** Reports a namespace whose name fits the pattern, but never the selector. */
  #checkName(node: SourceNode, pattern: string, namespaces: LabelBox): void {
    const states = namespaces.keys.get(namespaceNameLabel);
    if (states === undefined || !isSatisfiable(namespaces)) return;
    const { kind, listed } = states.values;
    const fits = kind === 'only' ? [...listed].some((name) => fitsPattern(name, pattern)) : !listed.has(pattern);
    if (fits) return;
    this.diagnostics.push(problems.contradictoryName(nodeAt(node, ['namespaceSelector']) ?? node, pattern));
  }

  /** The labels that a selector matches; without one, all. */
  #labels(peer: SourceNode, field: 'namespaceSelector' | 'podSelector'): LabelBox {
    const node = nodeAt(peer, [field]);
    if (node === undefined || !this.broken.isWhole(node)) return everything;
    const selector = toJson(node) as LabelSelector;
    const violations = checkSelector(selector, []);
    this.#report(node, violations);
    if (violations.length > 0) return everything;
    const box = labelBox(selector);
    if (isSatisfiable(box)) return box;
    this.diagnostics.push(problems.contradictorySelector(node, field));
    return everything;
  }

  #report(node: SourceNode, violations: readonly PolicyViolation[]): void {
    this.diagnostics.push(
      ...violations.map((violation) => problems.violation(nearestNode(node, violation.path), violation)),
    );
  }
}

/** Reports whether an address or a CIDR is where a name belongs. */
export function isAddress(node: SourceNode | undefined): boolean {
  if (node?.kind !== 'scalar') return false;
  return parseCidr(node.text).kind === 'cidr' || parseAddress(node.text).kind === 'address';
}
