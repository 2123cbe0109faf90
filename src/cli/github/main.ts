import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { requiredChecks } from '../../platform/github/commit-status.ts';
import { ownVersion, type Surroundings } from '../../platform/surroundings.ts';
import { exitStatus } from '../exit-status.ts';
import { renderCommand } from '../render-command.ts';
import { validateCommand } from '../validate-command.ts';
import { type CheckOptions, checkCommand } from './check-command.ts';
import { type CommentCommandOptions, commentCommand } from './comment-command.ts';
import { type FetchCommandOptions, fetchCommand } from './fetch-command.ts';
import { type GateCommandOptions, gateCommand } from './gate-command.ts';
import { type ReviewCommandOptions, reviewCommand } from './review-command.ts';
import { gateLabel } from './review-files.ts';
import { reviewOfRepository } from './review-of-repository.ts';
import type { MakeReview } from './review-parts.ts';
import { type SeenCommandOptions, seenCommand } from './seen-command.ts';
import { type StatusCommandOptions, statusCommand } from './status-command.ts';
import { type WatchCommandOptions, watchCommand } from './watch-command.ts';
import {
  type RepairCommandOptions,
  repairCommand,
  type WriteBackCommandOptions,
  writeBackCommand,
} from './write-back-command.ts';

interface RootOptions {
  readonly root?: string;
  readonly failOn: 'errors' | 'warnings';
}

/**
 * Runs `ringfence-github`, which the workflows in .github/ call, with these arguments (those after the program's name),
 * and answers its exit status, as `ringfence` does. It speaks to GitHub Actions only: annotations to standard output,
 * the summary to the job's. Only `fetch`, `write-back`, `repair`, `seen`, `gate`, `comment` and `status` use the network.
 * `makeReview` is what
 * compares two commits.
 */
export async function githubMain(
  argv: readonly string[],
  surroundings: Surroundings,
  makeReview: MakeReview = reviewOfRepository,
): Promise<number> {
  let status: number = exitStatus.clean;
  const program = createProgram(surroundings, makeReview, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.clean : exitStatus.usage;
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    surroundings.stderr.write(
      `Sorry, this is a defect of Ringfence. Please report it, with the command and these lines:\n${details}\n`,
    );
    return exitStatus.failure;
  }
}

function createProgram(surroundings: Surroundings, makeReview: MakeReview, end: (status: number) => void): Command {
  const { stdout, stderr } = surroundings;
  const program = new Command('ringfence-github')
    .description('What the workflows of a policy repository on GitHub run. docs/github.md explains them.')
    .version(ownVersion(), '--version', 'print the version')
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .exitOverride();

  withRoot(program.command('check').description('check the sources, and manifests/ against what they render'))
    .option('--fail-on-expired', 'fail when exceptions have expired, too')
    .action(async (options: CheckOptions) => end(await checkCommand(options, surroundings)));

  withRoot(program.command('validate').description('check the sources')).action(({ root, failOn }: RootOptions) =>
    end(validateCommand({ ...rooted(root), failOnWarnings: failOn === 'warnings' }, surroundings)),
  );

  withRoot(program.command('render').description('render the sources into manifests/')).action(
    async ({ root }: RootOptions) => end(await renderCommand(rooted(root), surroundings)),
  );

  withRendered(program.command('write-back').description('commit what was rendered to the branch it was rendered from'))
    .requiredOption('--branch <name>', 'the branch, which has to stand at the commit still')
    .option('--checks-wait', 'say that GitHub starts no checks for the commit')
    .action(async (options: WriteBackCommandOptions) => end(await writeBackCommand(options, surroundings)));

  withRendered(program.command('repair').description('open a pull request with what was rendered'))
    .requiredOption('--base <name>', 'the branch to repair')
    .action(async (options: RepairCommandOptions) => end(await repairCommand(options, surroundings)));

  onCommit(
    program.command('fetch').description('fetch what is proposed as git objects, and lay out what is read of it'),
  )
    .option('--pull-request <number>', 'a pull request', wholeNumber)
    .option('--group <branch>', 'a group of the merge queue, by its branch')
    .option('--unmerged', 'take the head of the pull request without merging it with its base')
    .option('--root <dir>', 'where the policy repository lies in the git repository', given)
    .option('--remote <address>', 'where to fetch from (default: the repository of the workflow)', given)
    .requiredOption('--out <dir>', 'where the new repository goes; new or empty')
    .action(async (options: FetchCommandOptions) => end(await fetchCommand(options, surroundings)));

  program
    .command('review')
    .description(
      'lay out what a step from one commit to another does: comment, summary, results; exit with 1 at a gate',
    )
    .requiredOption('--repository <dir>', 'the git repository')
    .requiredOption('--base <revision>', 'what it is compared with')
    .requiredOption('--head <revision>', 'what is reviewed')
    .option('--commit <id>', 'the head commit of the pull request, in full, where --head is its merge', commitId)
    .requiredOption('--out <dir>', 'where the answers go')
    .option('--root <dir>', 'where the policy repository lies in the git repository')
    .option(
      '--fail-on <gates>',
      'hazards, opened, closed, codes of hazards, separated by commas; none for no gate',
      gates,
      ['hazards'],
    )
    .option('--seen <file>', 'on which states labels were set, as the command "seen" wrote it')
    .addOption(labelOption())
    .action(async (options: ReviewCommandOptions) => end(await reviewCommand(options, surroundings, makeReview)));

  program
    .command('seen')
    .description('ask GitHub on which states labels of the gate were set, and fetch these commits for the review')
    .requiredOption('--repository <dir>', 'the git repository, whose remote "origin" is on GitHub')
    .option('--pull-request <number>', 'the pull request', wholeNumber)
    .option('--group <branch>', 'the branch of a group of a merge queue, instead of a pull request')
    .requiredOption(
      '--commit <id>',
      'the head commit of the pull request or the commit of the group, in full',
      commitId,
    )
    .option('--base <revision>', 'the tip of the base of the group')
    .requiredOption('--out <file>', 'where the answer goes')
    .addOption(labelOption())
    .action(async (options: SeenCommandOptions) => end(await seenCommand(options, surroundings)));

  program
    .command('gate')
    .description('decide whether a reviewed pull request, or a group of a merge queue, may be merged')
    .option('--repository <name>', 'owner/name (default: that of the workflow)', given)
    .option('--pull-request <number>', 'the pull request', wholeNumber)
    .option('--group', 'judge a group of a merge queue instead of a pull request')
    .requiredOption('--commit <id>', 'the commit that was reviewed: its head, or that of the group, in full', commitId)
    .requiredOption('--review <dir>', 'where the review was laid out')
    .requiredOption('--default-branch <dir>', 'a checkout of the default branch, which says who may accept what')
    .requiredOption('--out <dir>', 'where the comment goes')
    .addOption(labelOption())
    .action(async (options: GateCommandOptions) => end(await gateCommand(options, surroundings)));

  program
    .command('watch')
    .description('report the hazards that a push brought to a branch; exit with 1 where there are some')
    .requiredOption('--repository <dir>', 'the git repository')
    .requiredOption('--before <id>', 'what the branch was at before the push')
    .requiredOption('--after <id>', 'what it is at now')
    .option('--root <dir>', 'where the policy repository lies in the git repository')
    .option('--fail-on <gates>', 'as for review', gates, ['hazards'])
    .action(async (options: WatchCommandOptions) => end(await watchCommand(options, surroundings, makeReview)));

  onPullRequest(program.command('comment').description('keep one comment of ours on a pull request'))
    .requiredOption('--body <file>', 'the text: Markdown')
    .action(async (options: CommentCommandOptions) => end(await commentCommand(options, surroundings)));

  onCommit(program.command('status').description('put the status of a required check on the commit that was judged'))
    .option('--repository <name>', 'owner/name (default: that of the workflow)', given)
    .addOption(new Option('--check <name>', 'the check').choices(requiredChecks).makeOptionMandatory())
    .requiredOption('--result <result>', 'the result of its job; only "success" passes')
    .action(async (options: StatusCommandOptions) => end(await statusCommand(options, surroundings)));

  return program;
}

function onCommit(command: Command): Command {
  return command
    .requiredOption('--commit <id>', 'the commit that is judged, in full', commitId)
    .requiredOption('--base <branch>', 'the branch that it goes into')
    .requiredOption('--default <branch>', 'the default branch of the repository');
}

function onPullRequest(command: Command): Command {
  return command
    .option('--repository <name>', 'owner/name (default: that of the workflow)', given)
    .requiredOption('--pull-request <number>', 'the pull request', wholeNumber)
    .requiredOption('--commit <id>', 'its head commit that was reviewed, in full', commitId);
}

function labelOption(): Option {
  return new Option('--label <name>', 'the label by which people accept all that closes the gate').default(gateLabel);
}

function wholeNumber(text: string): number {
  if (!/^[1-9][0-9]{0,9}$/.test(text)) throw new InvalidArgumentError('Write a number.');
  return Number(text);
}

function commitId(text: string): string {
  if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text)) throw new InvalidArgumentError('Write the full commit id.');
  return text;
}

/** `none` is the only way to have no gate: a text that is empty by mistake is an error. */
function gates(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('Name gates, separated by commas, or none.');
  if (!names.includes('none')) return names;
  if (names.length > 1) throw new InvalidArgumentError('"none" cannot be combined with other conditions.');
  return [];
}

function withRoot(command: Command): Command {
  return command
    .option('--root <dir>', 'the policy repository (default: the nearest folder with policies/landscape.yaml)', given)
    .addOption(new Option('--fail-on <severity>', 'what fails').choices(['errors', 'warnings']).default('errors'));
}

/** An input of an action that is not set is an empty string. */
function given(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function withRendered(command: Command): Command {
  return command
    .requiredOption('--repository <dir>', 'the git repository')
    .requiredOption('--rendered <dir>', 'a folder that holds the rendered manifests/ and nothing else')
    .requiredOption('--commit <id>', 'the commit that was rendered, in full')
    .option('--root <dir>', 'where the policy repository lies in the git repository')
    .option('--sign', 'sign the commit as git is configured to');
}

function rooted(root: string | undefined) {
  return { output: 'github' as const, ...(root === undefined ? {} : { root }) };
}
