import { join, resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { waivableCodes } from '../../diff/gate.ts';
import { type AcceptRule, readReviewRules, reviewRulesPath } from '../../landscape/review-rules.ts';
import { openGit } from '../../platform/git.ts';
import { readFileAt } from '../../platform/git-tree.ts';
import type { Github } from '../../platform/github/api.ts';
import { readWaivers } from '../../platform/github/waiver.ts';
import { unreadable } from '../../platform/problems.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { readText, writeTexts } from '../../platform/text-files.ts';
import { workflowOf } from '../../platform/workflow.ts';
import { formatGithub } from '../../report/diagnostics/format-github.ts';
import { formatGate, formatReview } from '../../report/review/format-review.ts';
import { judgeClosings, type LabelledPull } from '../../report/review/judged-gate.ts';
import { parseReviewRecord, type ReviewRecord } from '../../report/review/review-record.ts';
import { exitStatus } from '../exit-status.ts';
import { githubOf } from './github-of.ts';
import { codeLabelPrefix, reviewFiles } from './review-files.ts';

export interface GateCommandOptions {
  /** The folder in which the review was laid out. */
  readonly review: string;
  /** Where the comment is laid out. */
  readonly out: string;
  /** Exactly one of these two: the pull request that was reviewed, or that a group of a merge queue was. */
  readonly pullRequest?: number;
  readonly group?: boolean;
  /** The head commit of the pull request, or the commit of the group, in full. */
  readonly commit: string;
  readonly label: string;
  /** The id of the artifact that has the page of the change; absent: there is none. */
  readonly page?: string;
  /** A checkout of the default branch, which says who may accept what. */
  readonly defaultBranch: string;
  /** `owner/name`; that of the workflow without it. */
  readonly repository?: string;
}

/**
 * Decides whether what was reviewed may be merged: it may if nothing closes the gate, or if people who may accept it
 * had all of it before them when they set a label. GitHub is asked only if something closes it. Says it in the summary
 * of the job, and lays out the comment that says it. Answers the exit status: 0 when it may.
 */
export async function gateCommand(options: GateCommandOptions, surroundings: Surroundings): Promise<number> {
  const { environment, folder, stdout, stderr } = surroundings;
  const { pullRequest, group = false } = options;
  const fail = (diagnostics: readonly Diagnostic[]): number => {
    stdout.write(formatGithub(diagnostics, { rootInCheckout: '' }));
    return exitStatus.failure;
  };
  if ((pullRequest === undefined) !== group) {
    stderr.write('error: give either --pull-request or --group.\n');
    return exitStatus.usage;
  }
  const review = readReview(resolve(folder, options.review), options.review);
  if (review.value === undefined) return fail(review.diagnostics);
  const { record, diff } = review.value;
  const mistake = mismatch(record, options);
  if (mistake !== undefined) return fail([unreadable(`${options.review}/${reviewFiles.record}`, mistake)]);
  const labels: LabelledPull[] = [];
  if (record.closings.length > 0) {
    const github = githubOf(surroundings, options.repository);
    if (github === undefined) return exitStatus.usage;
    const rules = await rulesAt(resolve(folder, options.defaultBranch), surroundings);
    if (rules.value === undefined) return fail(rules.diagnostics);
    const found = await labelsOf(github, record, rules.value, options);
    if (found.value === undefined) return fail(found.diagnostics);
    labels.push(...found.value);
  }
  const closings = judgeClosings(record, labels);
  const gate = { closings, labels: labelsFor(options), found: labels, group };
  const page = pageAddress(options, surroundings);
  const shown = { toolChanges: record.toolChanges, gate, markdown: diff };
  const comment = formatReview(page === undefined ? shown : { ...shown, page });
  const problems = writeTexts(resolve(folder, options.out), { [reviewFiles.comment]: comment }, { shown: options.out });
  if (problems.length > 0) return fail(problems);
  workflowOf(environment).addSummary(closings.length === 0 ? 'Nothing closes the gate.' : formatGate(gate));
  const isOpen = closings.every(({ acceptedBy }) => acceptedBy.length > 0);
  stderr.write(isOpen ? 'The gate is open.\n' : 'The gate is closed.\n');
  return isOpen ? exitStatus.clean : exitStatus.findings;
}

/** The address of an artifact of this run. A link is not worth a failure: without a whole address, there is none. */
function pageAddress({ page }: GateCommandOptions, { environment, stderr }: Surroundings): string | undefined {
  if (page === undefined) return undefined;
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: run = '' } = environment;
  const address = `${server}/${repository}/actions/runs/${run}/artifacts/${page}`;
  if (/^https:\/\/[\w.:-]+(\/[\w.-]+){2}\/actions\/runs\/\d+\/artifacts\/\d+$/.test(address)) return address;
  stderr.write('The environment and --page give no address of an artifact, so the comment has no link to the page.\n');
  return undefined;
}

function labelsFor({ label }: GateCommandOptions) {
  return { all: label, prefix: codeLabelPrefix };
}

/** Why a record is not about what is judged; a whole sentence. */
function mismatch(record: ReviewRecord, { commit, pullRequest, group = false }: GateCommandOptions) {
  if (record.commit !== commit) return `It is for commit ${record.commit}, not ${commit}.`;
  if (record.group !== group) return record.group ? 'It is for a group.' : 'It is not for a group.';
  const other = group ? undefined : record.members.find((member) => member.pullRequest !== pullRequest);
  return other && `It is for pull request ${other.pullRequest}, not ${pullRequest}.`;
}

/** The labels on the pull request, or on those that are in the group. */
async function labelsOf(
  github: Github,
  { closings, members, commit }: ReviewRecord,
  rules: readonly AcceptRule[],
  options: GateCommandOptions,
): Promise<Outcome<readonly LabelledPull[]>> {
  const codes = [...new Set(closings.map(({ code }) => code))];
  const { pullRequest } = options;
  const asked = pullRequest === undefined ? members : [{ pullRequest, commit }];
  const found: LabelledPull[] = [];
  for (const one of asked) {
    const question = { ...one, labels: labelsFor(options), codes, waivable: waivableCodes, rules };
    const waivers = await readWaivers(github, question);
    if (waivers.value === undefined) return { diagnostics: waivers.diagnostics };
    found.push(...waivers.value.map((waiver) => ({ pullRequest: one.pullRequest, waiver })));
  }
  return { value: found, diagnostics: [] };
}

/** Who may accept what, as the commit says that is checked out in a folder: its files are not looked at. */
async function rulesAt(folder: string, { environment }: Surroundings): Promise<Outcome<readonly AcceptRule[]>> {
  const file = await readFileAt(openGit(folder, { environment }), 'HEAD', reviewRulesPath);
  return file.value === undefined ? { diagnostics: file.diagnostics } : readReviewRules(file.value.file);
}

/** Reads the part of a review that the gate needs. `shown` is the folder as a person names it. */
function readReview(folder: string, shown: string): Outcome<{ readonly record: ReviewRecord; readonly diff: string }> {
  const texts = [reviewFiles.record, reviewFiles.diff].map((name) =>
    readText(join(folder, name), { shown: `${shown}/${name}` }),
  );
  const diagnostics = texts.flatMap((each) => each.diagnostics);
  const [text, diff] = texts.map(({ value }) => value);
  if (text === undefined || diff === undefined) return { diagnostics };
  const record = parseReviewRecord(text);
  if (record !== undefined) return { value: { record, diff }, diagnostics };
  const reason = 'It does not have the format that "ringfence-github review" of this version writes.';
  return { diagnostics: [unreadable(`${shown}/${reviewFiles.record}`, reason)] };
}
