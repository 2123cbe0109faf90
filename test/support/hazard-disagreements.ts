import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import type { Hazard } from '../../src/diff/landscape-diff.ts';
import type { HazardChange } from './hazard-changes.ts';
import type { JudgedHazard } from './hazard-comparisons.ts';
import { undecided } from './hazard-facts.ts';
import { SharedStates } from './hazard-states.ts';

function hazardsOf({ before, after, shared, changed }: HazardChange): readonly Hazard[] {
  const states = new SharedStates();
  const { value, diagnostics } = diffLandscapes(
    states.landscape(before),
    (shared ? states : new SharedStates()).landscape(after),
    changed === undefined ? {} : { changedTenants: new Set(changed) },
  );
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value.hazards;
}

/** What tells hazards of one code apart for the judge, as far as a reader learns it: from the message. */
function kindOf({ code, message, policies }: Hazard): string {
  const known = (kinds: Readonly<Record<string, RegExp>>): string => {
    const found = Object.entries(kinds).filter(([, pattern]) => pattern.test(message));
    if (found.length !== 1) throw new Error(`"${message}" is not one of ${Object.keys(kinds).join(', ')}`);
    return found[0]?.[0] ?? '';
  };
  switch (code) {
    case 'fails-open':
    case 'newly-isolated':
    case 'cut-off':
      return known({ Ingress: /\bfor ingress\b/, Egress: /\bfor egress\b/ });
    case 'foreign-isolation':
      return known({ Ingress: /\bfor ingress\b/, Egress: /\bfor egress\b/ });
    case 'observation-lost':
      return known({
        'workload gone': /no longer lists/,
        'workload changed': /without a label or a named port/,
        'policy gone': /no longer has/,
        'policy changed': /allows? less than before/,
      });
    case 'internet-opened':
      return known({ from: /^Internet addresses/, to: /reach internet addresses/ });
    case 'lifeline':
      return known({ agent: /which applies what is merged/, dns: /DNS/, webhook: /call the webhooks/ });
    case 'beyond-tenant': {
      const [, tenant = '', way] = /^Tenant (\w+) opens a path (to|from) /.exec(message) ?? [];
      return `${way === 'to' ? 'from' : 'to'} ${tenant}`;
    }
    case 'wider-block':
      return policies.join();
    case 'network-claims-public':
      return known({
        pods: /network "pods"/,
        services: /network "services"/,
        nodes: /network "nodes"/,
        internalPublic: /internalPublic/,
      });
    default:
      return '';
  }
}

/** Whether a hazard is about what the judge found. */
function tells(hazard: Hazard, judged: JudgedHazard): boolean {
  const { code, cluster, namespace, types, workload } = judged;
  if (hazard.code !== code || kindOf(hazard) !== judged.kind) return false;
  if (!types.includes(hazard.namespaceType) || !counts(hazard, judged.comparison)) return false;
  if (code === 'mass-delete') return hazard.message.includes(`of cluster ${cluster} `);
  if (workload !== undefined && !hazard.workloads.includes(workload)) return false;
  return hazard.places.some(
    (place) => place.cluster === cluster && (namespace === undefined || place.namespaces.includes(namespace)),
  );
}

/** Whether a hazard says that it holds in a comparison: what holds between the states as they are needs no inventory. */
function counts({ inventory }: Hazard, comparison: JudgedHazard['comparison']): boolean {
  return inventory === undefined || (comparison !== 'real' && inventory.includes(comparison));
}

/** What one of both says and the other does not, in words; nothing where they agree. */
export function disagreements(change: HazardChange, all: readonly JudgedHazard[]): readonly string[] {
  const open = all.filter(({ code }) => code === undecided);
  const isOpen = (one: Pick<JudgedHazard, 'cluster' | 'namespace' | 'kind'>) =>
    open.some(
      ({ cluster, namespace, kind }) => cluster === one.cluster && namespace === one.namespace && kind === one.kind,
    );
  const judged = all.filter((one) => !(one.code === undecided || (one.code === 'wider-block' && isOpen(one))));
  const hazards = hazardsOf(change).filter(({ code }) => code !== 'manifests-stale');
  const missing = judged.filter((one) => !hazards.some((hazard) => tells(hazard, one)));
  const invented = hazards.flatMap((hazard) => {
    const kind = kindOf(hazard);
    const places = hazard.places.flatMap(({ cluster, namespaces }) =>
      namespaces.length === 0 ? [{ cluster }] : namespaces.map((namespace) => ({ cluster, namespace })),
    );
    const matching = judged.filter((one) => tells(hazard, one));
    const withoutReason = places.filter(
      (place) =>
        !(hazard.code === 'wider-block' && isOpen({ kind, ...place })) &&
        !matching.some(
          ({ cluster, namespace }) =>
            cluster === place.cluster && namespace === ('namespace' in place ? place.namespace : undefined),
        ),
    );
    const idle = hazard.workloads.filter((workload) => !matching.some((one) => one.workload === workload));
    const sides = hazard.inventory ?? ['real'];
    return [
      ...sides
        .filter((side) => !matching.some(({ comparison }) => comparison === side))
        .filter(() => open.length === 0)
        .map((side) => `${hazard.code} ${kind} says ${side} without reason`),
      ...(matching.length === 0 && places.length === 0 ? [`${hazard.code} ${kind} fires without reason`] : []),
      ...withoutReason.map((place) => `${hazard.code} ${kind} fires at ${JSON.stringify(place)} without reason`),
      ...idle.map((workload) => `${hazard.code} ${kind} names ${workload} without reason`),
    ];
  });
  return [...missing.map((one) => `missing: ${JSON.stringify(one)}`), ...invented];
}
