import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  type AddressSet,
  addressSet,
  hasNoAddresses,
  intersectAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import { type Cidr, parseCidr } from '../model/cidr.ts';
import { isJsonArray, isJsonObject, type Json } from '../model/json.ts';
import type { SourceNode } from '../source/node.ts';
import type { Budget } from './budget.ts';
import * as problems from './problems.ts';

/** Comparing a peer with so many networks is as much work as one element. */
const comparisonsPerElement = 16;

/**
 * Reports every `ipBlock` of a rendered rule that contains an address of the forbidden networks. A rule that names no
 * peers contains them all. Texts that are no CIDRs are reported elsewhere. Throws `BudgetSpent` where it is too much
 * work.
 */
export function checkNever(rule: Json, forbidden: Json, node: SourceNode, budget: Budget): readonly Diagnostic[] {
  if (!isJsonObject(rule)) return [];
  const peers = rule.from ?? rule.to;
  const networks = parsed(forbidden);
  if (networks.length === 0) return [];
  if (!isJsonArray(peers) || peers.length === 0) return [problems.neverUnbounded(node)];
  budget.spend(Math.ceil((peers.length * networks.length) / comparisonsPerElement));
  const forbiddenAddresses = addressSet(networks.map(({ cidr }) => cidr));
  const broken = peers.flatMap((peer) => {
    const block = isJsonObject(peer) ? peer.ipBlock : undefined;
    if (!isJsonObject(block)) return [];
    const allowed = subtractAddresses(addressesOf([block.cidr ?? '']), addressesOf(block.except ?? []));
    if (!overlap(allowed, forbiddenAddresses)) return [];
    return networks
      .filter((network) => overlap(allowed, addressSet([network.cidr])))
      .map((network) => ({ block: String(block.cidr), network: network.text }));
  });
  const [first, ...others] = broken;
  return first === undefined ? [] : [problems.neverViolated(node, first.block, first.network, others.length)];
}

function parsed(value: Json): { readonly cidr: Cidr; readonly text: string }[] {
  return (isJsonArray(value) ? value : []).flatMap((text) => {
    const cidr = parseCidr(String(text));
    return cidr.kind === 'cidr' ? [{ cidr, text: String(text) }] : [];
  });
}

function addressesOf(value: Json): AddressSet {
  return addressSet(parsed(value).map(({ cidr }) => cidr));
}

function overlap(a: AddressSet, b: AddressSet): boolean {
  return !hasNoAddresses(intersectAddresses(a, b));
}
