import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { counted, listed } from '../diagnostics/counted.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Completeness, FlowEvidence } from '../flows/flow.ts';
import { concernsTenant, redaction } from '../flows/read/redact.ts';
import { formatSummary } from '../flows/read/write-summary.ts';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';
import { findRoot, isFolder, isThere, realFolder } from '../platform/find-root.ts';
import { replaceFiles } from '../platform/replace-files.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { type Answerable, badUsage, readAnalysisInput, refuse } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { readFlowInput } from './flow-input.ts';
import type { SummarizeFlowsOptions } from './flow-options.ts';

/** Days for which a summary can be used where no one says how long. */
const usualDays = 90;

/** Summarises recorded flows of one cluster: the whole summary or nothing. Answers the exit status. */
export async function summarizeFlowsCommand(
  paths: readonly string[],
  options: SummarizeFlowsOptions,
  surroundings: Surroundings,
): Promise<number> {
  const mistake = mistakeIn(paths, options, surroundings);
  if (mistake !== undefined) return badUsage(mistake, surroundings).status;
  const known = await knownCluster(options, surroundings);
  if ('status' in known) return known.status;
  const cluster = known.value;
  const { tenant, keepAddresses = false } = options;
  const name = options.cluster ?? cluster?.name;
  const read = await readFlowInput(
    name === undefined ? paths : paths.map((path) => `${name}=${path}`),
    {
      option: 'flows summarize',
      keep: {
        shown: redaction({ cluster, keepAddresses, tenant }),
        ...(tenant === undefined || cluster === undefined ? {} : { keeps: concernsTenant(cluster, tenant) }),
      },
    },
    surroundings,
  );
  if ('status' in read) return read.status;
  const [evidence, another] = read.value;
  if (evidence === undefined || another !== undefined) {
    const names = read.value.map((each) => each.cluster ?? 'one without a name');
    const which = `the flows are about ${counted(names.length, 'cluster')}: ${listed(names, 5)}.`;
    return badUsage(`${which} A summary is about one. Name it with --cluster, or split the logs.`, surroundings).status;
  }
  if (evidence.cluster === undefined) {
    return badUsage('the flows do not say which cluster they are about. Name it with --cluster.', surroundings).status;
  }
  return write(summaryOf(evidence, options, surroundings), options, surroundings);
}

function mistakeIn(
  paths: readonly string[],
  { cluster, out, keepAddresses, expires }: SummarizeFlowsOptions,
  { folder, today }: Surroundings,
): string | undefined {
  const problem = cluster === undefined ? undefined : dnsLabelProblem(cluster);
  if (problem !== undefined) return `option '--cluster <name>': the name "${cluster}" is not valid: ${problem}.`;
  if (paths.includes('')) return 'flows summarize: name a file, a folder or - for standard input.';
  if (expires !== undefined && expires < today()) return `option '--expires <date>': ${expires} has passed.`;
  if (out === undefined) return undefined;
  const target = resolve(folder, out);
  if (out === '' || isFolder(target)) return "option '--out <file>' needs the name of a file.";
  if (keepAddresses === true && isBelowPolicies(target)) {
    return "option '--keep-addresses': --out is below policies/, where everyone with access to the repository reads it, for ever. Leave one of the two out.";
  }
  return undefined;
}

/** Reports whether a file would be among the sources of a repository, also through links. */
function isBelowPolicies(target: string): boolean {
  const folder = realFolder(dirname(target));
  // Nothing can be written there in any case.
  if (folder === undefined) return false;
  const root = findRoot(folder).value;
  return root !== undefined && relative(join(root, 'policies'), join(folder, basename(target))).split(sep)[0] !== '..';
}

/** Returns the cluster as the landscape has it; nothing outside of a repository, where no address is known to be inside. */
async function knownCluster(
  { root, cluster, tenant }: SummarizeFlowsOptions,
  surroundings: Surroundings,
): Promise<Answerable<ClusterState | undefined>> {
  const found = findRoot(surroundings.folder).value;
  if (root === undefined && (found === undefined || !isThere(join(found, 'manifests')))) {
    if (tenant === undefined) return { value: undefined };
    return badUsage(
      "option '--tenant <name>': only a policy repository knows tenants. Name one with --root.",
      surroundings,
    );
  }
  const read = await readAnalysisInput(
    { ...(root === undefined ? {} : { root }), ...(cluster === undefined ? {} : { cluster: [cluster] }) },
    surroundings,
  );
  if ('status' in read) return read;
  const [only, another] = read.value.clusters;
  const state = another === undefined ? only : undefined;
  if (tenant === undefined) return { value: state };
  if (state === undefined) {
    return badUsage("option '--tenant <name>' needs --cluster, as the landscape has several clusters.", surroundings);
  }
  const tenants = [...new Set([...state.namespaces.values()].flatMap((namespace) => namespace.tenant ?? []))].sort();
  if (tenants.includes(tenant)) return { value: state };
  const hint = didYouMean(tenant, tenants) ?? (tenants.length === 0 ? '' : `Tenants: ${tenants.join(', ')}.`);
  const message = `option '--tenant <name>': cluster "${state.name}" has no namespace of tenant "${tenant}". ${hint}`;
  return badUsage(message.trimEnd(), surroundings);
}

function summaryOf(
  evidence: FlowEvidence,
  { expires, keepFor = usualDays, completeness, tenant }: SummarizeFlowsOptions,
  { today }: Surroundings,
): FlowEvidence {
  const asked = expires ?? dayAfter(today(), keepFor);
  return {
    ...evidence,
    // A summary of a summary cannot be used for longer.
    expires: evidence.expires !== undefined && evidence.expires < asked ? evidence.expires : asked,
    completeness: stated(evidence.completeness, completeness),
    // Most of it is about others.
    ...(tenant === undefined ? {} : { leftOut: new Map() }),
  };
}

/** A person can say what no record says, and can say that less was recorded; not that more was. */
function stated(recorded: Completeness, asked: Completeness | undefined): Completeness {
  if (asked === undefined) return recorded;
  return recorded === 'Sampled' && asked === 'Complete' ? recorded : asked;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function write(
  evidence: FlowEvidence,
  { out, completeness }: SummarizeFlowsOptions,
  surroundings: Surroundings,
): number {
  const { stdout, stderr, folder } = surroundings;
  const text = formatSummary(evidence);
  if (out === undefined) for (const part of text) stdout.write(part);
  else {
    const target = resolve(folder, out);
    const failed = replaceFiles(dirname(target), [{ path: basename(target), text }]);
    if (failed.length > 0) return refuse(failed, undefined, surroundings).status;
  }
  const left = [...evidence.leftOut].map(([reason, count]) => `${reason} ${count}`);
  stderr.write(`${counted(evidence.flows.length, 'distinct connection')}, usable until ${evidence.expires}.\n`);
  if (left.length > 0) stderr.write(`Left out: ${left.join(', ')}.\n`);
  if (completeness !== undefined && completeness !== evidence.completeness) {
    stderr.write(`The records show that some are missing, so the summary is ${evidence.completeness}.\n`);
  }
  return exitStatus.clean;
}
