import type { JsonObject } from '../../model/json.ts';
import type { FlowFormat } from '../flow.ts';
import type { FlowReader, FlowSink } from './flow-reader.ts';
import { HubbleReader, isHubbleRecord } from './hubble.ts';
import { isOwnRecord, JsonFlowReader } from './read-json-flow.ts';

/** How a format is recognised and read. */
interface Format {
  readonly format: FlowFormat;
  /** Reports whether a line can only be of this format. `record`: the line as JSON, where it is an object. */
  readonly isOwn: (text: string, record: JsonObject | undefined) => boolean;
  readonly reader: (sink: FlowSink) => FlowReader;
  /** true: each line is a record; logs of programs have other lines, too. */
  readonly isStrict: boolean;
}

const formats: readonly Format[] = [
  {
    format: 'json',
    isOwn: (_, record) => isOwnRecord(record),
    reader: (sink) => new JsonFlowReader(sink),
    isStrict: true,
  },
  {
    format: 'hubble',
    isOwn: (_, record) => isHubbleRecord(record),
    reader: (sink) => new HubbleReader(sink),
    isStrict: true,
  },
];

/** Returns the format that a line shows; nothing where it shows none. */
export function recognizeFormat(text: string, record: JsonObject | undefined): Format | undefined {
  return formats.find(({ isOwn }) => isOwn(text, record));
}
