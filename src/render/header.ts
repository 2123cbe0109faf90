const before = '# Rendered by Ringfence as ';
const after = '. Do not edit; edit policies/ and run "ringfence render".';

/** The first line of the manifest at `path`, a path inside the folder of manifests. Without a line end. */
export function headerOf(path: string): string {
  return `${before}${path}${after}`;
}

/**
 * Whether the file at `path` is one that Ringfence has rendered to that very path, which alone makes it ours: a copy
 * under another path is not. A carriage return at the end of the line, from an editor or git, does not count.
 */
export function isOurs(path: string, firstLine: string): boolean {
  const header = headerOf(path);
  return firstLine === header || firstLine === `${header}\r`;
}
