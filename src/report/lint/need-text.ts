import { probeWords } from '../../clusters/needs/read-probes.ts';
import type { LintData } from '../../lint/rules.ts';
import { someWords, workloadWords } from './finding-words.ts';

type DeniedNeedData = LintData<'need-denied'>;

/** Words a need that policies deny: who shows it, what is denied, and whether it is a guess. */
export function needDeniedText(data: DeniedNeedData): { readonly message: string; readonly hint: string } {
  const to = data.to === 'api-server' ? 'the API server' : someWords(data.to, workloadWords);
  const on = data.to === 'api-server' ? '' : ` on ${someWords(data.ports, (port) => port)}`;
  const denied = `${callerWords(data)} connect to ${to}${on}`;
  return {
    message: `${shownWords(data, to)}, but ${denied}.${sidesWords(data)}${guessWords(data)}`,
    hint: hintWords(data, to),
  };
}

/** The reason why a connection is needed, as the beginning of a sentence. */
function shownWords({ kind, from, service, object, fields }: DeniedNeedData, to: string): string {
  const name = service === undefined ? 'pods' : `Service ${workloadWords(service)}`;
  const caller = typeof from === 'string' ? object : someWords(from, workloadWords);
  switch (kind) {
    case 'variable': {
      const names = fields.first.filter((field) => field !== '');
      const shown =
        names.length === 0
          ? 'a variable'
          : `${one(names) ? 'variable' : 'variables'} ${someWords({ ...fields, first: names }, (field) => field)}`;
      return `Workload ${caller} names ${name} in ${shown}`;
    }
    case 'argument':
      return `Workload ${caller} names ${name} in ${someWords(fields, (field) => field)}`;
    case 'ingress':
    case 'route':
      return `${object} sends requests to ${name}`;
    case 'webhook':
      return `${object} makes API servers call ${name}`;
    case 'monitor':
      return `${object} asks for the metrics of ${name}`;
    case 'service':
    case 'dns':
      return `${name} exists so that others use it`;
    case 'rbac':
      return `The account of workload ${caller} has a role of the API`;
    case 'probe': {
      const words = probeWords(fields.first).map((word) => `a ${word}`);
      return `Workload ${to} has ${words.join(' and ')}`;
    }
  }
}

function one(names: readonly string[]): boolean {
  return names.length === 1;
}

function callerWords({ from }: DeniedNeedData): string {
  if (from === 'anyone') return 'policies let no peer';
  if (from === 'node') return 'policies do not let the node of its pods';
  return from === 'api-server' ? 'policies let no API server' : `no policy lets ${someWords(from, workloadWords)}`;
}

function sidesWords({ from, denies }: DeniedNeedData): string {
  if (typeof from === 'string') return '';
  const [first] = denies;
  if (first === undefined) return '';
  if (denies.length === 2) return ' The egress of the source and the ingress of the destination are both denied.';
  return first === 'Egress' ? ' The egress of the source is denied.' : ' The ingress of the destination is denied.';
}

function guessWords({ kind, certainty }: DeniedNeedData): string {
  if (certainty !== 'guessed') return '';
  const names = kind === 'variable' || kind === 'argument';
  return ` Ringfence guesses from ${names ? 'a name' : 'labels'} that this connection is needed.`;
}

function hintWords(data: DeniedNeedData, to: string): string {
  const { certainty, denies, from } = data;
  if (from === 'node') return probeHint(data, to);
  const isGuess = certainty === 'guessed';
  const unless = isGuess ? 'If the connection is needed, ' : '';
  const otherwise = isGuess
    ? 'If the guess is wrong, accept the finding.'
    : 'If nothing uses it any more, delete the object that names it.';
  const rules = [
    ...(denies.includes('Egress') && from !== 'anyone' ? ['egress from the source'] : []),
    ...(denies.length === 0 || denies.includes('Ingress') ? [`ingress to ${to}`] : []),
  ].join(' and ');
  return [`${unless}${isGuess ? 'allow' : 'Allow'} ${rules}.`, ...explainWords(data), otherwise].join(' ');
}

/** By the API, policies do not apply to the own node: the trait may be wrong. */
function probeHint({ to }: DeniedNeedData, words: string): string {
  const isPlain = typeof to !== 'string' && to.first.some((workload) => 'namespace' in workload);
  const otherwise = isPlain
    ? 'leave out `--policies-apply-to-own-node`'
    : 'remove `policiesApplyToOwnNode` from `cni` of the cluster or its group';
  return `Allow ingress to ${words} from the addresses of nodes. If the network plugin lets a node reach its own pods regardless of policies, ${otherwise}.`;
}

/** Names that a shell reads as they are. */
const plain = /^[A-Za-z0-9][\w.:/-]*$/;

/** The command that shows which rules are missing, where both ends are pods. */
function explainWords({ from, to, ports }: DeniedNeedData): readonly string[] {
  if (typeof from === 'string' || typeof to === 'string') return [];
  const [source, target, port] = [from.first[0], to.first[0], ports.first[0]];
  if (source === undefined || target === undefined || port === undefined) return [];
  const words = [workloadWords(source), workloadWords(target), port];
  if (!words.every((word) => plain.test(word))) return [];
  const manifests = 'namespace' in source ? '--manifests PATH ' : '';
  return [
    `"ringfence explain ${manifests}--from ${words[0]} --to ${words[1]} --port ${words[2]}" shows which rules are missing.`,
  ];
}
