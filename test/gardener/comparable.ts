import { compareText } from '../../src/diagnostics/compare.ts';
import { addressSet, subtractAddresses, toCidrs, uniteAddresses } from '../../src/model/address-set.ts';
import { formatCidr, parseCidr } from '../../src/model/cidr.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../src/model/json.ts';
import type { PlainPolicy } from './catalogue.ts';

/**
 * A policy as a text that is the same for policies of the same meaning: order and repetition of peers, ports, rules and
 * policy types do not count, an address counts however blocks and exceptions put it, and an absent protocol is TCP.
 */
export function comparable(policy: PlainPolicy): string {
  const { podSelector, policyTypes, ingress, egress } = policy;
  const lines = [
    `pods ${selector(podSelector)}`,
    `types ${sorted(policyTypes).join(' ')}`,
    ...sorted(ingress.map((rule) => `ingress ${ruleText(rule as JsonObject, 'from')}`)),
    ...sorted(egress.map((rule) => `egress ${ruleText(rule as JsonObject, 'to')}`)),
  ];
  return lines.join('\n');
}

function ruleText(rule: JsonObject, side: 'from' | 'to'): string {
  const peers = rule[side];
  const { ports } = rule;
  const peersText = isJsonArray(peers) && peers.length > 0 ? peersOf(peers as readonly JsonObject[]) : 'everybody';
  const portsText = isJsonArray(ports) && ports.length > 0 ? sorted(ports.map(portText)).join(' ') : 'every port';
  return `${side} ${peersText} on ${portsText}`;
}

function portText(port: Json): string {
  const { port: number, endPort, protocol = 'TCP' } = port as JsonObject;
  return `${number ?? 'any'}${endPort === undefined ? '' : `-${endPort}`}/${protocol}`;
}

function peersOf(peers: readonly JsonObject[]): string {
  const unreadable: string[] = [];
  let addresses = addressSet([]);
  for (const { ipBlock } of peers) {
    if (!isJsonObject(ipBlock)) continue;
    const cidr = parseCidr(String(ipBlock.cidr));
    const except = (isJsonArray(ipBlock.except) ? ipBlock.except : []).map((text) => parseCidr(String(text)));
    const readable = except.filter((parsed) => parsed.kind === 'cidr');
    if (cidr.kind !== 'cidr' || readable.length < except.length) unreadable.push(JSON.stringify(ipBlock));
    else addresses = uniteAddresses(addresses, subtractAddresses(addressSet([cidr]), addressSet(readable)));
  }
  const selectors = peers.flatMap(({ ipBlock, podSelector, namespaceSelector }) =>
    ipBlock === undefined ? [`[namespaces ${selector(namespaceSelector)} pods ${selector(podSelector)}]`] : [],
  );
  return [...sorted(selectors), ...sorted(unreadable), ...toCidrs(addresses).map(formatCidr)].join(' ');
}

function selector(value: Json | undefined): string {
  if (value === undefined) return 'own';
  const { matchLabels = {}, matchExpressions = [] } = value as JsonObject;
  const labels = Object.entries(matchLabels as JsonObject).map(([key, text]) => `${key}=${text}`);
  const requirements = (matchExpressions as readonly JsonObject[]).map(
    ({ key, operator, values }) => `${key} ${operator} (${sorted((values ?? []) as readonly string[]).join(' ')})`,
  );
  return `{${[...sorted(labels), ...sorted(requirements)].join(', ')}}`;
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareText);
}
