import { hasNoPorts, intersectPorts, noPorts, subtractPorts, unitePorts } from '../model/port-set.ts';
import type { LineChange } from '../report/connectivity/line-change.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';

/** Parts of the verdicts of two states. A part without ports is left out. */
export function comparedVerdicts(
  before: Verdicts | undefined,
  after: Verdicts | undefined,
): ReadonlyMap<LineChange, Verdicts> {
  const parts: readonly (readonly [LineChange, Verdicts])[] = [
    ['opens', without(after, before)],
    ['closes', without(before, after)],
    [
      'certainty',
      {
        allowed: intersectPorts(allowedIn(after), conditionalIn(before)),
        conditional: within(after, allowedIn(before)),
      },
    ],
    [
      'stays',
      {
        allowed: intersectPorts(allowedIn(after), allowedIn(before)),
        conditional: within(after, conditionalIn(before)),
      },
    ],
  ];
  return new Map(parts.filter(([, verdicts]) => !isEmpty(verdicts)));
}

function allowedIn(verdicts: Verdicts | undefined): Verdicts['allowed'] {
  return verdicts?.allowed ?? noPorts;
}

function conditionalIn(verdicts: Verdicts | undefined): Verdicts['allowed'] {
  return unitePorts(noPorts, ...(verdicts?.conditional ?? []).map(({ ports }) => ports));
}

/** The part of verdicts on ports that are denied in the other ones. */
function without(verdicts: Verdicts | undefined, other: Verdicts | undefined): Verdicts {
  const open = unitePorts(allowedIn(other), conditionalIn(other));
  return {
    allowed: subtractPorts(allowedIn(verdicts), open),
    conditional: conditionalOf(verdicts, (ports) => subtractPorts(ports, open)),
  };
}

function within(verdicts: Verdicts | undefined, ports: Verdicts['allowed']): Verdicts['conditional'] {
  return conditionalOf(verdicts, (own) => intersectPorts(own, ports));
}

function conditionalOf(
  verdicts: Verdicts | undefined,
  change: (ports: Verdicts['allowed']) => Verdicts['allowed'],
): Verdicts['conditional'] {
  return (verdicts?.conditional ?? [])
    .map(({ ports, ...part }) => ({ ...part, ports: change(ports) }))
    .filter(({ ports }) => !hasNoPorts(ports));
}

function isEmpty({ allowed, conditional }: Verdicts): boolean {
  return hasNoPorts(allowed) && conditional.length === 0;
}
