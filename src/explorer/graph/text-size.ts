/** Widths of characters in parts of the font size, as wide as common sans-serif fonts have them or wider. */
const narrow = /[ijlItf.,:;|!'()[\]{}`\-/ ]/;
const wide = /[A-HJ-Zmw@%&_=+<>~^#$]/;
const latin = /[\u0020-\u024f]/;

function widthOf(character: string): number {
  if (!latin.test(character)) return 1.1;
  if (/[MW@%mw]/.test(character)) return 0.92;
  if (wide.test(character)) return 0.74;
  return narrow.test(character) ? 0.36 : 0.6;
}

/** Returns a width that a text needs at most, in the unit of the font size. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size;
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
    if (/\s/.test(character)) space = end;
    if (/[,/.:_-]/.test(character)) sign = end;
  }
  if (end === characters.length) return [text, ''];
  const place = space >= end / 3 ? space : sign >= end / 3 ? sign : end;
  const at = Math.max(1, place);
  return [characters.slice(0, at).join('').trimEnd(), characters.slice(at).join('').trimStart()];
}

function shortened(text: string, width: number, size: number): string {
  let kept = [...text];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, size) > width) kept = kept.slice(0, -1);
  return kept.length === [...text].length ? text : `${kept.join('').trimEnd()}…`;
}
