import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { visible } from '../report/words/wording.ts';

interface ClusterChoiceProps {
  readonly names: readonly string[];
  /** Absent: all of them. */
  readonly chosen: string | undefined;
  /** The words for all clusters. */
  readonly all: string;
  readonly class?: string;
  readonly onChoose: (cluster: string | undefined) => void;
}

/** So many options are made at once. More would keep a reader waiting for the view that they are in. */
const mostAtOnce = 50;

/** The longest time until all options are there, in milliseconds. */
const longestWait = 500;

/** A choice of one cluster or all; nothing where there is only one. Many options follow once the view is shown. */
export function ClusterChoice({ names, chosen, all, onChoose, ...rest }: ClusterChoiceProps): VNode | null {
  const [isShown, setShown] = useState(names.length <= mostAtOnce);
  useEffect(() => {
    if (isShown) return;
    const wait = setTimeout(() => setShown(true), longestWait);
    return () => clearTimeout(wait);
  }, [isShown]);
  const offered = isShown ? names.join('\0') : (chosen ?? '');
  const options = useMemo(
    () =>
      names
        .filter((name) => isShown || name === chosen)
        .map((name) => (
          <option key={name} value={name}>
            {visible(name)}
          </option>
        )),
    [offered],
  );
  if (names.length < 2) return null;
  return (
    <label {...rest}>
      <span>Cluster</span>
      <select
        value={chosen ?? ''}
        onFocus={() => setShown(true)}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? undefined : value)}
      >
        <option value="">{all}</option>
        {options}
      </select>
    </label>
  );
}
