import type { ClusterState } from '../../clusters/cluster-state.ts';
import { addressBits } from '../../model/address.ts';
import { namespaceNameLabel } from '../../model/kubernetes-names.ts';
import { noPorts, unitePorts } from '../../model/port-set.ts';
import { labelKeysOf } from '../../policy/label-keys.ts';
import type { Relation } from '../../questions/pairs.ts';
import { podAddresses } from '../../verdicts/end.ts';
import { type AskedNetwork, addressesOfEnd } from '../connection-question.ts';
import { asGranted, fitOf, sureFitOf } from '../fits.ts';
import type {
  ExceptedPath,
  Guardrail,
  GuardrailFacts,
  PeerPattern,
  PodPattern,
  PortPattern,
  Statement,
} from '../guardrail.ts';
import { mentionedWords } from '../mentioned-words.ts';
import { casesOf } from '../proof-cases.ts';
import { type PossibleNamespace, SpecNumbers, type Universe, universeOf, unnamed } from '../universe.ts';
import { isolated, nameOf, ruled, type SmtCase, type SmtEnd } from './sides.ts';
import {
  addressIn,
  and,
  fitsTerm,
  keyConstants,
  labelsIn,
  literal,
  not,
  or,
  portIn,
  protocolIs,
  type Term,
} from './terms.ts';

/** One question for a solver: it is satisfiable if and only if there is a breach of this kind. */
interface SmtQuestion {
  /** The statement, the two ends, and the case, in words. */
  readonly title: string;
  readonly statement: Statement;
  readonly term: Term;
}

/**
 * Returns a guardrail in one cluster as SMT-LIB 2, made from the policies themselves: a solver answers `unsat` to every
 * question if and only if the guardrail holds. Networks that are not known have no question.
 */
export function smtLibOf(cluster: ClusterState, guardrail: Guardrail, facts: GuardrailFacts): string {
  const export_ = new SmtExport(cluster, guardrail, facts);
  const lines = export_
    .questions()
    .flatMap(({ title, term }) => ['(push)', `(echo ${literal(title)})`, `(assert ${term})`, '(check-sat)', '(pop)']);
  return [...export_.declarations(), ...lines, ''].join('\n');
}

/** The questions of `smtLibOf`, one by one, and what is to be declared before each. */
class SmtExport {
  readonly #cluster: ClusterState;
  readonly #guardrail: Guardrail;
  readonly #facts: GuardrailFacts;
  readonly #universe: Universe;

  constructor(cluster: ClusterState, guardrail: Guardrail, facts: GuardrailFacts) {
    this.#cluster = cluster;
    this.#guardrail = guardrail;
    this.#facts = facts;
    const mentioned = mentionedWords([guardrail], facts);
    this.#universe = universeOf(cluster, { facts, mentioned, specs: new SpecNumbers() });
  }

  /** Both ends have labels, a namespace with labels, and an address; the connection has a port. */
  declarations(): readonly string[] {
    const mentioned = mentionedWords([this.#guardrail], this.#facts);
    const policies = [...this.#cluster.namespaces.values()].flatMap((state) =>
      state.policies.map(({ policy }) => policy),
    );
    const keys = labelKeysOf(policies);
    const ofPlaces = this.#universe.places.flatMap(({ state, labels }) => [
      ...Object.keys(state.labels),
      ...(labels?.keys.keys() ?? []),
    ]);
    const protectedKeys = this.#universe.places.flatMap(({ pods }) => [...pods.keys.keys()]);
    const namespaceKeys = new Set([namespaceNameLabel, ...keys.namespaces, ...mentioned.namespaceKeys, ...ofPlaces]);
    const podKeys = new Set([...keys.pods, ...mentioned.podKeys, ...protectedKeys]);
    const declare = (owner: string, key: string): readonly string[] => {
      const { value, isSet } = keyConstants(owner, key);
      return [`(declare-const ${value} String)`, `(declare-const ${isSet} Bool)`];
    };
    const { name, otherWriters } = this.#guardrail;
    return [
      `; Guardrail ${name.replaceAll(/\s/g, ' ')} in cluster ${this.#cluster.name ?? ''}: sat means that there is a breach.`,
      '; from, to: a pod or an address; each label is a text, and whether it is there. Addresses are bit vectors.',
      `; Other writers: ${otherWriters}. "is open": the writers of the namespace added what suits the breach.`,
      '(set-logic ALL)',
      ...['from', 'to'].flatMap((end) => [
        ...[...namespaceKeys].sort().flatMap((key) => declare(`${end} namespace`, key)),
        ...[...podKeys].sort().flatMap((key) => declare(`${end} pod`, key)),
        `(declare-const |${end} is open| Bool)`,
        `(declare-const |${end} IPv4| (_ BitVec ${addressBits.IPv4}))`,
        `(declare-const |${end} IPv6| (_ BitVec ${addressBits.IPv6}))`,
      ]),
      '(declare-const port Int)',
      '(declare-const protocol String)',
      '(assert (<= 1 port 65535))',
      '(assert (or (= protocol "TCP") (= protocol "UDP") (= protocol "SCTP")))',
    ];
  }

  questions(): readonly SmtQuestion[] {
    return this.#guardrail.statements.flatMap((statement) => {
      if (statement.kind === 'isolated') return this.#ofIsolated(statement);
      if (statement.kind !== 'only') return this.#ofEnds(statement, statement.from, statement.to, statement.relation);
      const { side, subject } = statement;
      return [anyPod, { kind: 'outside' } as const].flatMap((other) =>
        side === 'to' ? this.#ofEnds(statement, other, subject, 'any') : this.#ofEnds(statement, subject, other, 'any'),
      );
    });
  }

  #ofIsolated(statement: Extract<Statement, { kind: 'isolated' }>): readonly SmtQuestion[] {
    return this.#places(statement.pods, statement).map((place) => {
      const end: SmtEnd = { name: 'from', place };
      const open = or(statement.directions.map((direction) => not(isolated(end, direction))));
      return {
        title: `isolated: ${placeText(place)}`,
        statement,
        term: and([this.#isPlace(end), fitsPods(end, statement.pods), open]),
      };
    });
  }

  #ofEnds(
    statement: Exclude<Statement, { kind: 'isolated' }>,
    from: PeerPattern | AskedNetwork,
    to: PeerPattern | AskedNetwork,
    relation: Relation,
  ): readonly SmtQuestion[] {
    const placesAt = (peer: PeerPattern | AskedNetwork) =>
      peer.kind === 'pods' ? this.#places(peer, statement) : [undefined];
    const [sources, destinations] = [placesAt(from), placesAt(to)];
    return sources.flatMap((source) =>
      destinations.flatMap((destination) => {
        const places = [source, destination].flatMap((place) => place ?? []);
        if (places.every(({ kind }) => kind === 'undeclared')) return [];
        const pod = places[0];
        const network = [from, to].find((end) => end.kind !== 'pods');
        const asked =
          network === undefined || pod === undefined
            ? undefined
            : addressesOfEnd(network, this.#cluster, pod, this.#facts);
        if (asked !== undefined && 'unknown' in asked) return [];
        const sameOrNot =
          source === undefined || destination === undefined
            ? [false]
            : source === destination
              ? [true, false]
              : [false];
        return sameOrNot.flatMap((same) => {
          if (!isRelated(source, destination, same, relation)) return [];
          const cases = casesOf(this.#cluster, asked?.addresses).flatMap((one) =>
            portQuestionsOf(statement).map((ports) => ({ ...one, ...ports })),
          );
          return cases.map(({ traits, family, named, ports }) => {
            const one: SmtCase = { ...{ networks: this.#cluster.networks, traits, same, named, family } };
            const ends = [end('from', source), end('to', destination)] as const;
            const terms = ends.flatMap((own) => [
              this.#isPlace(own),
              addressIn(
                `|${own.name} ${family}|`,
                own.place === undefined && asked !== undefined ? asked.addresses : podAddresses(this.#cluster),
                family,
              ),
            ]);
            const fits = [
              ...(from.kind === 'pods' ? [fitsPods(ends[0], from)] : []),
              ...(to.kind === 'pods' ? [fitsPods(ends[1], to)] : []),
            ];
            const distinct = same
              ? sameNamespace(this.declarations())
              : places.length < 2
                ? 'true'
                : not(`(= ${nameOf(ends[0])} ${nameOf(ends[1])})`);
            const text = (place: PossibleNamespace | undefined): string =>
              place === undefined ? 'addresses' : placeText(place);
            return {
              title: `${statement.kind}: ${text(source)} to ${text(destination)}${same ? ', same namespace' : ''}, blocks match pods: ${traits.pods}, nodes: ${traits.nodes}, ${family}${typeof named === 'object' ? `, port ${named.name}` : ''}`,
              statement,
              term: and([
                ...terms,
                ...fits,
                distinct,
                this.#writers(ends),
                hasPort(ports),
                this.#breach(statement, ends, one),
                not(this.#excepted(ends, one)),
              ]),
            };
          });
        });
      }),
    );
  }

  #breach(
    statement: Exclude<Statement, { kind: 'isolated' }>,
    [from, to]: readonly [SmtEnd, SmtEnd],
    one: SmtCase,
  ): Term {
    const sides = [
      [from, to, 'Egress'],
      [to, from, 'Ingress'],
    ] as const;
    if (statement.kind === 'always') {
      const refused = sides.map(([own, other, direction]) => {
        if (own.place === undefined || own.place.kind === 'undeclared') return 'false';
        const isolates = isolated(own, direction);
        return or([and([isolates, not(ruled(own, other, direction, one))]), and([not(isolates), open(own)])]);
      });
      return or(refused);
    }
    const allowed = and(
      sides.map(([own, other, direction]) =>
        own.place === undefined
          ? 'true'
          : or([open(own), not(isolated(own, direction)), ruled(own, other, direction, one)]),
      ),
    );
    if (statement.kind === 'never') return allowed;
    const [own, other] = statement.side === 'to' ? [to, from] : [from, to];
    const agreed = statement.peers.map(({ peer, relation, ports }) =>
      isRelated(from.place, to.place, one.same, relation)
        ? and([this.#fitsPeer(other, own, peer, one, false), hasPort(ports)])
        : 'false',
    );
    return and([allowed, not(or(agreed))]);
  }

  #excepted([from, to]: readonly [SmtEnd, SmtEnd], one: SmtCase): Term {
    const { except, grants } = this.#guardrail;
    const path = (asked: Omit<ExceptedPath, 'location'>, a: SmtEnd, b: SmtEnd): Term => {
      if (!isRelated(a.place, b.place, one.same, asked.relation)) return 'false';
      return and([
        asked.from === undefined ? 'true' : this.#fitsPeer(a, b, asked.from, one, true),
        asked.to === undefined ? 'true' : this.#fitsPeer(b, a, asked.to, one, true),
        hasPort(asked.ports),
      ]);
    };
    const granted = ({ name, place }: SmtEnd): SmtEnd => end(name, place && asGranted(place));
    return or([
      ...except.map((asked) => path(asked, from, to)),
      ...(grants === 'Allowed' ? this.#facts.granted : []).map((asked) => path(asked, granted(from), granted(to))),
    ]);
  }

  #fitsPeer(own: SmtEnd, other: SmtEnd, peer: PeerPattern, one: SmtCase, sure: boolean): Term {
    if (peer.kind === 'pods') {
      if (own.place === undefined) return 'false';
      const fit = sure
        ? sureFitOf(own.place, peer, this.#universe.names)
        : fitOf(own.place, peer, this.#universe.names);
      if (fit === undefined) return 'false';
      const { namespace: _, ...unnamedPeer } = peer;
      return fitsPods(
        own,
        sure && peer.namespace?.includes('*') === true && own.place.kind !== 'declared' ? unnamedPeer : peer,
      );
    }
    if (own.place !== undefined || other.place === undefined) return 'false';
    const asked = addressesOfEnd(peer, this.#cluster, other.place, this.#facts);
    return 'unknown' in asked ? 'true' : addressIn(`|${own.name} ${one.family}|`, asked.addresses, one.family);
  }

  /** No connection is demanded of a namespace that has the name of an `always` by chance. */
  #places(pattern: PodPattern, { kind }: Statement): readonly PossibleNamespace[] {
    return this.#universe.places.filter(
      (place) =>
        fitOf(place, pattern, this.#universe.names) !== undefined &&
        !(kind === 'always' && pattern.namespace !== undefined && place.kind === 'undeclared'),
    );
  }

  /** The labels are some that a namespace and a pod of this place can have. */
  #isPlace(own: SmtEnd): Term {
    const { place, name } = own;
    if (place === undefined) return 'true';
    const owner = `${name} namespace`;
    const terms: Term[] = [labelsIn(`${name} pod`, place.pods)];
    if (place.labels === undefined) {
      const { labels } = place.state;
      const keys = [...this.declarations()].flatMap(
        (line) => line.match(new RegExp(`^\\(declare-const \\|${owner} (.*) is set\\| `))?.[1] ?? [],
      );
      for (const key of keys) {
        const { value, isSet } = keyConstants(owner, key);
        const own = Object.hasOwn(labels, key) ? labels[key] : undefined;
        terms.push(own === undefined ? not(isSet) : and([isSet, `(= ${value} ${literal(own)})`]));
      }
      return and(terms);
    }
    terms.push(labelsIn(owner, place.labels), keyConstants(owner, namespaceNameLabel).isSet);
    if (place.kind === 'declared') terms.push(`(= ${nameOf(own)} ${literal(place.state.name)})`);
    else {
      terms.push(
        ...[...this.#cluster.namespaces.keys(), unnamed].map((taken) => not(`(= ${nameOf(own)} ${literal(taken)})`)),
      );
      if (place.namePattern !== undefined) terms.push(fitsTerm(nameOf(own), place.namePattern));
    }
    return and(terms);
  }

  /** Which sides are open, by the assumption about other writers. */
  #writers(ends: readonly [SmtEnd, SmtEnd]): Term {
    const { otherWriters } = this.#guardrail;
    const mayOpen = ({ place }: SmtEnd): boolean => {
      if (place === undefined || place.kind === 'undeclared' || otherWriters === 'None') return false;
      return otherWriters === 'Anyone' || place.tenant !== undefined;
    };
    const isOfTwo = otherWriters === 'OneTenant' && ends[0].place?.tenant !== ends[1].place?.tenant;
    return and([
      ...ends.filter((one) => !mayOpen(one)).map((one) => not(open(one))),
      ...(isOfTwo ? [not(and(ends.map(open)))] : []),
    ]);
  }
}

/** The ports of a statement, and how rules by a name are read: `always` asks for numbers and for each name by itself. */
function portQuestionsOf(
  statement: Exclude<Statement, { kind: 'isolated' }>,
): readonly (Pick<SmtCase, 'named'> & { readonly ports: PortPattern })[] {
  if (statement.kind === 'only') return [{ named: true, ports: 'all' }];
  const { kind, ports } = statement;
  if (kind === 'never') return [{ named: true, ports }];
  if (ports === 'all') return [{ named: false, ports }];
  return [
    { named: false, ports: { ...ports, names: [] } },
    ...ports.names.map((named) => ({ named, ports: { numbers: noPorts, names: [named] } })),
  ];
}

const anyPod: PodPattern = { kind: 'pods', namespaces: { keys: new Map() }, pods: { keys: new Map() } };

const open = ({ name }: SmtEnd): Term => `|${name} is open|`;

const end = (name: SmtEnd['name'], place: PossibleNamespace | undefined): SmtEnd =>
  place === undefined ? { name } : { name, place };

function placeText({ kind, state, like, tenant }: PossibleNamespace): string {
  if (kind === 'declared') return state.name;
  return kind === 'undeclared'
    ? 'an undeclared namespace'
    : `a new ${state.type ?? ''} like ${like?.name ?? ''} of ${tenant?.trim() ?? 'no tenant'}`;
}

function fitsPods(own: SmtEnd, pattern: PodPattern): Term {
  return and([
    labelsIn(`${own.name} namespace`, pattern.namespaces),
    labelsIn(`${own.name} pod`, pattern.pods),
    pattern.namespace === undefined ? 'true' : fitsTerm(nameOf(own), pattern.namespace),
  ]);
}

function hasPort(ports: PortPattern): Term {
  if (ports === 'all') return 'true';
  return or([portIn(unitePorts(noPorts, ports.numbers)), ...ports.names.map(({ protocol }) => protocolIs(protocol))]);
}

function isRelated(
  from: PossibleNamespace | undefined,
  to: PossibleNamespace | undefined,
  same: boolean,
  relation: Relation,
): boolean {
  if (relation === 'any') return true;
  // A relation is one of two pods.
  if (from === undefined || to === undefined) return false;
  if (relation === 'same' || relation === 'other') return same === (relation === 'same');
  const [a, b] = [from.tenant, to.tenant];
  return a !== undefined && b !== undefined && (a === b) === (relation === 'same-tenant');
}

/** Everything about the namespace is the same at both ends. */
function sameNamespace(declarations: readonly string[]): Term {
  const names = declarations.flatMap((line) => line.match(/^\(declare-const \|from (namespace .*)\| /)?.[1] ?? []);
  return and(names.map((name) => `(= |from ${name}| |to ${name}|)`));
}
