import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../diagnostics/counted.ts';
import { exampleOfChange } from '../explorer/change-example.ts';
import type { PageChanges, ShownConnection } from '../explorer/page-changes.ts';
import { visible } from '../report/words/wording.ts';
import { addressOf } from './navigation.ts';

/** Signs of changes, so that a change never depends on its colour. */
export const changeSigns: Readonly<Record<ShownConnection['change'], string>> = {
  opened: '+',
  closed: '−',
  certainty: '~',
};

export const changeNames: Readonly<Record<ShownConnection['change'], string>> = {
  opened: 'opened',
  closed: 'closed',
  certainty: 'changed in certainty',
};

interface ChangeListProps {
  readonly changes: PageChanges;
  /** Places in the list of connections. */
  readonly entries: readonly number[];
  readonly canExplain: boolean;
  /** So many are shown before a reader asks for more. */
  readonly most?: number;
}

/** Changes of connections, an entry each, in the words of `ringfence diff`. */
export function ChangeList({ changes, entries, canExplain, most = 20 }: ChangeListProps): VNode {
  const [shown, setShown] = useState(most);
  return (
    <>
      <ul class="changes">
        {entries.slice(0, shown).map((place) => {
          const connection = changes.connections[place];
          return connection === undefined ? null : (
            <li key={place} id={`change-${place + 1}`} class={`change change-${connection.change}`}>
              <ChangeEntry changes={changes} place={place} connection={connection} canExplain={canExplain} />
            </li>
          );
        })}
      </ul>
      {entries.length > shown ? (
        <button type="button" class="button" onClick={() => setShown(shown + 200)}>
          {counted(entries.length - shown, 'more change')}
        </button>
      ) : null}
    </>
  );
}

interface ChangeEntryProps {
  readonly changes: PageChanges;
  readonly place: number;
  readonly connection: ShownConnection;
  readonly canExplain: boolean;
}

function ChangeEntry({ changes, place, connection, canExplain }: ChangeEntryProps): VNode {
  const { change, sentence, ends, causes, grants, owners, policies } = connection;
  const example = canExplain ? exampleOfChange(changes, connection) : undefined;
  return (
    <>
      <span class={`change-sign sign-${change}`}>
        <span aria-hidden="true">{changeSigns[change]}</span>
        <span class="visually-hidden">{changeNames[change]}</span>
      </span>
      <div class="change-body">
        <p>
          <span class="quiet">{place + 1}.</span> {visible(sentence)}
        </p>
        {ends.length === 0 ? null : (
          <ul class="ends">
            {ends.map((end) => (
              <li key={end}>{visible(end)}</li>
            ))}
          </ul>
        )}
        <details>
          <summary>
            Cause{policies.length === 0 ? '' : ': '}
            <span class="name">{visible(policies.slice(0, 3).join(', '))}</span>
            {policies.length > 3 ? ` and ${policies.length - 3} more` : ''}
          </summary>
          <Lines lines={[...causes, ...grants, ...owners]} />
          <p class="links">
            {policies.slice(0, 6).map((name) => (
              <a key={name} href={addressOf({ view: 'focus', kind: 'policy', name })}>
                {visible(name)}
              </a>
            ))}
          </p>
        </details>
        {example === undefined ? null : (
          <a class="why-link" href={addressOf(example)}>
            Why? Before and after<span class="visually-hidden"> of change {place + 1}</span>
          </a>
        )}
      </div>
    </>
  );
}

/** Lines of an entry; nothing if there are none. */
export function Lines({ lines }: { readonly lines: readonly string[] }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <ul class="lines">
      {lines.map((line, index) => (
        <li key={index}>{visible(line)}</li>
      ))}
    </ul>
  );
}

/** A section of changes; nothing if it is empty. */
export function ChangeSection({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}): VNode | null {
  if (count === 0) return null;
  return (
    <section class="panel">
      <h2>
        {title} <span class="count">{count}</span>
      </h2>
      {children}
    </section>
  );
}
