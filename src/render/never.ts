import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import {
  type AddressSet,
  addressSet,
  hasNoAddresses,
  intersectAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import { type Cidr, checkedCidr, parseCidr } from '../model/cidr.ts';
import { isJsonArray, isJsonObject, type Json } from '../model/json.ts';
import type { SourceNode } from '../source/node.ts';
import type { Budget } from './budget.ts';
import * as problems from './problems.ts';

/** Comparing a peer with so many networks is as much work as one element. */
const comparisonsPerElement = 16;

/**
 * Reports every `ipBlock` of a rendered rule that contains an address of the forbidden networks. A rule that names no
 * peers contains them all. The forbidden networks are CIDRs by the type of their expression. Throws `BudgetSpent` where
 * it is too much work.
 */
export function checkNever(rule: Json, forbidden: Json, node: SourceNode, budget: Budget): readonly Diagnostic[] {
  if (!isJsonObject(rule)) return [];
  const peers = rule.from ?? rule.to;
  const networks = forbiddenNetworks(forbidden);
  if (networks.length === 0) return [];
  if (!isJsonArray(peers) || peers.length === 0) return [problems.neverUnbounded(node)];
  budget.spend(Math.ceil((peers.length * networks.length) / comparisonsPerElement));
  const forbiddenAddresses = addressSet(networks.map(({ cidr }) => cidr));
  const broken = peers.flatMap((peer) => {
    const block = isJsonObject(peer) ? peer.ipBlock : undefined;
    if (!isJsonObject(block)) return [];
    const allowed = subtractAddresses(writtenAddresses([block.cidr ?? '']), writtenAddresses(block.except ?? []));
    if (!overlap(allowed, forbiddenAddresses)) return [];
    return networks
      .filter((network) => overlap(allowed, addressSet([network.cidr])))
      .map((network) => ({ block: String(block.cidr), network: network.text }));
  });
  const [first, ...others] = broken;
  return first === undefined ? [] : [problems.neverViolated(node, first.block, first.network, others.length)];
}

function forbiddenNetworks(value: Json): readonly { readonly cidr: Cidr; readonly text: string }[] {
  invariant(isJsonArray(value), 'the type of $never is a list of CIDRs');
  return value.map((text) => ({ cidr: checkedCidr(String(text)), text: String(text) }));
}

/** The addresses of a rendered block. Its texts are not checked yet: one that is no CIDR makes the policy an error. */
function writtenAddresses(value: Json): AddressSet {
  const texts = isJsonArray(value) ? value : [];
  return addressSet(texts.map((text) => parseCidr(String(text))).filter((cidr) => cidr.kind === 'cidr'));
}

function overlap(a: AddressSet, b: AddressSet): boolean {
  return !hasNoAddresses(intersectAddresses(a, b));
}
