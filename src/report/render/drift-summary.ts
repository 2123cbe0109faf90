import { counted, grouped } from '../../diagnostics/counted.ts';
import { moreItem } from '../words/markdown.ts';
import { shellWord } from '../words/wording.ts';

/** How the manifests in a repository differ from what its sources render. */
export interface Drift {
  readonly missing: number;
  readonly changed: number;
  readonly stale: number;
  /** Paths from the root, sorted. */
  readonly paths: readonly string[];
  /**
   * `head`: the checked commit, or the head of the pull request, drifts by itself · `merge`: only the merge of the pull
   * request with its base does.
   */
  readonly where: 'head' | 'merge';
  /** Absent where no patch could be made. */
  readonly patch?: PatchInArtifact;
}

export interface PatchInArtifact {
  /** The file's name in the artifact. */
  readonly file: string;
  /** The commit that it applies to, in full. */
  readonly commit: string;
}

export interface Run {
  /** The command line that renders, as a person types it. */
  readonly render: string;
  /** The folder of manifests from the top of the git repository. */
  readonly manifests: string;
  /** The branch that the pull request goes into; empty where there is none. */
  readonly base: string;
  /** The artifact with the rendered tree and the patch; empty where nothing was uploaded. */
  readonly artifact: string;
  /** The id of the workflow run; empty outside one. */
  readonly runId: string;
}

const pathsShown = 20;

/** Returns the remedy for drift, in one sentence with the exact command. */
export function driftRemedy({ where }: Drift, { render, base }: Run): string {
  const command = `Run "${render}" and commit the changes.`;
  if (where === 'head') return command;
  return `Merge the base branch${base === '' ? '' : ` "${base}"`}, then render. ${command}`;
}

/** Formats drift for the summary of a workflow: Markdown, ending in a line feed. */
export function formatDriftSummary(drift: Drift, run: Run): string {
  const { missing, changed, stale, paths, where, patch } = drift;
  const counts = [
    missing > 0 ? `${grouped(missing)} missing` : '',
    changed > 0 ? `${grouped(changed)} changed` : '',
    stale > 0 ? `${grouped(stale)} stale` : '',
  ].filter((part) => part !== '');
  const verb = paths.length === 1 ? 'differs' : 'differ';
  const lines = [
    `### ${counted(paths.length, 'manifest')} ${verb} from what the sources render: ${counts.join(', ')}`,
    '',
    ...(where === 'merge'
      ? [
          'The pull request itself is up to date, but not after merging its base. Merge the base branch and render:',
          '',
          '```sh',
          `git merge ${run.base === '' ? 'origin/HEAD' : shellWord(`origin/${run.base}`)}`,
        ]
      : ['Render, and commit the changes:', '', '```sh']),
    run.render,
    `git add ${shellWord(run.manifests)}`,
    'git commit',
    '```',
    '',
    'The same commands resolve any conflict in `manifests/`.',
    '',
  ];
  if (run.artifact !== '' && patch !== undefined) {
    lines.push(
      `If you do not have Ringfence, apply the patch to ${patch.commit}:`,
      '',
      '```sh',
      // Beside the repository: its manifests/ would be written over by the one in the artifact.
      `gh run download ${run.runId} --name ${run.artifact} --dir ../${run.artifact}`,
      `git apply ../${run.artifact}/${patch.file}`,
      '```',
      '',
    );
  }
  lines.push('<details><summary>Which manifests</summary>', '');
  for (const path of paths.slice(0, pathsShown)) lines.push(`- ${code(path)}`);
  if (paths.length > pathsShown) lines.push(moreItem(paths.length - pathsShown));
  lines.push('', '</details>');
  return `${lines.join('\n')}\n`;
}

/** A path as code in Markdown, also if it contains markup. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${text.replaceAll(/[\r\n]/g, '\ufffd')}${space}${fence}`;
}
