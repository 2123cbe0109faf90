import { fieldsOf } from '../model/directions.ts';
import type { Direction } from '../model/network-policy.ts';
import type { PolicyPath } from './violation.ts';

/** Returns the path of a rule inside a policy, or of one of its peers. */
export function rulePath(direction: Direction, rule: number, peer?: number): PolicyPath {
  const { rules, peers } = fieldsOf[direction];
  return ['spec', rules, rule, ...(peer === undefined ? [] : [peers, peer])];
}
