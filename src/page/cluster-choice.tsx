import type { VNode } from 'preact';
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

/** A choice of one cluster or all; nothing where there is only one. */
export function ClusterChoice({ names, chosen, all, onChoose, ...rest }: ClusterChoiceProps): VNode | null {
  if (names.length < 2) return null;
  return (
    <label {...rest}>
      <span>Cluster</span>
      <select
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? undefined : value)}
      >
        <option value="">{all}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {visible(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
