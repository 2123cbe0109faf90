import type { Location } from '../../diagnostics/diagnostic.ts';
import { remembered } from '../../model/interned.ts';
import { workloadText } from '../../model/workload-name.ts';
import type { ServiceState } from '../cluster-state.ts';
import type { CollectedNeeds, CollectedPod } from './collected-needs.ts';
import { hostsIn, longestSetting, type NamedHost } from './named-hosts.ts';
import type { Need, NeedKind, NeedPort, NeedWorkload } from './need.ts';
import type { WrittenVariable } from './pod-settings.ts';
import type { ServiceIndex } from './service-index.ts';
import { targetPorts } from './service-ports.ts';

/** The most needs of one object that are judged. */
export const mostNeeds = 100;

/** The ports that URLs mean without saying so. */
const portsOfSchemes: Readonly<Record<string, number>> = { http: 80, https: 443, ws: 80, wss: 443 };

/** Names that programs read as the name of a variable or a flag; others may hold anything, and are not shown. */
const plainName = /^[A-Za-z_.-][\w.-]{0,100}$/;

interface PodSetting {
  readonly location: Location;
  readonly kind: Extract<NeedKind, 'variable' | 'argument'>;
  /** The name of the variable or of the flag; absent where there is none. */
  readonly name: string | undefined;
  /** Shown to people. */
  readonly field: string;
  readonly text: string;
}

/** Finds the Services that the variables and arguments of a pod name, and whether it is meant to call the API. */
export function needsOfPod(
  pod: CollectedPod,
  from: readonly NeedWorkload[],
  collected: Pick<CollectedNeeds, 'configMaps' | 'accounts'>,
  services: ServiceIndex,
): { readonly needs: readonly Need[]; readonly beyond: number } {
  const found = new Map<string, FoundNeed>();
  for (const container of pod.settings.containers) {
    const variables = new ContainerVariables(container.variables, (name) =>
      collected.configMaps.get(`${pod.namespace}/${name}`),
    );
    const settings: readonly PodSetting[] = [...variables.settings(), ...argumentsOf(container.arguments, variables)];
    for (const setting of settings) {
      for (const host of hostsIn(setting.text, setting.name)) {
        const service = serviceNamed(host, pod.namespace, services);
        if (service === undefined) continue;
        const ports = portsOf(host, service, setting.name, variables);
        const to = services.behind(service).filter((one) => !from.some((own) => isSame(own, one)));
        if (ports.length === 0 || to.length === 0) continue;
        const key = JSON.stringify([setting.kind, service.namespace, service.name, ports]);
        remembered(found, key, () => ({
          kind: setting.kind,
          service,
          ports,
          to,
          fields: new Set<string>(),
          first: setting,
        }));
        found.get(key)?.fields.add(setting.field);
      }
    }
  }
  const [own] = pod.owners;
  const object = own === undefined ? '' : workloadText(own);
  const all = [...found.values()];
  const needs = all.slice(0, mostNeeds).map(({ kind, service, ports, to, fields, first }): Need => {
    return {
      kind,
      certainty: 'guessed',
      from: { kind: 'workloads', workloads: from },
      to: { kind: 'workloads', workloads: to },
      ports,
      service: { namespace: service.namespace, name: service.name },
      origin: { object, namespace: pod.namespace, fields: [...fields].sort(), location: first.location },
    };
  });
  return {
    needs: [...needs, ...needOfApi(pod, from, collected, object)],
    beyond: Math.max(0, all.length - mostNeeds),
  };
}

interface FoundNeed {
  readonly kind: PodSetting['kind'];
  readonly service: ServiceState;
  readonly ports: readonly NeedPort[];
  readonly to: readonly NeedWorkload[];
  readonly fields: Set<string>;
  readonly first: PodSetting;
}

function isSame(a: NeedWorkload, b: NeedWorkload): boolean {
  return a.namespace === b.namespace && a.kind === b.kind && a.name === b.name;
}

/** A pod whose account has a role of the API is meant to call it. */
function needOfApi(
  { namespace, settings: { account = 'default', token, location } }: CollectedPod,
  from: readonly NeedWorkload[],
  { accounts }: Pick<CollectedNeeds, 'accounts'>,
  object: string,
): readonly Need[] {
  const bound = accounts.get(`${namespace}/${account}`);
  if (bound === undefined || token === false) return [];
  // Every pod that says nothing has this account, also one that never calls the API.
  const certainty = account === 'default' && token === undefined ? 'guessed' : 'declared';
  return [
    {
      ...{ kind: 'rbac', certainty, from: { kind: 'workloads', workloads: from }, to: { kind: 'api-server' } },
      ports: [{ protocol: 'TCP', port: 443 }],
      origin: { object, namespace, fields: ['serviceAccountName'], location },
    },
  ];
}

/** The variables of a container, as its programs see them. */
class ContainerVariables {
  readonly #settings: PodSetting[] = [];
  readonly #values = new Map<string, string>();

  constructor(
    written: readonly WrittenVariable[],
    dataOf: (configMap: string) => ReadonlyMap<string, string> | undefined,
  ) {
    for (const variable of written) {
      const { location } = variable;
      if (variable.kind === 'all') {
        for (const [key, text] of dataOf(variable.configMap) ?? [])
          this.#add(`${variable.prefix}${key}`, text, location);
        continue;
      }
      const text = variable.kind === 'text' ? variable.text : dataOf(variable.configMap)?.get(variable.key);
      if (text !== undefined) this.#add(variable.name, this.expand(text), location);
    }
  }

  settings(): readonly PodSetting[] {
    return this.#settings;
  }

  valueOf(name: string): string | undefined {
    return this.#values.get(name);
  }

  /** The API: "Variable references $(VAR_NAME) are expanded using the previously defined environment variables". */
  expand(text: string): string {
    if (!text.includes('$(')) return text;
    const expanded = text.replace(/\$\(([\w.-]+)\)/g, (whole, name: string) => this.#values.get(name) ?? whole);
    return expanded.length > longestSetting ? text : expanded;
  }

  #add(name: string, text: string, location: Location): void {
    this.#values.set(name, text);
    this.#settings.push({ kind: 'variable', name, field: plainName.test(name) ? name : '', text, location });
  }
}

/** An argument after a flag is the value of the flag. */
function argumentsOf(
  written: readonly { readonly field: string; readonly text: string; readonly location: Location }[],
  variables: ContainerVariables,
): readonly PodSetting[] {
  return written.map(({ field, text, location }, index) => {
    const before = written[index - 1]?.text ?? '';
    const name = /^-{1,2}[A-Za-z][\w.-]*$/.test(before) && before.length < longestSetting ? before : undefined;
    return { kind: 'argument', name, field, text: variables.expand(text), location };
  });
}

/**
 * Finds the Service that a host is the name of, as the DNS of a cluster does: `api` and `api.data`, with `svc` and the
 * domain of the cluster or without. Pods of a headless Service have names before it: `db-0.db`.
 */
function serviceNamed({ host }: NamedHost, own: string, services: ServiceIndex): ServiceState | undefined {
  const labels = host.split('.');
  const mark = labels.indexOf('svc', 2);
  const [last, ...before] = (mark === -1 ? labels : labels.slice(0, mark)).reverse();
  const [first] = before;
  if (last === undefined || before.length > 2) return undefined;
  const isPod = (label: string | undefined): boolean => /-\d+$/.test(label ?? '');
  if (mark === -1 && first === undefined) return services.service(own, last);
  if (first !== undefined && (before.length === 1 || isPod(before[1]))) {
    const found = services.service(last, first);
    if (found !== undefined) return found;
  }
  return mark === -1 && before.length === 1 && isPod(first) ? services.service(own, last) : undefined;
}

/**
 * The ports of pods that a setting means. A number that the Service does not have is no port of it, so the text is not
 * about the Service: `redis:7` is an image.
 */
function portsOf(
  { port, scheme, bare }: NamedHost,
  service: ServiceState,
  setting: string | undefined,
  variables: ContainerVariables,
): readonly NeedPort[] {
  const beside = port ?? (bare ? portBeside(setting, variables) : undefined);
  if (beside !== undefined) return targetPorts(service, beside);
  const usual = scheme === undefined ? undefined : portsOfSchemes[scheme];
  const found = usual === undefined ? [] : targetPorts(service, usual);
  return found.length > 0 ? found : targetPorts(service);
}

/** The number in `DB_PORT` for `DB_HOST`. */
function portBeside(setting: string | undefined, variables: ContainerVariables): number | undefined {
  const prefix = setting?.replace(/(host|hostname|addr|address|server|endpoint)$/i, '');
  const text = prefix === undefined || prefix === setting ? undefined : variables.valueOf(`${prefix}PORT`);
  return text !== undefined && /^[0-9]{1,5}$/.test(text) ? Number(text) : undefined;
}
