import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { findRoot, rootAt } from '../platform/find-root.ts';
import { folderNames } from '../platform/folder-names.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { completionsOf, formatCompletions, type KnownNames } from './completion/completions.ts';
import { completionScripts, type Shell } from './completion/scripts.ts';
import { exitStatus } from './exit-status.ts';

/** Prints the script by which a shell completes the words of `ringfence`. Answers the exit status. */
export function completionCommand(shell: Shell, { stdout }: Surroundings): number {
  stdout.write(completionScripts[shell]);
  return exitStatus.clean;
}

/** Prints what can take the place of the last word, for the scripts. Answers the exit status. */
export function completeCommand(words: readonly string[], program: Command, surroundings: Surroundings): number {
  surroundings.stdout.write(formatCompletions(completionsOf(program, words, namesIn(words, surroundings))));
  return exitStatus.clean;
}

/** Names by the folders of the repository: to read the files would take longer than a person waits. */
function namesIn(words: readonly string[], { folder }: Surroundings): KnownNames {
  const named = words.lastIndexOf('--root');
  const given = named === -1 ? undefined : words[named + 1];
  const { value: root } = given === undefined ? findRoot(folder) : rootAt(resolve(folder, given));
  const below = (path: string): readonly string[] => (root === undefined ? [] : folderNames(join(root, path)));
  const hosted = 'manifests/inventory/hosted';
  return {
    clusters: () =>
      [
        ...below('manifests/inventory/clusters'),
        ...below(hosted).flatMap((hosting) => below(`${hosted}/${hosting}`)),
      ].filter(isPlainWord),
    types: () => below('policies/namespace-types').filter(isPlainWord),
    tenants: () => below('policies/tenants').filter(isPlainWord),
  };
}

/** Reports whether a shell reads the word as it is: the name of a folder could be a command. */
function isPlainWord(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name);
}
