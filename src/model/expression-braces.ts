/** Reports whether a template reads an expression in the text. */
export function opensExpression(text: string): boolean {
  return text.includes('{{');
}

/** Reports whether the text has braces that close an expression which it did not open; a template refuses them. */
export function closesUnopened(text: string): boolean {
  return /^[^{]*\}\}/.test(text);
}
