import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { visible } from '../report/words/wording.ts';

/** An answer that takes time. failed: it was not found, by a defect of the page. */
export type SoughtAnswer<Value> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answered'; readonly value: Value }
  | { readonly kind: 'failed'; readonly reason: string };

const waiting = { kind: 'waiting' } as const;

/** Asks again whenever `key` changes. An answer to an older question is not shown. */
export function useAnswer<Value>(key: string, ask: () => Promise<Value>): SoughtAnswer<Value> {
  const [found, setFound] = useState<{ readonly key: string; readonly answer: SoughtAnswer<Value> }>();
  useEffect(() => {
    let isCurrent = true;
    const show = (answer: SoughtAnswer<Value>): void => {
      if (isCurrent) setFound({ key, answer });
    };
    // An error that is thrown at once is an answer, too.
    Promise.resolve()
      .then(ask)
      .then(
        (value) => show({ kind: 'answered', value }),
        (error: unknown) => show({ kind: 'failed', reason: reasonOf(error) }),
      );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return found?.key === key ? found.answer : waiting;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

interface OrFailureProps {
  /** The view: another one is tried again. */
  readonly address: string;
  readonly children: ComponentChildren;
}

/** Shows its children, or that they cannot be drawn: without this, the view before would stay under the address of this one. */
export function OrFailure({ address, children }: OrFailureProps): VNode {
  const [error, reset] = useErrorBoundary();
  useEffect(() => {
    if (error !== undefined) reset();
  }, [address]);
  if (error !== undefined) return <NoAnswer answer={{ kind: 'failed', reason: reasonOf(error) }} />;
  return <>{children}</>;
}

/** Shows that there is no answer yet, or that there will be none. */
export function NoAnswer({ answer }: { readonly answer: Exclude<SoughtAnswer<unknown>, { kind: 'answered' }> }): VNode {
  if (answer.kind === 'waiting') return <p class="quiet">Reading …</p>;
  return (
    <p class="alert" role="alert">
      This cannot be shown, because of a defect of Ringfence. Please report it with these words:{' '}
      {visible(answer.reason)}
    </p>
  );
}
