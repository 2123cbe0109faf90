import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Palette } from '../words/palette.ts';
import { visible } from '../words/wording.ts';

/** The text of a file by its path; nothing where it is not at hand. */
export type SourceText = (path: string) => string | undefined;

/** Longer lines are shown from somewhat before the place in question on. */
const widestLine = 160;
const shownBefore = 60;

/**
 * The line a location is on between its neighbours, with line numbers and a marker under the place. Lines do not end
 * in a line feed. Empty when the file is not at hand, has no such line, or holds bytes there and no text.
 */
export function codeFrame(location: Location, sourceText: SourceText, palette: Palette): readonly string[] {
  const lines = linesOf(sourceText(location.path));
  const line = lines?.[location.line - 1]?.replace(/\r$/, '');
  if (lines === undefined || line === undefined) return [];
  const cut = line.length > widestLine ? Math.max(0, location.column - 1 - shownBefore) : 0;
  if (isNoText(line.slice(cut, cut + widestLine))) return [];
  const show = (text: string): string =>
    visible(withoutCredentials(text.replace(/\r$/, '')).slice(cut, cut + widestLine));
  // A final line feed ends the last line and begins no other.
  const lastLine = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const first = Math.max(1, location.line - 1);
  const last = Math.max(location.line, Math.min(lastLine, location.line + 1));
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const gutter = palette.quiet(`${String(number).padStart(width)} |`);
    frame.push(`${gutter} ${show(lines[number - 1] ?? '')}`.trimEnd());
    if (number === location.line) {
      const before = line.slice(cut, location.column - 1).replace(/[^\t]/g, ' ');
      const end = Math.min(location.endColumn ?? location.column + 1, cut + widestLine + 1);
      const marker = '^'.repeat(Math.max(1, end - location.column));
      frame.push(`${palette.quiet(`${' '.repeat(width)} |`)} ${before}${palette.severity.error(marker)}`);
    }
  }
  return frame;
}

let lastText: string | undefined;
let lastLines: readonly string[] = [];

/** The lines of a text; those of the last text are kept, since hundreds of findings may be about one file. */
function linesOf(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  if (text !== lastText) {
    lastLines = text.split('\n');
    lastText = text;
  }
  return lastLines;
}

/** Returns whether more than a quarter of it are control characters and characters that could not be decoded. */
function isNoText(line: string): boolean {
  return (line.match(/(?!\t)[\p{Cc}\ufffd]/gu) ?? []).length * 4 > line.length;
}

/** A frame may end in the public log of a build, so what stands before the host of a URL is masked, width kept. */
function withoutCredentials(line: string): string {
  return line.replace(
    /(https?:\/\/)([^\s/@]+)@/gi,
    (_, scheme: string, secret: string) => `${scheme}${'*'.repeat(secret.length)}@`,
  );
}
