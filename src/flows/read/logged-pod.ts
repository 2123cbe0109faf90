import type { Json } from '../../model/json.ts';
import {
  dnsLabelProblem,
  dnsSubdomainProblem,
  labelKeyProblem,
  labelValueProblem,
} from '../../model/kubernetes-names.ts';
import type { FlowPod } from '../flow.ts';

/** A pod by its names. */
export interface LoggedPod {
  readonly namespace: string;
  readonly pod: string;
}

interface WrittenPod {
  readonly namespace: string;
  readonly pod?: string | undefined;
  readonly workload?: { readonly kind: Json | undefined; readonly name: Json | undefined } | undefined;
  readonly labels?: readonly (readonly [string, string])[];
  readonly hostNetwork?: boolean;
}

/** Labels that change with each revision or run of a workload, so that no policy selects them. */
const changingLabels: ReadonlySet<string> = new Set([
  'pod-template-hash',
  'controller-revision-hash',
  'pod-template-generation',
  'controller-uid',
  'batch.kubernetes.io/controller-uid',
]);

/**
 * Returns a pod as a plugin names it; without its own name where its workload is known, since pods of a workload are one
 * end. `learned`: which pod the workload is of. Nothing where there is no name and no label.
 */
export function podEnd({
  namespace,
  pod = '',
  workload,
  labels = [],
  hostNetwork = false,
}: WrittenPod): { readonly end: FlowPod; readonly learned?: LoggedPod } | { readonly problem: string } | undefined {
  const problem = dnsLabelProblem(namespace);
  if (problem !== undefined) return { problem: `${shown(namespace)} is not the name of a namespace: ${problem}.` };
  const podProblem = pod === '' ? undefined : dnsSubdomainProblem(pod);
  if (podProblem !== undefined) return { problem: `${shown(pod)} is not the name of a pod: ${podProblem}.` };
  const kept: [string, string][] = [];
  for (const [key, value] of labels) {
    const wrong = labelKeyProblem(key) ?? labelValueProblem(value);
    if (wrong !== undefined) return { problem: `${shown(`${key}=${value}`)} is not a label: ${wrong}.` };
    if (!changingLabels.has(key)) kept.push([key, value]);
  }
  const owner = toOwner(workload);
  if (owner === undefined && pod === '' && kept.length === 0) return undefined;
  const end: FlowPod = {
    kind: 'pod',
    namespace,
    ...(owner === undefined ? {} : { workload: owner }),
    ...(owner === undefined && pod !== '' ? { pod } : {}),
    ...(kept.length === 0 ? {} : { labels: Object.fromEntries(kept) }),
    ...(hostNetwork ? { hostNetwork } : {}),
  };
  return owner === undefined || pod === '' ? { end } : { end, learned: { namespace, pod } };
}

function toOwner(workload: WrittenPod['workload']): FlowPod['workload'] {
  if (workload === undefined) return undefined;
  const { kind, name } = workload;
  if (typeof name !== 'string') return undefined;
  if (kind === undefined) return dnsSubdomainProblem(name) === undefined ? { name } : undefined;
  if (typeof kind !== 'string') return undefined;
  const isKind = /^[A-Z][A-Za-z0-9]{0,62}$/.test(kind);
  return isKind && dnsSubdomainProblem(name) === undefined ? { kind, name } : undefined;
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
