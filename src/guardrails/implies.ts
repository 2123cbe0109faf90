import type { ClusterState } from '../clusters/cluster-state.ts';
import type { StepBudget } from '../labels/label-questions.ts';
import { everything } from '../labels/label-space.ts';
import { allAddresses } from '../model/address-set.ts';
import type { Guardrail, GuardrailFacts, NeverStatement, PeerPattern } from './guardrail.ts';
import type { GuardrailAnswer, GuardrailBreach, UndecidedProof } from './guardrail-result.ts';
import { proveGuardrails } from './prove-guardrails.ts';

/** The answer to the question whether a state allows only connections that another one allows, for every pod that could exist. */
export interface Implication {
  /** holds: it does · broken, depends: it allows others · not-decided: the budget of steps was used up. */
  readonly answer: Exclude<GuardrailAnswer, 'no-shape' | 'about-nothing'>;
  /** Connections that only the state after allows, each once for all places that are alike. */
  readonly opened: readonly GuardrailBreach[];
  readonly notDecided: readonly UndecidedProof[];
}

/**
 * Reports whether the state after allows only what the state before does: between all pods that could exist, and with
 * every address. A cluster that only one of the states has is not compared. The namespaces that types may get later are
 * those of `facts`.
 */
export function implies(
  before: ReadonlyMap<string, ClusterState>,
  after: ReadonlyMap<string, ClusterState>,
  facts: GuardrailFacts,
  { budget }: { readonly budget?: StepBudget } = {},
): Implication {
  const both = [...after].filter(([name]) => before.has(name)).map(([, cluster]) => cluster);
  const options = { before, ...(budget === undefined ? {} : { budget }) };
  const [result] = proveGuardrails(both, [nothingAtAll], facts, options);
  const statements = result?.statements ?? [];
  const answers = statements.map(({ answer }) => answer);
  return {
    answer: (['broken', 'depends', 'not-decided'] as const).find((answer) => answers.includes(answer)) ?? 'holds',
    opened: statements.flatMap(({ breaches }) => breaches),
    notDecided: statements.flatMap(({ notDecided }) => notDecided),
  };
}

const location = { path: '', line: 1, column: 1 };
const anyPod: PeerPattern = { kind: 'pods', namespaces: everything, pods: everything };
const anyAddress: PeerPattern = { kind: 'network', network: { kind: 'cidr', addresses: allAddresses, text: '' } };

/** Forbids every connection: asked with a state before, only what is new breaks it. */
const nothingAtAll: Guardrail = {
  name: '',
  description: '',
  mode: 'Enforce',
  otherWriters: 'None',
  grants: 'Forbidden',
  statements: [neverBetween(anyPod, anyPod), neverBetween(anyPod, anyAddress), neverBetween(anyAddress, anyPod)],
  except: [],
  location,
};

function neverBetween(from: PeerPattern, to: PeerPattern): NeverStatement {
  return { kind: 'never', from, to, relation: 'any', ports: 'all', location };
}
