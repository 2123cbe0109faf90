import type { Need, NeedEnd } from '../clusters/needs/need.ts';
import { probeWords } from '../clusters/needs/read-probes.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { workloadText } from '../model/workload-name.ts';
import { hazard, listed, type Unplaced } from './problems.ts';

/**
 * Reports needs that policies deny only since this change: one, or several that the variables or arguments of one
 * workload show. `own` is the namespace in which they are shown.
 */
export function brokenNeeds(needs: readonly Need[], own: string, namespaceType: string | undefined): Unplaced {
  const [first] = needs;
  invariant(first !== undefined, 'a hazard is about a need');
  const isGuess = first.certainty === 'guessed';
  const workloads = needs.flatMap(({ from, to }) => [from, to].flatMap(namesAt));
  const location = needs.flatMap(({ origin }) => origin.location ?? [])[0];
  const made = hazard('need-broken', {
    message: `Would break: ${needs.length === 1 ? oneNeed(first, own) : severalNeeds(needs, first, own)}.${isGuess ? ' Ringfence guesses this need from a name or a label.' : ''}`,
    ...(isGuess ? { advice: 'If the connection is needed, keep it. Otherwise this note means nothing.' } : {}),
    policies: [],
    workloads: [...new Set(workloads)].sort(),
    subjects: needs.map(subjectText).sort(),
    ...(namespaceType === undefined ? {} : { namespaceType }),
    ...(location === undefined ? {} : { location }),
  });
  return isGuess ? { ...made, level: 'note', guessed: true } : made;
}

function namesAt(end: NeedEnd): readonly string[] {
  return end.kind === 'workloads' ? end.workloads.map(({ name }) => name) : [];
}

/** A text that is equal for needs of which a person who accepted one has seen the other. */
function subjectText({ kind, from, to, ports, service, origin }: Need): string {
  return JSON.stringify([kind, from, to, ports, service, origin.object, origin.fields]);
}

function oneNeed(need: Need, own: string): string {
  const { kind, from, origin } = need;
  const target = targetWords(need, own);
  const reach = from.kind === 'anyone' ? 'no peer can connect to' : `${endWords(from, own)} can no longer connect to`;
  switch (kind) {
    case 'variable':
    case 'argument': {
      const shown = origin.fields.filter((field) => field !== '');
      return `${reach} ${target}, which ${shown.length === 0 ? `a ${kind}` : `${kind} ${listed(shown)}`} names`;
    }
    case 'ingress':
    case 'route':
      return `${reach} ${target}, a backend of ${origin.object}`;
    case 'webhook':
      return `API servers can no longer call ${target}, which ${origin.object} names`;
    case 'monitor':
      return `${reach} ${target}, whose metrics ${origin.object} asks for`;
    case 'service':
    case 'dns':
      return `${reach} ${target}`;
    case 'probe':
      return `the ${probeWords(origin.fields).join(' and ')} of ${target}: policies no longer let ${endWords(from, own)} connect`;
    case 'rbac':
      return `${endWords(from, own)} can no longer call the API server, although the account has a role of the API`;
  }
}

function severalNeeds(needs: readonly Need[], { kind, from }: Need, own: string): string {
  const services = new Set(needs.map((need) => targetWords(need, own)));
  return `${endWords(from, own)} can no longer connect to ${listed([...services].sort())}, which its ${kind}s name`;
}

function targetWords({ service, to, ports }: Need, own: string): string {
  const target = service === undefined ? endWords(to, own) : `Service ${placed(service.name, service.namespace, own)}`;
  return `${target} on ${listed(ports.map(({ port, protocol }) => `${port}/${protocol}`))}`;
}

function endWords(end: NeedEnd, own: string): string {
  switch (end.kind) {
    case 'anyone':
      return 'any peer';
    case 'api-server':
      return 'the API server';
    case 'node':
      return 'the node of its pods';
    case 'workloads':
      return listed(end.workloads.map((one) => placed(workloadText(one), one.namespace, own)));
  }
}

/** A name, with its namespace where that is not the namespace of the hazard. */
function placed(name: string, namespace: string, own: string): string {
  return namespace === own ? name : `${name} in ${namespace}`;
}
