import type { JsonObject } from '../../model/json.ts';
import type { Completeness, FlowFormat } from '../flow.ts';
import { CalicoReader, isCalicoRecord } from './calico.ts';
import { CsvReader, isCsvHeader } from './csv.ts';
import type { FlowReader, FlowSink } from './flow-reader.ts';
import { HubbleReader, isHubbleRecord } from './hubble.ts';
import { isKubeNetworkPoliciesRecord, KubeNetworkPoliciesReader } from './kube-network-policies.ts';
import { AclLogReader, isAclLine } from './ovn-kubernetes.ts';
import { isOwnRecord, JsonFlowReader } from './read-json-flow.ts';
import { isVpcCniLine, VpcCniReader } from './vpc-cni.ts';

/** How a format is recognised and read. */
interface Format {
  readonly format: FlowFormat;
  /** Reports whether a line can only be of this format. `record`: the line as JSON, where it is an object. */
  readonly isOwn: (text: string, record: JsonObject | undefined) => boolean;
  readonly reader: (sink: FlowSink) => FlowReader;
  /** How complete such logs are, where their program says it; by default no one knows. */
  readonly completeness?: Completeness;
  /** true: each line is a record; logs of programs have other lines, too. */
  readonly isStrict: boolean;
}

/** In the order in which they are tried; no line is of two of them. */
const formats: readonly Format[] = [
  {
    format: 'json',
    isOwn: (_, record) => isOwnRecord(record),
    reader: (sink) => new JsonFlowReader(sink),
    isStrict: true,
  },
  {
    format: 'csv',
    isOwn: (text, record) => record === undefined && isCsvHeader(text),
    reader: (sink) => new CsvReader(sink),
    isStrict: true,
  },
  {
    format: 'calico',
    isOwn: (_, record) => isCalicoRecord(record),
    reader: (sink) => new CalicoReader(sink),
    isStrict: true,
  },
  {
    format: 'hubble',
    isOwn: (_, record) => isHubbleRecord(record),
    reader: (sink) => new HubbleReader(sink),
    isStrict: true,
  },
  {
    format: 'ovn-kubernetes',
    isOwn: isAclLine,
    reader: (sink) => new AclLogReader(sink),
    isStrict: false,
    // Only policies with an annotation are logged, and so many records in a second.
    completeness: 'Sampled',
  },
  {
    format: 'kube-network-policies',
    isOwn: (_, record) => isKubeNetworkPoliciesRecord(record),
    reader: (sink) => new KubeNetworkPoliciesReader(sink),
    isStrict: false,
  },
  {
    format: 'vpc-cni',
    isOwn: isVpcCniLine,
    reader: (sink) => new VpcCniReader(sink),
    isStrict: false,
  },
];

/** Returns the format that a line shows; nothing where it shows none. */
export function recognizeFormat(text: string, record: JsonObject | undefined): Format | undefined {
  return formats.find(({ isOwn }) => isOwn(text, record));
}
