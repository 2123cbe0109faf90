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

/** At most `most` of the names, where their number is written beside them: `a, b, …`. */
export function firstNames(names: readonly string[], most: number): string {
  return [...names.slice(0, most), ...(names.length > most ? ['…'] : [])].join(', ');
}

/** The names that are shown, and how many more there are: `a, b and 3 more`. */
export function andMore(shown: readonly string[], more: number): string {
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${grouped(more)} more`;
}
