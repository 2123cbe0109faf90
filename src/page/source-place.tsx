import type { VNode } from 'preact';
import type { PageHead } from '../explorer/page-data.ts';
import { linkedParts, sourceLink } from '../explorer/source-link.ts';
import { visible } from '../report/words/wording.ts';

interface SourcePlaceProps {
  readonly head: PageHead;
  readonly path: string;
  readonly line: number;
}

/** A line of a file, as a link where its repository is known. */
export function SourcePlace({ head, path, line }: SourcePlaceProps): VNode {
  const link = sourceLink(head, path, line);
  const text = `${visible(path)}:${line}`;
  return <code>{link === undefined ? text : <OutsideLink address={link} text={text} />}</code>;
}

/** A text whose places of sources are links. */
export function LinkedText({ head, text }: { readonly head: PageHead; readonly text: string }): VNode {
  return (
    <>
      {linkedParts(head, text).map((part) =>
        part.link === undefined ? part.text : <OutsideLink address={part.link} text={part.text} />,
      )}
    </>
  );
}

/** A link out of the page. The page that it opens does not learn of this one. */
function OutsideLink({ address, text }: { readonly address: string; readonly text: string }): VNode {
  return (
    <a class="outside" href={address} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}
