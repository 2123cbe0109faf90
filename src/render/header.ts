/**
 * The first line of every rendered file. A file is Ringfence's if and only if it begins with the header that names the
 * file's own path inside the folder of manifests; what follows does not matter.
 */
export function headerOf(path: string): string {
  return `# Rendered by Ringfence as ${path}. Do not edit; edit policies/ and run "ringfence render".`;
}

/** Reports whether a file with this first line (a carriage return at its end does not count) is Ringfence's. */
export function isOurs(path: string, firstLine: string): boolean {
  return firstLine.replace(/\r$/, '') === headerOf(path);
}
