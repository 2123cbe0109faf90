import type { SourceScalar } from './node.ts';

type ScalarValue = SourceScalar['value'];

/** Words that YAML 1.1 reads as booleans; each also with a first capital, or all in capitals. */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ['y', true],
  ['yes', true],
  ['on', true],
  ['true', true],
  ['n', false],
  ['no', false],
  ['off', false],
  ['false', false],
]);

const infinite = /^[-+]?\.(inf|Inf|INF)$/;
const notNumber = /^\.(nan|NaN|NAN)$/;
const decimal = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
/** Whole numbers that a prefix gives another base; the sign of a binary one may also follow its prefix. */
const based: readonly (readonly [form: RegExp, prefix: string])[] = [
  [/^([-+]?)0[xX]([0-9a-fA-F]+)$/, '0x'],
  [/^([-+]?)0[oO]?([0-7]+)$/, '0o'],
  [/^([-+]?)0[bB]([01]+)$/, '0b'],
  [/^0b([-+])([01]+)$/, '0b'],
];

/**
 * Types a scalar as Kubernetes' tools do. They read YAML by version 1.1, in which words such as `yes` and `off` are
 * booleans, and numbers may begin with a zero that makes them octal or have underscores; by 1.2, these are texts and
 * decimals. The server then refuses `app: yes`, where a label needs a text.
 */
export function kubernetesScalar(node: SourceScalar): SourceScalar {
  return node.style === 'plain' ? { ...node, value: typed(node.text) } : node;
}

function typed(text: string): ScalarValue {
  if (text === '' || text === '~' || isWord(text, 'null')) return null;
  const word = booleans.get(text.toLowerCase());
  if (word !== undefined && isWord(text, text.toLowerCase())) return word;
  if (infinite.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (notNumber.test(text)) return Number.NaN;
  return numberOf(text) ?? text;
}

/** Is the word in small letters, with a first capital, or in capitals: `yes`, `Yes` and `YES`, but not `yEs`. */
function isWord(text: string, word: string): boolean {
  return text === word || text === word.toUpperCase() || text === `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function numberOf(text: string): number | undefined {
  if (!/^[-+.0-9]/.test(text)) return undefined;
  const digits = text.startsWith('.') ? text : text.replaceAll('_', '');
  const whole = wholeOf(digits);
  if (whole !== undefined) return whole;
  const number = decimal.test(digits) ? Number(digits) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** Returns nothing for what does not fit into 64 bits; without a prefix, it may still be a decimal. */
function wholeOf(digits: string): number | undefined {
  for (const [form, prefix] of based) {
    const [, sign, value] = form.exec(digits) ?? [];
    if (value === undefined) continue;
    const size = BigInt(`${prefix}${value}`);
    const bits = sign === '-' ? BigInt.asIntN(64, -size) : BigInt.asUintN(64, size);
    if (bits === (sign === '-' ? -size : size)) return Number(bits);
  }
  return undefined;
}
