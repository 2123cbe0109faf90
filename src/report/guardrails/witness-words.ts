import { nameOfKey } from '../../clusters/cluster-key.ts';
import type { OtherWriters, Statement } from '../../guardrails/guardrail.ts';
import type {
  GuardrailWitness,
  WitnessEnd,
  WitnessNamespace,
  WitnessPort,
  WitnessReason,
} from '../../guardrails/guardrail-result.ts';
import { namespaceNameLabel } from '../../model/kubernetes-names.ts';
import type { Direction, TextMap } from '../../model/network-policy.ts';
import type { ShowName } from './pattern-words.ts';

/** An example of a breach in words. */
interface WitnessWords {
  /** A sentence without its full stop. */
  readonly claim: string;
  /** Clauses that say why, each without a full stop. */
  readonly reasons: readonly { readonly text: string; readonly reason: WitnessReason }[];
}

/** Describes the witness of a breach: `a pod with labels {app: x} in namespace a can reach …`, and which rules allow it. */
export function witnessWords(
  witness: GuardrailWitness,
  kind: Statement['kind'],
  otherWriters: OtherWriters,
  name: ShowName,
): WitnessWords {
  const { because } = witness;
  // The claim of `isolated` is the reason.
  const shown = because.filter((reason) => kind !== 'isolated' || reason.kind !== 'not-isolated');
  return {
    claim: claimOf(witness, kind, name),
    reasons: shown.map((reason) => ({ reason, text: reasonWords(reason, { witness, kind, otherWriters }, name) })),
  };
}

/** The same in one sentence. */
export function witnessSentence(
  witness: GuardrailWitness,
  kind: Statement['kind'],
  otherWriters: OtherWriters,
  name: ShowName,
): string {
  const { claim, reasons } = witnessWords(witness, kind, otherWriters, name);
  return `${[claim, ...(reasons.length === 0 ? [] : [reasons.map(({ text }) => text).join('; ')])].join(': ')}.`;
}

function claimOf({ cluster, from, to, port, because }: GuardrailWitness, kind: Statement['kind'], name: ShowName) {
  const clusterName = nameOfKey(cluster);
  const where = clusterName === undefined ? '' : `in cluster ${name(clusterName)}, `;
  const source = endWords(from, name);
  if (to === undefined || port === undefined) {
    const directions = because.map(({ direction }) => direction.toLowerCase());
    return capitalised(`${where}no policy isolates ${source} for ${[...new Set(directions)].join(' or ')}`);
  }
  const can = kind === 'always' ? 'cannot' : 'can';
  return capitalised(`${where}${source} ${can} reach ${endWords(to, name)} on ${portWords(port, name)}`);
}

function endWords(end: WitnessEnd, name: ShowName): string {
  if (end.kind === 'address') return `address ${name(end.address)}`;
  return `a pod ${labelsWords(end.labels, name)} in ${namespaceWords(end.namespace, name)}`;
}

function labelsWords(labels: TextMap, name: ShowName): string {
  const entries = Object.entries(labels).map(([key, value]) => `${key}: ${value}`);
  return entries.length === 0 ? 'without labels' : `with labels ${name(`{${entries.join(', ')}}`)}`;
}

function namespaceWords({ kind, name: own, labels, type, tenant, like }: WitnessNamespace, name: ShowName): string {
  const { [namespaceNameLabel]: _, ...others } = labels;
  const marked = Object.keys(others).length === 0 ? '' : ` ${labelsWords(others, name)}`;
  const owner = tenant === undefined ? '' : `tenant ${name(tenant)}`;
  if (kind === 'declared') return `namespace ${name(own)}${owner === '' ? '' : ` (${owner})`}`;
  if (kind === 'undeclared') return `a namespace that no source declares (for example ${name(own)}${marked})`;
  const policies = like === undefined ? '' : `with the policies of ${name(like)}`;
  const details = [owner, `for example ${name(own)}${marked}`, policies].filter((part) => part !== '');
  return `a future namespace${type === undefined ? '' : ` of type ${name(type)}`} (${details.join('; ')})`;
}

function portWords({ port, protocol, names }: WitnessPort, name: ShowName): string {
  const number = `${port}/${protocol}`;
  if (names.length === 0) return number;
  return `${number}, if that pod names the port ${names.map((one) => name(`"${one}"`)).join(' and ')}`;
}

/** Facts that the clauses of one witness share. */
interface WitnessContext {
  readonly witness: GuardrailWitness;
  readonly kind: Statement['kind'];
  readonly otherWriters: OtherWriters;
}

const sides = {
  Egress: { pod: 'the source', lets: 'lets it out' },
  Ingress: { pod: 'the destination', lets: 'lets it in' },
} as const satisfies Record<Direction, object>;

function reasonWords(reason: WitnessReason, { witness, kind, otherWriters }: WitnessContext, name: ShowName): string {
  const { direction, policy = '', rule } = reason;
  const { pod, lets } = sides[direction];
  switch (reason.kind) {
    case 'rule': {
      const which = rule === undefined ? '' : `, ${direction.toLowerCase()} rule ${rule + 1},`;
      return `policy ${name(policy)}${which} ${lets}`;
    }
    case 'not-isolated':
      return `no policy isolates ${pod} for ${direction.toLowerCase()}`;
    case 'other-writer':
      return `${writerWords(witness, direction, name)} may add a policy that ${kind === 'always' ? 'denies' : 'allows'} it (otherWriters: ${otherWriters})`;
    case 'undeclared':
      return `no policy of the namespace of ${pod} is known, because no source declares it`;
    case 'no-rule':
      return policy === ''
        ? `policies isolate ${pod} for ${direction.toLowerCase()}, and no rule allows it`
        : `policy ${name(policy)} isolates ${pod} for ${direction.toLowerCase()}, and no rule allows it`;
  }
}

function writerWords({ from, to }: GuardrailWitness, direction: Direction, name: ShowName): string {
  const own = direction === 'Egress' ? from : (to ?? from);
  const namespace = own.kind === 'pod' ? own.namespace : undefined;
  if (namespace?.tenant !== undefined) return `tenant ${name(namespace.tenant)}`;
  return namespace === undefined ? 'another writer' : `another writer in namespace ${name(namespace.name)}`;
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
