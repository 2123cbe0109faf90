import { counted } from '../diagnostics/counted.ts';
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { type FlowFormat, flowFormats } from './flow.ts';

/** Names of formats for people. */
const formatNames: Readonly<Record<FlowFormat, string>> = {
  json: "Ringfence's own JSON Lines",
  csv: 'CSV',
  hubble: 'Hubble',
  calico: 'Calico',
  'ovn-kubernetes': 'OVN-Kubernetes',
  'kube-network-policies': 'kube-network-policies',
  'vpc-cni': 'the Amazon VPC CNI',
};

/** A line of recorded flows that is wrong. `problem` is one or more whole sentences. */
export function invalidFlow(location: Location, problem: string): Diagnostic {
  return { code: 'invalid-flow', severity: 'error', message: problem, location };
}

/** Problems beyond those that are shown. */
export function moreInvalidFlows(location: Location, more: number): Diagnostic {
  return invalidFlow(
    location,
    `From this line on, there are ${counted(more, 'more problem')} in recorded flows, which are not shown.`,
  );
}

/** A file that is no text. */
export function flowsNotText(path: string, line: number, why: string): Diagnostic {
  return {
    code: 'flows-not-text',
    severity: 'error',
    message: `${why}, so it is not a log. Ringfence reads text in UTF-8, plain or compressed with gzip.`,
    location: { path, line, column: 1 },
  };
}

export function unknownFlowFormat(path: string, line: number): Diagnostic {
  const formats = flowFormats.map((format) => formatNames[format]).join(', ');
  return {
    code: 'unknown-flow-format',
    severity: 'error',
    message: 'No line of this file shows which format of flows it has.',
    location: { path, line, column: 1 },
    hint: `Ringfence recognises: ${formats}. "docs/flows.md" shows how to record each.`,
  };
}

export function mixedFlowFormats(
  path: string,
  line: number,
  { first, found }: { readonly first: FlowFormat; readonly found: FlowFormat },
): Diagnostic {
  return {
    code: 'mixed-flow-formats',
    severity: 'error',
    message: `This line has the format of ${formatNames[found]}, and the lines before it have that of ${formatNames[first]}. Nothing after this line was read.`,
    location: { path, line, column: 1 },
    hint: 'Put the records of each format into a file of their own.',
  };
}

/** `path` is one of the files, or what the person named. */
export function noFlows(path: string): Diagnostic {
  return {
    code: 'no-flows',
    severity: 'error',
    message: 'There is no connection in the recorded flows: an answer from no evidence would look like good news.',
    location: { path, line: 1, column: 1 },
    hint: 'Check what was recorded, and for how long. "docs/flows.md" shows how.',
  };
}

/** `named` is the cluster that the person named, or that the head of the file names. */
export function flowClusterDiffers(location: Location, named: string, found: string): Diagnostic {
  return {
    code: 'flow-cluster-differs',
    severity: 'error',
    message: `This line is about cluster "${found}", and the file was taken as flows of cluster "${named}".`,
    location,
    hint: `Name the file with the cluster that it is about: --flows ${found}=<path>.`,
  };
}

export function flowEvidenceExpired(location: Location, expires: string, day: string): Diagnostic {
  return {
    code: 'flow-evidence-expired',
    severity: 'error',
    message: `This summary could be used until ${expires}, and today is ${day}.`,
    location,
    hint: 'Record and summarise again. Delete this file: its records were kept for a limited time.',
  };
}

/** A clock that was wrong: the records show times that cannot be. */
export function implausibleFlowTimes(location: Location, why: string): Diagnostic {
  return {
    code: 'implausible-flow-times',
    severity: 'warning',
    message: `${why} A clock was wrong, or these are records of several recordings.`,
    location,
    hint: 'The window of the evidence rests on these times. Leave out files with wrong times.',
  };
}

export function tooManyFlows(location: Location, most: number): Diagnostic {
  return {
    code: 'too-many-flows',
    severity: 'error',
    message: `Up to this line, there are more than ${counted(most, 'distinct connection')}, or names and labels of more than 64 MiB, which is the most that Ringfence keeps.`,
    location,
    hint: 'Summarise the logs first, with "ringfence flows summarize": it replaces addresses outside the cluster by "internet".',
  };
}

/** Flows of which no cluster can be found. `candidates`: the clusters of the manifests; `fitting`: those whose namespaces fit. */
export function flowClusterUnknown(
  path: string,
  {
    cluster,
    candidates,
    fitting,
  }: {
    readonly cluster: string | undefined;
    readonly candidates: readonly string[];
    readonly fitting: readonly string[];
  },
): Diagnostic {
  const named =
    cluster === undefined ? 'No one names the cluster of these flows' : `These flows are about cluster "${cluster}"`;
  const why =
    cluster !== undefined
      ? 'which the manifests do not have'
      : fitting.length > 1
        ? `and their namespaces fit ${counted(fitting.length, 'cluster')}: ${listedNames(fitting)}`
        : 'and their namespaces fit no cluster of the manifests';
  return {
    code: 'flow-cluster-unknown',
    severity: 'error',
    message: `${named}, ${why}.`,
    location: { path, line: 1, column: 1 },
    hint: `Name the cluster: --flows CLUSTER=${path}. Clusters: ${listedNames(candidates)}.`,
  };
}

/** Flows whose namespaces are those of another cluster. */
export function flowsOfAnotherCluster(
  path: string,
  {
    cluster,
    known,
    all,
    better,
  }: { readonly cluster: string; readonly known: number; readonly all: number; readonly better: string | undefined },
): Diagnostic {
  const has = known === 0 ? 'none' : `${known} only`;
  return {
    code: 'flows-of-another-cluster',
    severity: 'error',
    message: `Of ${counted(all, 'namespace')} in these flows, cluster "${cluster}" has ${has}${better === undefined ? '' : `, and cluster "${better}" has more of them`}.`,
    location: { path, line: 1, column: 1 },
    hint:
      better === undefined
        ? `Check whose flows these are.`
        : `Name the cluster whose flows these are: --flows ${better}=${path}.`,
  };
}

function listedNames(names: readonly string[]): string {
  const most = 10;
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
