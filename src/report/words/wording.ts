/** `1 error`, `2 errors`, `10,000 errors`; a plural that is not formed with s is given. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(count)} ${count === 1 ? singular : plural}`;
}

/** A whole number with commas between thousands, in every locale. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
}

/** At most `most` of the names, and how many more there are: `a, b and 3 more`. */
export function listed(names: readonly string[], most: number): string {
  const shown = names.slice(0, most);
  return andMore(shown, names.length - shown.length);
}

/** The names that are shown, and how many more there are: `a, b and 3 more`. */
export function andMore(shown: readonly string[], more: number): string {
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${grouped(more)} more`;
}

/**
 * Replaces each control character by a visible one of the same width, so that what a source holds cannot steer the
 * terminal it is shown on. Tabs stay.
 */
export function visible(text: string): string {
  return text.replace(controls, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}

// Control characters, separators of lines, and what reverses the direction of writing.
const controls = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
