/** Widths of characters in parts of the font size, as the widest of the common sans-serif fonts has them. */
const widths: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[ijl'|.,:;! \u00a0]/, 0.33],
  [/[Ifrt()[\]{}/\\`-]/, 0.42],
  [/[Jcksvxyz]/, 0.6],
  [/[MW@%mw]/, 0.98],
  [/[A-Z&_=+<>~^#$]/, 0.8],
  [/[\u0020-\u024f]/, 0.65],
];
const otherWidth = 1.1;

function widthOf(character: string): number {
  return widths.find(([characters]) => characters.test(character))?.[1] ?? otherWidth;
}

/** Returns a width that a text needs at most, in the unit of the font size. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size;
}

/** Returns the width of the longest part of a text that `fittedLines` breaks only if it must. */
export function longestWord(text: string, size: number): number {
  return Math.max(0, ...text.split(/[^\S\u00a0]|(?<=[,/.:_-])/).map((word) => textWidth(word, size)));
}

/** Breaks a text into at most `most` lines that fit a width, at spaces and signs where it can. The last may end with `…`. */
export function fittedLines(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most) {
    const [line, after] = firstLine(rest, width, size);
    if (lines.length === most - 1 && after !== '') return [...lines, shortened(rest, width, size)];
    lines.push(line);
    rest = after;
  }
  return lines;
}

/** Splits a text after the last place to break that fits, or else after the last character that fits. */
function firstLine(text: string, width: number, size: number): readonly [line: string, after: string] {
  const characters = [...text];
  let [used, end, space, sign] = [0, 0, 0, 0];
  for (const character of characters) {
    used += widthOf(character) * size;
    if (used > width) break;
    end++;
    if (/[^\S\u00a0]/.test(character)) space = end;
    if (/[,/.:_-]/.test(character)) sign = end;
  }
  if (end === characters.length) return [text, ''];
  // Without a place to break, the lines get equally long.
  const even = Math.ceil(characters.length / Math.ceil(characters.length / Math.max(1, end)));
  const at = Math.max(1, space >= end / 3 ? space : sign >= end / 3 ? sign : even);
  return [characters.slice(0, at).join('').trimEnd(), characters.slice(at).join('').trimStart()];
}

function shortened(text: string, width: number, size: number): string {
  let kept = [...text];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, size) > width) kept = kept.slice(0, -1);
  return kept.length === [...text].length ? text : `${kept.join('').trimEnd()}…`;
}
