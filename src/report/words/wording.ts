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

/** Quotes a text as one word for a shell, if it needs quotes. Names of branches and folders can hold nearly everything. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

// Control characters, separators of lines, and what reverses the direction of writing.
const controls = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
