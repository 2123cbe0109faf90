import { counted, grouped } from '../../diagnostics/counted.ts';
import type { CheckedFlows, FlowDifference } from '../../diff/checked-flows.ts';
import { dayOf } from '../../diff/flow-problems.ts';
import { formatTimestamp } from '../../flows/read/timestamp.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { countJson, evidenceJson, sideJson } from '../diff/flow-json.ts';
import { sideWords } from '../diff/flow-words.ts';
import { clusterJson } from '../diff/json-parts.ts';
import { plainWriting, type Writing } from '../diff/writing.ts';
import { type ExplanationTexts, explanationLines } from '../explanation/format-explanation.ts';
import { evidenceSentences } from '../words/flow-words.ts';
import type { JunitSuite } from '../words/junit.ts';
import { paletteOf } from '../words/palette.ts';
import { visible } from '../words/wording.ts';
import { checkedFlowSentences, differenceWords, reasonWords } from './flow-words.ts';
import type { TestedFlows } from './tested.ts';

/** So many differences are explained in a terminal, and so many names of one kind are listed. */
const mostDifferences = 20;
const mostNames = 5;

/** Recorded flows held against the manifests, for a person: the answer, each difference explained, the records. */
export function formatCheckedFlows(checked: CheckedFlows, texts: ExplanationTexts): string {
  const { palette } = texts;
  const writing = writingOf(checked);
  const [first = '', ...others] = checkedFlowSentences(checked);
  const shown = checked.differences.slice(0, mostDifferences);
  const more = checked.differences.length - shown.length;
  return [
    palette.strong('Connections that were really seen'),
    `  ${palette.strong(first)}`,
    ...others.map((sentence) => `  ${sentence}`),
    ...shown.flatMap((one) => [
      '',
      ...differenceLines(one, writing, texts).map((line) => (line === '' ? '' : `  ${line}`)),
    ]),
    ...(more === 0 ? [] : ['', `  and ${counted(more, 'more entry', 'more entries')}; --output json has all.`]),
    ...(shown.length === 0 ? [] : ['']),
    ...evidenceSentences(checked.evidence).map((sentence) => `  ${palette.quiet(visible(sentence))}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function differenceLines(one: FlowDifference, writing: Writing, texts: ExplanationTexts): readonly string[] {
  const { palette } = texts;
  const { shown, possible } = reasonWords(one);
  return [
    palette.severity.warning(titleOf(one, writing)),
    ...explanationLines(one.explanation, texts).map((line) => (line === '' ? '' : `  ${line}`)),
    '',
    ...(shown.length === 0 ? [] : ['  The records or the manifests show:', ...shown.map((text) => `  - ${text}`)]),
    ...(possible.length === 0 ? [] : ['  Possible, too:', ...possible.map((text) => `  - ${text}`)]),
  ];
}

function titleOf(one: FlowDifference, writing: Writing): string {
  const { difference, from, to, protocol, port, seen, lastSeen } = one;
  const ends = `from ${sideWords(from, 'from', one, writing)} to ${sideWords(to, 'to', one, writing)} on ${port}/${protocol}`;
  const times = `seen ${counted(seen.connections, 'time')}${seen.flows === 1 ? '' : ` in ${grouped(seen.flows)} pairs`}`;
  return `${differenceWords[difference]}: ${ends}: ${times}${lastSeen === undefined ? '' : `, last ${dayOf(lastSeen)}`}`;
}

function writingOf({ evidence }: CheckedFlows): Writing {
  return plainWriting(mostNames, { clusters: { all: evidence.length } });
}

/** The answer as checks, for build servers: differences are failures only if they are to count. */
export function checkedFlowsSuite({ checked, gate }: TestedFlows, texts: ExplanationTexts): JunitSuite {
  const writing = writingOf(checked);
  const plain = { ...texts, palette: paletteOf({ coloured: false }) };
  const path = checked.evidence[0]?.sources[0]?.path ?? '';
  const [summary = '', ...others] = checkedFlowSentences(checked);
  const name = 'recorded flows';
  const cases = checked.differences.map((one) => {
    const text = differenceLines(one, writing, plain).join('\n');
    const failure = { message: titleOf(one, writing), type: one.difference, text };
    return {
      ...{ name: titleOf(one, writing), group: name, line: 1 },
      ...(gate ? { failure } : { output: text }),
    };
  });
  const output = [summary, ...others, ...evidenceSentences(checked.evidence).map(visible)].join('\n');
  return { name, path, cases: [{ name: summary, group: name, line: 1, output }, ...cases] };
}

/** The same as data, as `schemas/output/test-run.schema.json` describes. */
export function checkedFlowsJson(checked: CheckedFlows): Json {
  const { evidence, seen, agreeing, undecided, unmapped, differences } = checked;
  const both = (counts: CheckedFlows['seen']): JsonObject => ({
    forwarded: countJson(counts.forwarded),
    dropped: countJson(counts.dropped),
  });
  return {
    says: checkedFlowSentences(checked),
    evidence: evidenceJson(evidence),
    seen: both(seen),
    agreeing: both(agreeing),
    undecided: both(undecided),
    unmapped: [...unmapped].map(([reason, count]) => ({ reason, ...countJson(count) })),
    differences: differences.map(differenceJson),
  };
}

function differenceJson(one: FlowDifference): Json {
  const { difference, from, to, relation, protocol, port, reasons, seen, firstSeen, lastSeen, places, explanation } =
    one;
  const plain = { palette: paletteOf({ coloured: false }) };
  return {
    difference,
    from: sideJson(from),
    to: sideJson(to),
    relation,
    protocol,
    port,
    verdict: explanation.verdict,
    ...countJson(seen),
    ...(firstSeen === undefined ? {} : { firstSeen: formatTimestamp(firstSeen) }),
    ...(lastSeen === undefined ? {} : { lastSeen: formatTimestamp(lastSeen) }),
    reasons: reasons.map(({ reason, shown }) => ({ reason, shown })),
    explanation: explanationLines(explanation, plain),
    places: places.map(({ cluster, from: source, to: destination }) => ({
      ...clusterJson(cluster),
      from: source[0]?.namespaces ?? [],
      to: destination[0]?.namespaces ?? [],
    })),
  };
}
