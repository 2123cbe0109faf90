import type { FileTree } from '../model/file-tree.ts';
import type { SourceText } from '../report/diagnostics/code-frame.ts';

/** Beyond this size a file is not shown, only named. */
const largestShown = 1024 * 1024;

/** The texts of files, for the lines that a diagnostic shows. */
export function sourceTextOf(files: FileTree): SourceText {
  const texts = new Map<string, string>();
  return (path) => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const file = files.get(path);
    if (file === undefined || file.size > largestShown) return undefined;
    // The decoder drops a byte-order mark, as reading sources does, and shows what is no text as replacement characters.
    const text = new TextDecoder('utf-8').decode(file.read());
    texts.set(path, text);
    return text;
  };
}
