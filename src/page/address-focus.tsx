import type { ComponentChildren, VNode } from 'preact';
import { type AddressLine, addressFacts, addressLines } from '../explorer/address-lines.ts';
import type { PageModel } from '../explorer/page-model.ts';
import type { FocusState } from '../explorer/view-state.ts';
import { visible } from '../report/words/wording.ts';
import { FocusTitle } from './focus-title.tsx';
import { MissingData } from './missing-data.tsx';
import { SeenMark } from './recorded-flows.tsx';
import { NoAnswer, useAnswer } from './use-answer.tsx';

interface AddressFocusProps {
  readonly model: PageModel;
  readonly state: FocusState;
  /** Its changes, in a page that compares: the lines below are those of the state after. */
  readonly changes: ComponentChildren;
}

/** An address: whose it is, who reaches it, and whom it reaches. */
export function AddressFocus({ model, state, changes }: AddressFocusProps): VNode {
  const answer = useAnswer('', () => model.allConnections());
  if (answer.kind !== 'answered') return <NoAnswer answer={answer} />;
  const tables = answer.value;
  if (tables === undefined) return <MissingData what="The connections of this address are" />;
  const facts = addressFacts(model.index, tables, state.name);
  if (facts === undefined) return <p class="alert">{visible(state.name)} is not an address.</p>;
  const lines = addressLines(tables, state.name);
  return (
    <article class="focus">
      <FocusTitle state={state} />
      <section class="panel facts" aria-label="Facts">
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{visible(fact)}</li>
          ))}
        </ul>
      </section>
      {changes}
      {changes === null ? null : <p class="quiet">In the state after:</p>}
      <div class="columns">
        <Lines title="Who reaches it" lines={lines.filter(({ direction }) => direction === 'Egress')} />
        <Lines title="Whom it reaches" lines={lines.filter(({ direction }) => direction === 'Ingress')} />
      </div>
    </article>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly AddressLine[] }): VNode {
  return (
    <section class="panel peers">
      <h2>
        {title} <span class="count">{lines.length}</span>
      </h2>
      {lines.length === 0 ? <p class="quiet">No declared pod, as far as Ringfence knows.</p> : null}
      <ul>
        {lines.map(({ who, ports, verdict, part, clusters, seen, seenOfBlock }, index) => (
          <li key={index} class="peer">
            <div class="plain">
              <span class={`cell-sign cell-${verdict}`} aria-hidden="true">
                {verdict === 'allowed' ? '●' : '◇'}
              </span>
              <span class="who">
                <span class="where">
                  {[placeOf(who), clusters]
                    .filter((text) => text !== '')
                    .map(visible)
                    .join(' · ')}
                </span>
                <span class="name">{visible(who.slice(who.lastIndexOf(': ') + 1).trim())}</span>
                {part ? <span class="quiet own">a part of these addresses</span> : null}
                {verdict === 'conditional' ? <span class="quiet own">conditional</span> : null}
                {seen === undefined ? null : <SeenMark seen={seen} />}
                {seenOfBlock === undefined ? null : <SeenOfBlock words={seenOfBlock} />}
              </span>
              <span class="ports">{ports}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** No mark: an address that policies treat alike was seen, and perhaps not this one. */
function SeenOfBlock({ words }: { readonly words: string }): VNode {
  return (
    <span class="quiet own">
      Addresses that policies treat alike: {visible(words)}. The page does not have which of them.
    </span>
  );
}

/** The place of pods in words: `data` of `data: db`. */
function placeOf(who: string): string {
  return who.slice(0, Math.max(0, who.lastIndexOf(': ')));
}
