import type { ClusterState } from '../clusters/cluster-state.ts';
import { podAddresses } from '../verdicts/end.ts';
import { BasePlaces, JointLooks } from './base-places.ts';
import { Looks, type PlaceLooks } from './looks.ts';
import type { PolicySides } from './policy-sides.ts';
import { type Universe, type UniverseContext, universeOf } from './universe.ts';

/** The places of a cluster, and those of the cluster before a change if there is one. Each part is made when it is needed. */
export class ComparedPlaces {
  readonly #cluster: ClusterState;
  readonly #context: UniverseContext & { readonly base?: ClusterState };
  readonly #policies: PolicySides;
  #before: Universe | undefined;
  #now: Universe | undefined;
  #base: BasePlaces | undefined;
  #looksNow: Looks | undefined;
  #joint: JointLooks | undefined;

  constructor(
    cluster: ClusterState,
    context: UniverseContext & { readonly base?: ClusterState },
    policies: PolicySides,
  ) {
    this.#cluster = cluster;
    this.#context = context;
    this.#policies = policies;
  }

  get now(): Universe {
    this.#now ??= universeOf(this.#cluster, this.#context, this.#universeBefore);
    return this.#now;
  }

  /** Absent without a state before. */
  get base(): BasePlaces | undefined {
    const before = this.#universeBefore;
    if (before !== undefined) this.#base ??= new BasePlaces(before, this.now, this.#context.specs);
    return this.#base;
  }

  get looksNow(): Looks {
    this.#looksNow ??= this.#looksOf(this.now);
    return this.#looksNow;
  }

  /** The looks of places, before the change, too, where there is one. */
  get looks(): PlaceLooks {
    const { base } = this;
    if (base === undefined) return this.looksNow;
    this.#joint ??= new JointLooks(this.looksNow, this.#looksOf(base.before), base);
    return this.#joint;
  }

  get #universeBefore(): Universe | undefined {
    const { base } = this.#context;
    if (base !== undefined) this.#before ??= universeOf(base, this.#context);
    return this.#before;
  }

  #looksOf(universe: Universe): Looks {
    return new Looks(universe, podAddresses(this.#cluster), this.#policies);
  }
}
