import { invariant } from '../diagnostics/invariant.ts';
import type { TreeChanges } from '../render/tree-changes.ts';
import type { Git } from './git.ts';

/**
 * Makes the tree of a commit with these changes in one of its folders, and answers its id. Neither the working tree nor
 * the index nor a branch is touched, so it does not matter in what state they are, and no filter or hook runs. Every
 * file written is a plain one (mode 100644). `folder` is the path of the changed folder from the top of the repository.
 */
export async function treeWithChanges(git: Git, commit: string, folder: string, changes: TreeChanges): Promise<string> {
  invariant(changes.blocked.length === 0, 'a tree is made of changes although something blocks them');
  const reference = `refs/ringfence/rendered-${process.pid}-${commit}`;
  const lines: (string | Buffer)[] = [
    `commit ${reference}\ncommitter Ringfence <ringfence> 0 +0000\ndata 0\n\nfrom ${commit}^0\n`,
  ];
  for (const path of changes.remove) lines.push(`D ${quoted(`${folder}/${path}`)}\n`);
  for (const { path, text } of changes.write) {
    const bytes = Buffer.from(text, 'utf8');
    lines.push(`M 100644 inline ${quoted(`${folder}/${path}`)}\ndata ${bytes.length}\n`, bytes, '\n');
  }
  lines.push('\ndone\n');
  try {
    await git.run(['fast-import', '--quiet', '--done'], Buffer.concat(lines.map((line) => Buffer.from(line))));
    return (await git.run(['rev-parse', '--verify', `${reference}^{tree}`])).trim();
  } finally {
    await git.run(['update-ref', '-d', reference]);
  }
}

/**
 * Writes what leads from a commit to a tree as a patch, which `git apply` takes, into a file. Bytes that are no text
 * and names that are not ASCII survive.
 */
export async function writePatch(git: Git, commit: string, tree: string, file: string): Promise<void> {
  const plain = ['--binary', '--full-index', '--no-renames', '--no-ext-diff', '--no-textconv', '--no-color'];
  await git.run(['diff-tree', '-p', ...plain, `--output=${file}`, commit, tree]);
}

/** A path as fast-import reads it. */
function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
