import type { KnownLandscape } from '../../clusters/known-landscape.ts';
import type { ConnectivityTestFile } from '../../connectivity-tests/connectivity-test.ts';
import type { Guardrail, GuardrailFacts } from '../../guardrails/guardrail.ts';
import { guardrailFacts } from '../../guardrails/guardrail-facts.ts';
import { namedParameters } from '../../guardrails/names-value.ts';
import type { Exception, Landscape } from '../../landscape/landscape.ts';
import type { TenantInventory } from '../../manifests/read-inventory.ts';
import type { AddressSet } from '../../model/address-set.ts';
import type { Json } from '../../model/json.ts';
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
  /** Types of namespaces in clusters that the page does not have. */
  readonly typesElsewhere: ReadonlySet<string>;
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
  /** Absent: there are none, or they have mistakes. */
  readonly guardrails?: readonly Guardrail[];
  readonly tests?: readonly ConnectivityTestFile[];
  /** Absent: the sources were not read. */
  readonly landscape?: Landscape;
  readonly typesElsewhere?: ReadonlySet<string>;
}

/** Collects the facts of a landscape. */
export function landscapeFacts({
  known,
  guardrails = [],
  tests = [],
  landscape,
  typesElsewhere = new Set(),
}: FactSources): LandscapeFacts {
  const { tenants } = known;
  const [protectedLabels, namespaceTypes] = [known.protectedLabels?.(), known.namespaceTypes?.()];
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
    exceptions: (landscape?.exceptions ?? []).map(
      ({ name, reason, owner, until, scope, accepts, guardrails: named }) => ({
        ...{ name, reason, owner, until, scope },
        accepts: accepts.map(({ node: _, ...accepted }) => accepted),
        guardrails: named.map(({ name: guardrail }) => ({ name: guardrail })),
      }),
    ),
    tests,
    typesElsewhere,
    values: valuesOf(known, guardrails, landscape),
  };
}

function valuesOf(
  known: KnownLandscape,
  guardrails: readonly Guardrail[],
  landscape: Landscape | undefined,
): LandscapeFacts['values'] {
  const names = new Set(guardrails.flatMap(namedParameters));
  if (names.size === 0 || landscape === undefined) return new Map();
  const { addressesOfValue } = guardrailFacts(known, landscape);
  return new Map(
    [...names].map((parameter) => [
      parameter,
      new Map(
        [...landscape.clusters].map(([cluster, { namespaces }]) => [
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
