import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import { dnsLabelProblem } from '../../model/kubernetes-names.ts';
import { type Completeness, completenesses, flowFormats, type LeftOutReason, leftOutReasons } from '../flow.ts';
import type { FlowSink, SummaryHead } from './flow-reader.ts';
import { parseTimestamp } from './timestamp.ts';

export const summaryVersion = 'ringfence.dev/v1alpha1';
export const summaryKind = 'FlowSummary';

/** Reports whether a line is the head of a summary, right or wrong. */
export function isHead(record: JsonObject): boolean {
  return Object.hasOwn(record, 'kind') || Object.hasOwn(record, 'apiVersion');
}

/** Reports every problem of a head, or gives it to the sink and returns it. */
export function readHead(record: JsonObject, sink: FlowSink): SummaryHead | undefined {
  let isRight = true;
  const wrong = (problem: string, field: string): void => {
    isRight = false;
    sink.problem(problem, field);
  };
  const head: { -readonly [Field in keyof SummaryHead]: SummaryHead[Field] } = {
    cluster: undefined,
    completeness: 'Unknown',
    expires: undefined,
    firstSeen: undefined,
    lastSeen: undefined,
    recorded: [],
    leftOut: new Map(),
    flows: undefined,
  };
  for (const [field, value] of Object.entries(record)) {
    switch (field) {
      case 'apiVersion':
        if (value !== summaryVersion) wrong(`The field "apiVersion" of a head is ${summaryVersion}.`, field);
        break;
      case 'kind':
        if (value !== summaryKind) wrong(`The field "kind" of a head is ${summaryKind}.`, field);
        break;
      case 'cluster':
        if (typeof value === 'string' && dnsLabelProblem(value) === undefined) head.cluster = value;
        else wrong('The field "cluster" is the name of a cluster.', field);
        break;
      case 'firstSeen':
      case 'lastSeen':
        head[field] = typeof value === 'string' ? parseTimestamp(value) : undefined;
        if (head[field] === undefined) wrong(`The field "${field}" is a time such as 2026-11-21T08:00:00Z.`, field);
        break;
      case 'completeness':
        if (isCompleteness(value)) head.completeness = value;
        else wrong(`The field "completeness" is ${completenesses.join(', ')}.`, field);
        break;
      case 'expires':
        if (typeof value === 'string' && isDay(value)) head.expires = value;
        else wrong('The field "expires" is a day such as 2027-01-31.', field);
        break;
      case 'source': {
        const formats: readonly unknown[] = flowFormats;
        const isRecorded = isJsonArray(value) && value.every((format) => formats.includes(format));
        if (isRecorded) head.recorded = flowFormats.filter((format) => value.includes(format));
        else wrong(`The field "source" is a list of ${flowFormats.join(', ')}.`, field);
        break;
      }
      case 'flows':
        if (isCount(value)) head.flows = value;
        else wrong('The field "flows" is the number of the lines that follow.', field);
        break;
      case 'leftOut': {
        const counts = toCounts(value);
        if (counts === undefined)
          wrong(`The field "leftOut" has counts by reason: ${leftOutReasons.join(', ')}.`, field);
        else head.leftOut = counts;
        break;
      }
      default:
        wrong(`A head has no field ${JSON.stringify(field.slice(0, 60))}.`, field);
    }
  }
  for (const field of ['apiVersion', 'kind']) {
    if (record[field] === undefined) wrong(`The field "${field}" is missing.`, field);
  }
  const { firstSeen, lastSeen } = head;
  if (firstSeen !== undefined && lastSeen !== undefined && lastSeen < firstSeen) {
    wrong('The time in "lastSeen" is before the time in "firstSeen".', 'lastSeen');
  }
  if (!isRight) return undefined;
  sink.head(head);
  return head;
}

function isCompleteness(value: Json): value is Completeness {
  return (completenesses as readonly Json[]).includes(value);
}

/** Reports whether a text is a day that exists, as YYYY-MM-DD. */
function isDay(text: string): boolean {
  return text.length === 10 && parseTimestamp(`${text}T00:00:00Z`) !== undefined;
}

function isCount(value: Json): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function toCounts(value: Json): ReadonlyMap<LeftOutReason, number> | undefined {
  if (!isJsonObject(value)) return undefined;
  const counts = new Map<LeftOutReason, number>();
  for (const [reason, count] of Object.entries(value)) {
    const known = leftOutReasons.find((each) => each === reason);
    if (known === undefined || !isCount(count)) return undefined;
    counts.set(known, count);
  }
  return counts;
}
