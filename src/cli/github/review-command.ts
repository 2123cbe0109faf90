import { resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { readReviewRules, reviewRulesPath } from '../../landscape/review-rules.ts';
import type { SeenState } from '../../model/waiver.ts';
import { compareCommits } from '../../platform/compared-commits.ts';
import { type Git, localAuthor, openGit } from '../../platform/git.ts';
import { readFileAt } from '../../platform/git-tree.ts';
import { mergeCommits } from '../../platform/merged-commit.ts';
import { gitRefused, unreadable } from '../../platform/problems.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { readText, writeTexts } from '../../platform/text-files.ts';
import { workflowOf } from '../../platform/workflow.ts';
import { formatGithub } from '../../report/diagnostics/format-github.ts';
import { formatReview, formatToolChanges, roomForDiff } from '../../report/review/format-review.ts';
import { type CoveredParts, formatReviewRecord, type RecordedMember } from '../../report/review/review-record.ts';
import { parseSeenRecord, type SeenMember, type SeenRecord } from '../../report/review/seen-record.ts';
import { toolChanges } from '../../report/review/tool-changes.ts';
import { visible } from '../../report/words/wording.ts';
import { absoluteFlows } from '../diff/recorded-flows.ts';
import { exitStatus } from '../exit-status.ts';
import { codeLabelPrefix, reviewFiles } from './review-files.ts';
import type { ComparedStep, MakeReview } from './review-parts.ts';
import { prefixOf } from './root-prefix.ts';
import { summaryLimit } from './summary-limit.ts';

export interface ReviewCommandOptions {
  /** The git repository that has both commits. */
  readonly repository: string;
  readonly base: string;
  readonly head: string;
  /** The head commit of the pull request, in full: `head` itself, or what `head` merges into the base. */
  readonly commit?: string;
  /** Where the answers are laid out. */
  readonly out: string;
  /** Where the policy repository lies in the git repository. */
  readonly root?: string;
  readonly failOn: readonly string[];
  readonly label: string;
  /** The file in which `seen` says on which states labels were set; without it no state but this one was seen. */
  readonly seen?: string;
  /** Recorded flows: files and folders, each perhaps as `cluster=path`. */
  readonly flows?: readonly string[];
  /** Days. */
  readonly flowsMaxAge?: number;
}

/**
 * Reviews the step from one commit to another: annotations on standard output, everything else in the folder, the
 * summary in that of the job, too. Makes no requests and needs no token. Answers the exit status: 1 when the gate is
 * tripped, even if a person can waive it later, and 3 when there is no review for any reason.
 */
export async function reviewCommand(
  options: ReviewCommandOptions,
  surroundings: Surroundings,
  makeReview: MakeReview,
): Promise<number> {
  const { environment, folder, stdout, stderr } = surroundings;
  const repository = resolve(folder, options.repository);
  const fail = (diagnostics: readonly Diagnostic[]): number => {
    stdout.write(formatGithub(diagnostics, { rootInCheckout: '' }));
    return exitStatus.failure;
  };
  const git = openGit(repository, { environment, author: localAuthor });
  const compared = await compareCommits(git, { base: options.base, head: options.head });
  if (compared.value === undefined) return fail(compared.diagnostics);
  const { base, head, parents, paths } = compared.value;
  const { failOn, label, commit = head } = options;
  if (![head, ...parents].includes(commit)) {
    return fail([gitRefused(`"${options.head}" is ${head}, which is neither ${commit} nor a merge of it.`)]);
  }
  if (paths.includes(reviewRulesPath)) {
    // Rules that cannot be read would let no label count once they are merged.
    const file = await readFileAt(git, head, reviewRulesPath);
    const rules = file.value === undefined ? file : readReviewRules(file.value.file);
    if (rules.value === undefined) return fail(rules.diagnostics);
  }
  const seen = seenIn(options, commit, surroundings);
  if (seen.value === undefined) return fail(seen.diagnostics);
  const steps = await stepsOf(git, seen.value, base);
  const { flows = [], flowsMaxAge } = options;
  const question = {
    ...{ repository, prefix: prefixOf(options.root), base, head, failOn, steps: distinctSteps(steps) },
    flows: {
      paths: flows.map((named) => absoluteFlows(named, folder)),
      ...(flowsMaxAge === undefined ? {} : { maxAge: flowsMaxAge }),
    },
  };
  const made = await makeReview({ ...question, markdownLimit: roomForDiff, summaryLimit }, surroundings);
  if (made.value === undefined) return fail(made.diagnostics);
  const { markdown, summary, annotations, sarif, json, closings, covered } = made.value;
  const changes = toolChanges(paths);
  const { group } = seen.value;
  const labels = { all: label, prefix: codeLabelPrefix };
  const gate = { closings: closings.map((each) => ({ ...each, acceptedBy: [] })), labels, found: [], group };
  const members = steps.map((member) => recorded(member, question.steps, covered));
  const summaryText = formatReview({ toolChanges: changes, gate, markdown: summary });
  const problems = writeTexts(
    resolve(folder, options.out),
    {
      [reviewFiles.record]: formatReviewRecord({ base, head, commit, toolChanges: changes, group, closings, members }),
      [reviewFiles.diff]: markdown,
      [reviewFiles.comment]: formatReview({ toolChanges: changes, gate, markdown }),
      [reviewFiles.summary]: summaryText,
      [reviewFiles.sarif]: sarif,
      [reviewFiles.json]: json,
    },
    { shown: options.out },
  );
  if (problems.length > 0) return fail(problems);
  stdout.write(formatGithub(made.diagnostics, { rootInCheckout: '' }) + annotations);
  workflowOf(environment).addSummary(summaryText);
  if (changes.length > 0) stderr.write(`${formatToolChanges(changes).replaceAll(/[*`]/g, '')}\n`);
  for (const { code, text } of closings) stderr.write(`The gate is closed: ${code}: ${visible(text)}\n`);
  return closings.length > 0 ? exitStatus.findings : exitStatus.clean;
}

function seenIn({ seen: file }: ReviewCommandOptions, commit: string, { folder }: Surroundings): Outcome<SeenRecord> {
  if (file === undefined) return { value: { commit, group: false, members: [] }, diagnostics: [] };
  const text = readText(resolve(folder, file), { shown: file });
  if (text.value === undefined) return { diagnostics: text.diagnostics };
  const record = parseSeenRecord(text.value);
  if (record === undefined) {
    return {
      diagnostics: [
        unreadable(file, 'It does not have the format that "ringfence-github seen" of this version writes.'),
      ],
    };
  }
  if (record.commit === commit) return { value: record, diagnostics: [] };
  return { diagnostics: [unreadable(file, `It is for commit ${record.commit}, not ${commit}.`)] };
}

/** A member with the steps that it is compared by; a step is absent where its two commits cannot be merged. */
interface SteppedMember {
  readonly member: SeenMember;
  /** Absent for a pull request that is reviewed itself. */
  readonly alone?: { readonly step: ComparedStep | undefined };
  readonly states: readonly { readonly state: SeenState; readonly step: ComparedStep | undefined }[];
}

async function stepsOf(git: Git, { group, members }: SeenRecord, base: string): Promise<readonly SteppedMember[]> {
  const known = new Map<string, Promise<ComparedStep | undefined>>();
  const stepOf = (onto: string, commit: string): Promise<ComparedStep | undefined> => {
    const key = `${onto} ${commit}`;
    const step = known.get(key) ?? mergedStep(git, onto, commit);
    known.set(key, step);
    return step;
  };
  const found: SteppedMember[] = [];
  for (const member of members) {
    const states: { state: SeenState; step: ComparedStep | undefined }[] = [];
    for (const state of member.states) states.push({ state, step: await stepOf(state.base, state.commit) });
    const alone = group ? { alone: { step: await stepOf(base, member.commit) } } : {};
    found.push({ member, ...alone, states });
  }
  return found;
}

/** The step that the merge of a commit with its base makes. Nothing where a commit is not here, or they conflict. */
async function mergedStep(git: Git, base: string, commit: string): Promise<ComparedStep | undefined> {
  const head = await mergeCommits(git, base, commit);
  return head === undefined ? undefined : { base, head };
}

/** So many steps are compared; of what is beyond, nothing counts as seen. */
const mostSteps = 40;

function distinctSteps(members: readonly SteppedMember[]): readonly ComparedStep[] {
  const all = members.flatMap(({ alone, states }) => [alone?.step, ...states.map(({ step }) => step)]);
  return [...new Set(all)].flatMap((step) => step ?? []).slice(0, mostSteps);
}

function recorded(
  { member: { pullRequest, commit }, alone, states }: SteppedMember,
  steps: readonly ComparedStep[],
  covered: readonly CoveredParts[],
): RecordedMember {
  const of = (step: ComparedStep | undefined): CoveredParts => (step && covered[steps.indexOf(step)]) ?? [];
  return {
    pullRequest,
    commit,
    ...(alone === undefined ? {} : { alone: of(alone.step) }),
    states: states.map(({ state, step }) => ({ ...state, covered: of(step) })),
  };
}
