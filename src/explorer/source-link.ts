import { lineAddress } from '../model/repository-address.ts';
import type { PageHead } from './page-data.ts';

/**
 * Returns the address of a line of a source or a manifest in its repository. Undefined: the repository is not known, or its
 * files differ from the commit, so that the line may be another.
 */
export function sourceLink({ origin, commit }: PageHead, path: string, line: number): string | undefined {
  if (origin !== 'rendered' || commit === undefined || commit.changed || commit.repository === undefined)
    return undefined;
  // Places can have the folder before them from which the command was run.
  const [, own] = /(?:^|\/)((?:policies|manifests)\/.*)$/.exec(path) ?? [];
  if (own === undefined || own.split('/').some((part) => /^\.{0,2}$/.test(part))) return undefined;
  const { folder, ...repository } = commit.repository;
  return lineAddress(repository, { commit: commit.id, path: `${folder}${own}`, line });
}

/** A part of a text; `link`: the address of the line that it names. */
interface TextPart {
  readonly text: string;
  readonly link?: string;
}

/** Splits a text at the places of sources that it names, such as `policies/shared/dns.yaml:7`. */
export function linkedParts(head: PageHead, text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/(?<![^\s(])((?:policies|manifests)\/[^\s:()]+):(\d+)/g)) {
    const [whole, path = '', line = ''] = match;
    const link = sourceLink(head, path, Number(line));
    if (link === undefined) continue;
    parts.push({ text: text.slice(end, match.index) }, { text: whole, link });
    end = match.index + whole.length;
  }
  return [...parts, { text: text.slice(end) }].filter((part) => part.text !== '');
}

/** Leaves out the repository: lines are not those of the commit, or no one is to see whose page it is. */
export function withoutRepository({ commit, ...head }: PageHead): PageHead {
  if (commit === undefined) return head;
  const { repository: _, ...kept } = commit;
  return { ...head, commit: kept };
}
