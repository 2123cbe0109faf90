import { firstNames } from '../diagnostics/counted.ts';
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';

/** A symbolic link among sources or manifests. */
export function symbolicLink(path: string): Diagnostic {
  return {
    code: 'symbolic-link',
    severity: 'error',
    message:
      'This is a symbolic link. Ringfence does not follow symbolic links; it reads and writes only files in the folder itself.',
    location: whole(path),
    hint: 'Replace it with a real file or folder.',
  };
}

/** `reason` is a whole sentence. */
export function unreadable(path: string, reason: string): Diagnostic {
  return {
    code: 'unreadable',
    severity: 'error',
    message: `Ringfence cannot read this. ${reason}`,
    location: whole(path),
  };
}

/** `reason` and `state` are whole sentences: why it failed, and how far writing had got. */
export function unwritable(path: string, reason: string, state: string): Diagnostic {
  return {
    code: 'unwritable',
    severity: 'error',
    message: `Ringfence cannot write this. ${reason} ${state}`,
    location: whole(path),
    hint: 'Fix the cause and run the command again.',
  };
}

/** `state` is a whole sentence: how far writing had got. */
export function interrupted(path: string, state: string): Diagnostic {
  return {
    code: 'interrupted',
    severity: 'error',
    message: `Writing was interrupted. ${state}`,
    location: whole(path),
    hint: 'Render again to finish.',
  };
}

/** Neither the folder in which Ringfence was started nor a folder above it has sources. */
export function outsideRepository(): Diagnostic {
  return {
    code: 'outside-a-repository',
    severity: 'error',
    message: 'There is no policies/landscape.yaml in this folder or in any folder above it.',
    location: whole('policies/landscape.yaml'),
    hint: `Change to a policy repository, or name its folder with --root. ${toCreateOne}`,
  };
}

/** The folder given with `--root` has no sources. */
export function notARepository(): Diagnostic {
  return {
    code: 'outside-a-repository',
    severity: 'error',
    message: 'The folder given with --root does not exist, or has no folder policies/.',
    location: whole('policies/landscape.yaml'),
    hint: `Name the folder that contains policies/. ${toCreateOne}`,
  };
}

const toCreateOne =
  'To create a policy repository, run "ringfence init" in its folder, or "ringfence import" if your clusters have policies.';

/** Something exists at a path at which a command would write a new file. */
export function fileExists(path: string): Diagnostic {
  return {
    code: 'file-exists',
    severity: 'error',
    message: 'This exists already. Ringfence writes new files only, and here it writes all of them or none.',
    location: whole(path),
    hint: 'Choose another name or folder, or move this away.',
  };
}

/** A source was changed after the newest manifest was written. */
export function manifestsMayBeStale(source: string): Diagnostic {
  return {
    code: 'manifests-may-be-stale',
    severity: 'warning',
    message:
      'This source was changed after the newest manifest was written, so manifests/ may be stale. The answer is about manifests/ as it is.',
    location: whole(source),
    hint: 'Run "ringfence render". If it writes nothing, nothing was stale. The warning goes away in either case.',
  };
}

/** The folder given with `--out` holds things, and nothing among them was rendered by Ringfence. */
export function foreignOutputFolder(path: string): Diagnostic {
  return {
    code: 'foreign-output-folder',
    severity: 'error',
    message: 'This folder is not empty, and Ringfence rendered nothing in it.',
    location: whole(path),
    hint: 'Name a folder that is new, empty, or an earlier output of Ringfence.',
  };
}

/**
 * Reports a tree, rendered elsewhere, with something that Ringfence cannot have rendered. `reason` is a whole sentence.
 */
export function notARendering(path: string, reason: string): Diagnostic {
  return {
    code: 'not-a-rendering',
    severity: 'error',
    message: `Ringfence did not render this. ${reason} Only what Ringfence renders into manifests/ is committed.`,
    location: whole(path),
    hint: 'Render again into a new folder with "ringfence render --out <folder>/manifests".',
  };
}

/**
 * The branch to be pushed stands elsewhere than at the commit that was rendered; `now` is absent if it no longer
 * exists.
 */
export function branchMoved(branch: string, rendered: string, now: string | undefined): Diagnostic {
  const place = now === undefined ? 'it no longer exists' : `it is now at ${now}`;
  return {
    code: 'branch-moved',
    severity: 'error',
    message: `The branch "${branch}" is no longer at ${rendered}, the commit that was rendered: ${place}. Nothing was pushed.`,
    location: whole('manifests'),
    hint: 'Render the branch as it is now. The run for its newest commit does this automatically.',
  };
}

/** A pull request, or a group of the merge queue, has another commit by now than the one that is to be judged. */
export function proposalMoved(asked: string, now: string): Diagnostic {
  return {
    code: 'proposal-moved',
    severity: 'error',
    message: `This run was to judge commit ${asked}, but the branch is now at ${now}. Nothing was judged.`,
    location: whole('manifests'),
    hint: 'Wait for the run for the newest commit; it starts automatically.',
  };
}

/** A run judges with the tool of an older default branch. `parts` are the parts of the tool that changed since. */
export function toolOutdated(tool: string, parts: readonly string[]): Diagnostic {
  return {
    code: 'tool-outdated',
    severity: 'error',
    message: `This run uses the tool from ${tool}. The default branch now has a different version: ${parts.join(', ')} changed. Nothing was judged.`,
    location: whole('manifests'),
    hint: 'Push to the branch, or close and reopen the pull request. Either starts a run with the newer tool.',
  };
}

/** A pull request cannot be merged with its base as it is. */
export function mergeConflict(base: string): Diagnostic {
  return {
    code: 'merge-conflict',
    severity: 'error',
    message: `This pull request conflicts with "${base}". Nothing was judged.`,
    location: whole('manifests'),
    hint: `Merge "${base}" into the branch, resolve the conflicts in policies/, and render again.`,
  };
}

/** A branch is none of the merge queue of its base, or the base has moved past it. */
export function notInQueue(branch: string, base: string): Diagnostic {
  return {
    code: 'not-in-queue',
    severity: 'error',
    message: `The merge queue of "${base}" did not create the branch "${branch}", or has moved on since. Nothing was judged.`,
    location: whole('manifests'),
    hint: 'GitHub creates a new group when the base moves. Only the merge queue creates such branches.',
  };
}

/** Reports a rendering without a policy, for a branch that has some. */
export function everyPolicyRemoved(policies: number): Diagnostic {
  return {
    code: 'every-policy-removed',
    severity: 'error',
    message: `This rendering removes every policy (${policies === 1 ? 'the only file' : `all ${policies} files`} of policies). Nothing was committed.`,
    location: whole('manifests'),
    hint: 'To remove every policy, render and commit by hand, so that a person is responsible for it.',
  };
}

/** Git could not do what it was asked for. `said` is what it wrote. */
export function gitRefused(said: string): Diagnostic {
  if (/spawn git ENOENT/.test(said)) {
    return {
      code: 'git-refused',
      severity: 'error',
      message: 'Git cannot be started: no folder in PATH contains the program "git".',
      location: whole('manifests'),
      hint: 'Install git, or add its folder to PATH.',
    };
  }
  return {
    code: 'git-refused',
    severity: 'error',
    message: `The git command failed. Git says: ${said.trim().replaceAll(/\s*\n\s*/g, ' ')}`,
    location: whole('manifests'),
  };
}

/** Revisions were asked about where there is no git repository. */
export function noGitRepository(): Diagnostic {
  return {
    code: 'no-git-repository',
    severity: 'error',
    message: 'This folder is not in a git repository, so there is no revision to read.',
    location: whole('manifests'),
    hint: 'Change to a clone of the policy repository, or compare two folders: ringfence diff --manifests BEFORE AFTER.',
  };
}

/** HEAD is a branch without a commit. */
export function noCommit(): Diagnostic {
  return {
    code: 'no-commit',
    severity: 'error',
    message: 'This repository has no commits yet, so there is no state to compare with.',
    location: whole('manifests'),
    hint: 'Commit first, or compare two folders: ringfence diff --manifests BEFORE AFTER.',
  };
}

/** Two revisions, as they were named, have no commit in common, as far as this clone knows. */
export function noMergeBase(base: string, head: string, remedy: string): Diagnostic {
  return {
    code: 'no-merge-base',
    severity: 'error',
    message: `"${base}" and "${head}" have no commit in common, so there is no common state to compare with.`,
    location: whole('manifests'),
    hint: remedy,
  };
}

/** Clusters follow a revision that this clone does not have. */
export function revisionNotFound(
  revision: string,
  { clusters, location }: { readonly clusters: readonly string[]; readonly location: Location },
  remedy: string,
): Diagnostic {
  return {
    code: 'revision-not-found',
    severity: 'error',
    message: `${following(clusters)} ${revision}. This clone does not have that revision, so Ringfence cannot know what is delivered.`,
    location,
    hint: remedy,
  };
}

/**
 * Clusters would follow a commit that the default branch does not contain. `shallow` says what a part of the history
 * hides.
 */
export function revisionNotOnDefaultBranch(
  revision: string,
  branch: string,
  { clusters, location }: { readonly clusters: readonly string[]; readonly location: Location },
  shallow: string | undefined,
): Diagnostic {
  return {
    code: 'revision-not-on-default-branch',
    severity: 'error',
    message: `${following(clusters)} ${revision}, which is not on the default branch "${branch}", so it has not been reviewed.`,
    location,
    hint:
      shallow ??
      `Set delivery.revision to a commit of "${branch}" itself, not to a commit inside a merged pull request.`,
  };
}

function following(clusters: readonly string[]): string {
  if (clusters.length === 1) return `Cluster "${clusters[0]}" follows`;
  return `${clusters.length} clusters (${firstNames(clusters, 3)}) follow`;
}

/** A folder among manifests that is another repository's. */
export function submodule(path: string): Diagnostic {
  return unreadable(path, 'It is a submodule; its files are in another repository.');
}

/** A FIFO, a socket or a device. */
export function notAFile(path: string): Diagnostic {
  return unreadable(path, 'It is neither a file nor a folder.');
}

/** Reports a name that is not UTF-8. `path` shows U+FFFD in place of its bytes. */
export function nameNotUtf8(path: string): Diagnostic {
  return unreadable(path, 'Its name is not UTF-8.');
}

export function folderNamedAsFile(path: string): Diagnostic {
  return unreadable(path, 'It is a folder, but its name is the name of a file.');
}

/** GitHub could not do what it was asked for. `request` is its method and path, `said` what it answered. */
export function githubRefused(request: string, said: string): Diagnostic {
  return {
    code: 'github-refused',
    severity: 'error',
    message: `GitHub rejected "${request}". GitHub says: ${said.trim().replaceAll(/\s*\n\s*/g, ' ')}`,
    location: whole('manifests'),
    hint: 'docs/github.md lists the permissions and settings that this needs.',
  };
}

/** A text is too long for a comment on GitHub. Both numbers count characters. */
export function commentTooLong(length: number, limit: number): Diagnostic {
  return {
    code: 'comment-too-long',
    severity: 'error',
    message: `The comment has ${length} characters with its marker; GitHub accepts at most ${limit}. Nothing was sent.`,
    location: whole('manifests'),
    hint: 'Shorten the comment, or write it to the job summary, which has a higher limit.',
  };
}

function whole(path: string): Location {
  return { path, line: 1, column: 1 };
}

/** `why` is one or more whole sentences. */
export function nothingCompared(why: string): Diagnostic {
  return {
    code: 'nothing-compared',
    severity: 'error',
    message: `Nothing was compared, so there is no review. ${why}`,
    location: whole('policies/landscape.yaml'),
  };
}

/** Evidence that only the change has. */
export function flowsOfTheChange(path: string): Diagnostic {
  return {
    code: 'flows-of-the-change',
    severity: 'error',
    message: `${path} is part of the change, and the state before does not have it. A change cannot bring the records that judge it.`,
    location: { path, line: 1, column: 1 },
    hint: 'Merge the records first, or name a file that git does not track, such as an artefact of a workflow.',
  };
}
