import type { ClusterState } from '../../clusters/cluster-state.ts';
import type { KnownLandscape } from '../../clusters/known-landscape.ts';
import type { ConnectivityTestFile } from '../../connectivity-tests/connectivity-test.ts';
import { isAbout } from '../../connectivity-tests/run-tests.ts';
import type { Guardrail, GuardrailFacts } from '../../guardrails/guardrail.ts';
import { guardrailFacts } from '../../guardrails/guardrail-facts.ts';
import { namedParameters } from '../../guardrails/names-value.ts';
import type { Exception, Landscape } from '../../landscape/landscape.ts';
import type { TenantInventory } from '../../manifests/read-inventory.ts';
import type { AddressSet } from '../../model/address-set.ts';
import type { Json } from '../../model/json.ts';
import { fitsPattern } from '../../model/name-pattern.ts';
import { packValue, unpackValue } from '../packed-value.ts';

/** Facts of a landscape by which changes and guardrails are judged, beside its clusters. Plain data. */
export interface LandscapeFacts {
  /** Absent for plain manifests. */
  readonly tenants?: ReadonlyMap<string, TenantInventory>;
  readonly protectedLabels?: ReturnType<NonNullable<KnownLandscape['protectedLabels']>>;
  readonly namespaceTypes?: ReturnType<NonNullable<KnownLandscape['namespaceTypes']>>;
  readonly guardrails: readonly Guardrail[];
  readonly exceptions: readonly PackedException[];
  readonly tests: readonly ConnectivityTestFile[];
  /** Addresses of the parameters that guardrails name, by parameter, cluster and namespace. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, AddressSet>>>;
}

/** An exception without its places in sources. */
type PackedException = Pick<Exception, 'name' | 'reason' | 'owner' | 'until' | 'scope'> & {
  readonly accepts: readonly Omit<Exception['accepts'][number], 'node'>[];
  readonly guardrails: readonly Omit<Exception['guardrails'][number], 'node'>[];
};

/** Inputs of the facts of a landscape. */
interface FactSources {
  readonly known: KnownLandscape;
  /** The clusters of the page: the facts have nothing about others. */
  readonly clusters: readonly ClusterState[];
  /** Absent: there are none, or they have mistakes. */
  readonly guardrails?: readonly Guardrail[];
  readonly tests?: readonly ConnectivityTestFile[];
  /** Absent: the sources were not read. */
  readonly landscape?: Landscape;
  /** Absent: those of the landscape. */
  readonly exceptions?: readonly Exception[];
  /** Types of namespaces in clusters that the page does not have. */
  readonly typesElsewhere?: ReadonlySet<string>;
}

/** Collects the facts of a landscape. */
export function landscapeFacts({
  known,
  clusters,
  guardrails = [],
  tests = [],
  landscape,
  exceptions = landscape?.exceptions ?? [],
  typesElsewhere = new Set(),
}: FactSources): LandscapeFacts {
  const { tenants } = known;
  const protectedLabels = known.protectedLabels?.();
  const here = new Set(clusters.flatMap(({ namespaces }) => [...namespaces.values()].map(({ type }) => type)));
  // As `factsOfSome`: a type whose namespaces are all in other clusters has a shape there.
  const namespaceTypes = known.namespaceTypes?.()?.filter(({ name }) => here.has(name) || !typesElsewhere.has(name));
  const names = clusters.flatMap(({ name }) => name ?? []);
  return {
    ...(tenants === undefined
      ? {}
      : {
          tenants: new Map(
            [...tenants].flatMap(([name, tenant]) => {
              const { value } = tenant.load();
              return value === undefined ? [] : [[name, value] as const];
            }),
          ),
        }),
    ...(protectedLabels === undefined ? {} : { protectedLabels }),
    ...(namespaceTypes === undefined ? {} : { namespaceTypes }),
    guardrails,
    exceptions: exceptions.flatMap((exception) => packedException(exception, names)),
    tests: tests
      .map((file) => ({ ...file, cases: file.cases.filter((one) => clusters.some(({ name }) => isAbout(one, name))) }))
      .filter(({ cases }) => cases.length > 0),
    values: valuesOf(known, guardrails, landscape, new Set(names)),
  };
}

/** An exception for clusters that the page does not have is not part of it. */
function packedException(
  { name, reason, owner, until, scope, accepts, guardrails }: Exception,
  clusters: readonly string[],
): readonly PackedException[] {
  const { clusters: patterns, ...wherever } = scope;
  const fitting = [...(patterns ?? [])].filter((pattern) => clusters.some((cluster) => fitsPattern(cluster, pattern)));
  if (patterns !== undefined && fitting.length === 0) return [];
  return [
    {
      ...{ name, reason, owner, until },
      scope: { ...wherever, ...(patterns === undefined ? {} : { clusters: new Set(fitting) }) },
      accepts: accepts.map(({ node: _, ...accepted }) => accepted),
      guardrails: guardrails.map((guardrail) => ({ name: guardrail.name })),
    },
  ];
}

function valuesOf(
  known: KnownLandscape,
  guardrails: readonly Guardrail[],
  landscape: Landscape | undefined,
  clusters: ReadonlySet<string>,
): LandscapeFacts['values'] {
  const names = new Set(guardrails.flatMap(namedParameters));
  if (names.size === 0 || landscape === undefined) return new Map();
  const { addressesOfValue } = guardrailFacts(known, landscape);
  return new Map(
    [...names].map((parameter) => [
      parameter,
      new Map(
        [...landscape.clusters]
          .filter(([cluster]) => clusters.has(cluster))
          .map(([cluster, { namespaces }]) => [
            cluster,
            new Map(
              namespaces.flatMap(({ name }) => {
                const addresses = addressesOfValue(cluster, name, parameter);
                return addresses === undefined ? [] : [[name, addresses] as const];
              }),
            ),
          ]),
      ),
    ]),
  );
}

/** Finds the addresses of a parameter. */
export function addressesIn({ values }: LandscapeFacts): GuardrailFacts['addressesOfValue'] {
  return (cluster, namespace, parameter) => values.get(parameter)?.get(cluster)?.get(namespace);
}

/** Returns exceptions as they are read from sources; nothing looks at their places. */
export function exceptionsIn({ exceptions }: LandscapeFacts): readonly Exception[] {
  return exceptions.map((exception) => ({ ...exception, policies: [] })) as unknown as readonly Exception[];
}

export function packLandscapeFacts(facts: LandscapeFacts): Json {
  return packValue(facts);
}

export function unpackLandscapeFacts(packed: Json): LandscapeFacts {
  return unpackValue(packed) as LandscapeFacts;
}
