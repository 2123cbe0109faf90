/**
 * Breaks a line at spaces so that none of its parts is wider than `width`, colours not counted; all but the first begin
 * with `indent`. A word that is wider has a line of its own.
 */
export function wrapped(line: string, width: number, indent: string): readonly string[] {
  const start = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.slice(start.length).split(' ')) {
    const prefix = lines.length === 0 ? start : indent;
    if (current !== '' && prefix.length + shownWidth(current) + 1 + shownWidth(word) > width) {
      lines.push(prefix + current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  lines.push((lines.length === 0 ? start : indent) + current);
  return lines;
}

/** How many columns a text takes; colours take none. */
function shownWidth(text: string): number {
  return [...text.replace(colours, '')].length;
}

const colours = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;]*m`, 'g');
