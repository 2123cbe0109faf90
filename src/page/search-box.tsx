import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { counted } from '../diagnostics/counted.ts';
import type { PageComparison } from '../explorer/page-comparison.ts';
import type { PageModel } from '../explorer/page-model.ts';
import { SearchIndex } from '../explorer/search.ts';
import { visible } from '../report/words/wording.ts';
import { kindWords } from './focus-title.tsx';
import { go } from './navigation.ts';

interface SearchBoxProps {
  readonly model: PageModel;
  /** Two states; absent: only that of the model. */
  readonly comparison: PageComparison | undefined;
}

/** Finds a workload, pod, Service, namespace, tenant, type, label, policy, rule, port or address, and shows who can reach it. */
export function SearchBox({ model, comparison }: SearchBoxProps): VNode {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const search = useMemo(
    () => (comparison === undefined ? model.search : new SearchIndex(model.index, comparison.before.index)),
    [model, comparison],
  );
  const { results, more } = useMemo(() => search.find(text), [search, text]);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, []);
  const choose = (place: number): void => {
    const result = results[place];
    if (result === undefined) return;
    setOpen(false);
    setText('');
    go(result.to);
  };
  const onKey = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined && results.length > 0) {
      event.preventDefault();
      setActive((active + move + results.length) % results.length);
    } else if (event.key === 'Enter') choose(active);
    else if (event.key === 'Escape') setOpen(false);
  };
  const shows = isOpen && text.trim() !== '';
  return (
    <div class="search" role="search">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search: who can reach it?"
        aria-expanded={shows}
        aria-controls="results"
        aria-autocomplete="list"
        aria-activedescendant={shows && results.length > 0 ? `result-${active}` : undefined}
        placeholder="Who can reach … name, label, address, port"
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <kbd aria-hidden="true">/</kbd>
      <div id="results" class="results" role="listbox" aria-label="Results" hidden={!shows}>
        {results.map(({ kind, name, place, to }, index) => (
          <div
            key={JSON.stringify([kind, name, to])}
            id={`result-${index}`}
            role="option"
            aria-selected={index === active}
            class="result"
            // The box loses the focus before a click.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(index);
            }}
          >
            <span class={`kind kind-${kind}`}>{kindWords(kind)}</span>
            <span class="name">{visible(name)}</span>
            <span class="place">{visible(place)}</span>
          </div>
        ))}
        {shows && results.length === 0 ? (
          <div class="none" role="option" aria-selected={false} aria-disabled={true}>
            Nothing in this page has this name.
          </div>
        ) : null}
        {more > 0 ? (
          <div class="none" role="option" aria-selected={false} aria-disabled={true}>
            {counted(more, 'more result')}. Write more of the name.
          </div>
        ) : null}
      </div>
    </div>
  );
}
