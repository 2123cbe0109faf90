import { compareText } from '../../diagnostics/compare.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { remembered } from '../../model/interned.ts';
import type { SourceNode, SourceScalar } from '../../source/node.ts';
import type { NamespaceType } from '../landscape.ts';
import type { Parameter } from '../parameter.ts';
import type { Pins } from '../pins.ts';
import * as problems from './problems.ts';

/** A namespace that reads values of a tenant. */
interface ValueReaderOfTenant {
  readonly type: NamespaceType;
  readonly cluster: string;
  /** Those of its cluster. */
  readonly pins: Pins;
}

/**
 * Holds the values that tenants write to `tenantMaySet` and to the pins of clusters. A layer of a tenant is read by
 * namespaces of several types: the declaration of each reader must leave the value to tenants, as an inner layer would
 * otherwise reach a type that does not. Whether a value fits is checked with the other layers.
 */
export class TenantValueJudge {
  readonly #notLeft = new Map<SourceNode, Map<string, Diagnostic>>();
  readonly #pinned = new Map<SourceScalar, Map<SourceScalar, Set<string>>>();

  /** Judges a layer by every declaration that there is: at least one must leave each name to tenants. */
  judgeAnywhere(node: SourceNode | undefined, declarations: readonly Parameter[]): void {
    for (const { key, name } of node?.kind === 'mapping' ? node.entries : []) {
      const declared = [...new Set(declarations.flatMap(({ properties }) => properties.get(name) ?? []))];
      const [first] = declared;
      if (first === undefined || declared.some(isLeft)) continue;
      this.#report(key, '', problems.notSetByTenants(key, name, undefined, first.node));
    }
  }

  /** Judges a layer, a `values` mapping, by one of its readers. */
  judge(node: SourceNode | undefined, { type, cluster, pins }: ValueReaderOfTenant): void {
    for (const { key, name } of node?.kind === 'mapping' ? node.entries : []) {
      const declared = type.parameters.properties.get(name);
      if (declared === undefined) continue;
      const pin = pins.get(name);
      if (!isLeft(declared)) {
        this.#report(key, type.name, problems.notSetByTenants(key, name, type.name, declared.node));
      } else if (pin !== undefined) {
        const places = remembered(this.#pinned, key, () => new Map<SourceScalar, Set<string>>());
        remembered(places, pin, () => new Set<string>()).add(cluster);
      }
    }
  }

  /** One diagnostic for each value and type, or pin, with the clusters of the pin. */
  diagnostics(): readonly Diagnostic[] {
    const notLeft = [...this.#notLeft.values()].flatMap((byType) => {
      // What no type leaves to tenants is one fact, not one for each type.
      const general = byType.get('');
      return general === undefined ? [...byType.values()] : [general];
    });
    const pinned = [...this.#pinned].flatMap(([key, places]) =>
      [...places].map(([pin, clusters]) => problems.valuePinned(key, [...clusters].sort(compareText), pin)),
    );
    return [...notLeft, ...pinned];
  }

  #report(key: SourceNode, type: string, diagnostic: Diagnostic): void {
    remembered(this.#notLeft, key, () => new Map<string, Diagnostic>()).set(type, diagnostic);
  }
}

/** Observed values have a rule of their own, which is checked with the layer. */
function isLeft({ tenantMaySet, observed }: Parameter): boolean {
  return tenantMaySet || observed;
}
