import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Edit } from '../../../src/explorer/what-if/edit.ts';
import { labels, landscape, pool, someListens, spec } from '../../support/hazard-landscapes.ts';
import type { HazardCluster, HazardLandscape, HazardNamespace, HazardPolicy } from '../../support/hazard-states.ts';

/** A landscape, edits as a page has them, and the landscape that a naive reading of the edits gives. */
export interface RandomEdits {
  readonly before: HazardLandscape;
  readonly edits: readonly Edit[];
  readonly after: HazardLandscape;
}

interface RandomEdit {
  readonly edit: Edit;
  apply(landscape: HazardLandscape): HazardLandscape;
}

const dice = fc.nat({ max: 999 });
const policyName = fc.constantFrom('one', 'two', 'of-others', 'deny-all', 'new');
const labelKey = fc.constantFrom('app', 'app', 'tier', 'team');
const labelValue = fc.constantFrom('web', 'db', 'a', 'b', undefined);

/** Edits of the namespaces of a landscape, and some of namespaces that it does not have. */
export const randomEdits: fc.Arbitrary<RandomEdits> = landscape.chain(editsOf);

/** The same on top of another change: `old` is the state before that. */
export const randomEditsOfChange: fc.Arbitrary<RandomEdits & { readonly old: HazardLandscape }> = landscape.chain(
  (before) => fc.tuple(editsOf(before), editsOf(before)).map(([{ after: old }, edits]) => ({ ...edits, old })),
);

function editsOf(before: HazardLandscape): fc.Arbitrary<RandomEdits> {
  return fc.array(editOf(before), { minLength: 1, maxLength: 3 }).map((all) => ({
    before,
    edits: all.map(({ edit }) => edit),
    after: all.reduce((state, { apply }) => apply(state), before),
  }));
}

function editOf(before: HazardLandscape): fc.Arbitrary<RandomEdit> {
  const place = fc.record({ cluster: dice, namespace: dice, isWide: fc.nat({ max: 3 }), isOfType: fc.nat({ max: 3 }) });
  return fc
    .record({
      place,
      kind: fc.constantFrom('label', 'label', 'add', 'remove', 'paste', 'paste', 'paste'),
      whose: dice,
      key: labelKey,
      value: labelValue,
      labels,
      ports: someListens,
      name: policyName,
      spec,
      flag: fc.nat({ max: 9 }),
      unknown: fc.constantFrom(...pool),
    })
    .map(({ place: at, kind, whose, key, value, labels: own, ports, name, spec: written, flag, unknown }) => {
      const cluster = before.clusters[at.cluster % before.clusters.length] as HazardCluster;
      const chosen = cluster.namespaces[at.namespace % cluster.namespaces.length] as HazardNamespace;
      // Now and then a namespace that may not be there.
      const namespace = flag === 0 ? unknown : chosen.name;
      const isGiven = before.origin === 'given';
      const where =
        at.isOfType === 0 && chosen.type !== undefined && flag !== 0 ? { type: chosen.type } : { namespace };
      const placed = { ...where, ...(isGiven || at.isWide === 0 ? {} : { cluster: cluster.name }) };
      const isMeant = (one: HazardCluster, there: HazardNamespace): boolean =>
        ('cluster' in placed ? one.name === placed.cluster : true) &&
        ('type' in placed ? there.type === placed.type : there.name === placed.namespace);
      const each = (change: (one: HazardNamespace) => HazardNamespace) => (state: HazardLandscape) =>
        inEach(state, isMeant, change);
      const { kind: workloadKind, name: workloadName } = chosen.workloads[whose % chosen.workloads.length] ?? {
        ...{ kind: 'Deployment', name: 'web' },
      };
      switch (kind) {
        case 'label': {
          const edit = { kind: 'label' as const, ...placed, key, ...(value === undefined ? {} : { value }) };
          const relabel = (all: HazardNamespace['labels']) => withLabel(all, key, value);
          if (flag % 3 === 0) return { edit, apply: each((one) => ({ ...one, labels: relabel(one.labels) })) };
          const workload = `${workloadKind}/${workloadName}`;
          return {
            edit: { ...edit, workload },
            apply: each((one) => ({
              ...one,
              workloads: one.workloads.map((each) =>
                each.kind === workloadKind && each.name === workloadName
                  ? { ...each, labels: relabel(each.labels) }
                  : each,
              ),
            })),
          };
        }
        case 'add': {
          const isPod = flag % 2 === 0;
          const added = {
            ...{
              kind: isPod ? 'Pod' : 'Deployment',
              name: flag > 5 ? 'web' : 'extra',
              labels: own as Record<string, string>,
            },
            ...{ ports, hostNetwork: flag === 4 },
          };
          const { name: its, hostNetwork } = added;
          return {
            edit: {
              ...{ kind: 'add-workload' as const, ...placed, name: its, isPod, labels: added.labels, ports },
              ...(hostNetwork ? { hostNetwork } : {}),
            },
            apply(state) {
              // A name that is taken somewhere is refused everywhere.
              const isTaken = state.clusters.some((one) =>
                one.namespaces.some(
                  (there) =>
                    isMeant(one, there) &&
                    there.workloads.some((workload) => workload.kind === added.kind && workload.name === its),
                ),
              );
              if (isTaken) return state;
              return inEach(state, isMeant, (one) => ({ ...one, workloads: [...one.workloads, added] }));
            },
          };
        }
        case 'remove':
          return {
            edit: { kind: 'remove-policy' as const, ...placed, name },
            apply: each((one) => ({ ...one, policies: one.policies.filter((policy) => policy.name !== name) })),
          };
        default: {
          const namesItself = 'namespace' in placed && flag % 2 === 0;
          const policy: HazardPolicy = { name, external: false, spec: written };
          const metadata = { name, ...(namesItself ? { namespace } : {}) };
          const yaml = stringify({
            apiVersion: 'networking.k8s.io/v1',
            kind: 'NetworkPolicy',
            metadata,
            spec: written,
          });
          const { namespace: _, ...withoutName } = { namespace: '', ...placed };
          return {
            edit: { kind: 'paste' as const, ...(namesItself ? withoutName : placed), yaml },
            apply: each((one) => ({
              ...one,
              policies: [...one.policies.filter((known) => known.name !== name), policy],
            })),
          };
        }
      }
    });
}

function withLabel(all: HazardNamespace['labels'], key: string, value: string | undefined): HazardNamespace['labels'] {
  const { [key]: _, ...others } = all;
  return value === undefined ? others : { ...others, [key]: value };
}

function inEach(
  state: HazardLandscape,
  isMeant: (cluster: HazardCluster, namespace: HazardNamespace) => boolean,
  change: (namespace: HazardNamespace) => HazardNamespace,
): HazardLandscape {
  return {
    ...state,
    clusters: state.clusters.map((one) => ({
      ...one,
      namespaces: one.namespaces.map((there) => (isMeant(one, there) ? change(there) : there)),
    })),
  };
}
