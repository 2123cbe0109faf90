import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.ts';

/** A policy template in words. Texts are inline Markdown; expressions stand in them as written. */
interface PolicyInWords {
  readonly name: string;
  /** Which pods it selects. */
  readonly podSelector: string;
  /** One sentence part for each rule and direction, in the order of the template; what it is made of comes last. */
  readonly allows: readonly string[];
}

const directions = [
  { type: 'Ingress', rules: 'ingress', peers: 'from' },
  { type: 'Egress', rules: 'egress', peers: 'to' },
] as const;

/** Says what a template that has passed its checks means, from its structure as written. */
export function describePolicy(template: JsonObject): PolicyInWords {
  const { metadata, spec } = template as { readonly metadata: JsonObject; readonly spec: JsonObject };
  const isolated = isJsonArray(spec.policyTypes) && spec.policyTypes.length > 0 ? spec.policyTypes : undefined;
  const sentences = directions.flatMap(({ type, rules, peers }) => {
    const list = spec[rules];
    if (!isJsonArray(list) || list.length === 0) {
      // "policies that contain an egress section are assumed to affect egress, and all policies … ingress"
      const isolates = isolated?.includes(type) ?? type === 'Ingress';
      return isolates ? [`no ${rules}`] : [];
    }
    return list.map((rule) => describeRule(rule, peers));
  });
  return {
    name: code(metadata.name),
    podSelector: describeSelector(spec.podSelector, 'every pod'),
    allows: [...withConditions(template, sentences), ...describeLets(template.$let)],
  };
}

function withConditions(template: JsonObject, sentences: readonly string[]): readonly string[] {
  const conditions = describeConditions(template);
  return conditions === '' ? sentences : [`${conditions}:`, ...sentences];
}

function describeRule(rule: Json, peers: 'from' | 'to'): string {
  if (!isJsonObject(rule)) return code(rule);
  const list = rule[peers];
  const whom =
    list === undefined
      ? 'anywhere'
      : isJsonArray(list)
        ? list.map(describePeer).join(', or ') || 'anywhere'
        : code(list);
  const conditions = describeConditions(rule);
  const never = rule.$never === undefined ? '' : `, but no address of ${code(rule.$never)}`;
  return `${conditions === '' ? '' : `${conditions}: `}${peers} ${whom}${describePorts(rule.ports)}${never}`;
}

function describePeer(peer: Json): string {
  if (!isJsonObject(peer)) return code(peer);
  return withSuffix(describePlace(peer), peer);
}

function describePlace({ ipBlock, podSelector, namespaceSelector }: JsonObject): string {
  if (isJsonObject(ipBlock)) {
    const { cidr, except } = ipBlock;
    return `addresses ${code(cidr)}${except === undefined ? '' : ` without ${code(except)}`}`;
  }
  const pods = describeSelector(podSelector ?? {}, 'every pod');
  if (namespaceSelector === undefined) return pods;
  const namespaces = describeSelector(namespaceSelector, '');
  return namespaces === '' ? `${pods} in any namespace` : `${pods} in namespaces ${namespaces}`;
}

function describePorts(ports: Json | undefined): string {
  if (ports === undefined) return '';
  if (!isJsonArray(ports)) return ` on ports ${code(ports)}`;
  return ports.length === 0 ? '' : ` on ${ports.map(describePort).join(', ')}`;
}

function describePort(port: Json): string {
  if (!isJsonObject(port)) return code(port);
  const protocol = port.protocol ?? 'TCP';
  const range = port.endPort === undefined ? '' : `–${plain(port.endPort)}`;
  const number = port.port === undefined ? 'any port' : `${plain(port.port)}${range}`;
  return withSuffix(code(`${plain(protocol)} ${number}`), port);
}

/** In the notation of `kubectl get --selector`. */
function describeSelector(selector: Json | undefined, whenEmpty: string): string {
  if (!isJsonObject(selector)) return code(selector);
  const { matchLabels, matchExpressions } = selector;
  const labels = isJsonObject(matchLabels)
    ? Object.entries(matchLabels).map(([key, value]) => `${key}=${plain(value)}`)
    : matchLabels === undefined
      ? []
      : [plain(matchLabels)];
  const requirements = isJsonArray(matchExpressions) ? matchExpressions.map(describeRequirement) : [];
  const parts = [...labels, ...requirements];
  return parts.length === 0 ? whenEmpty : code(parts.join(', '));
}

function describeRequirement(requirement: Json): string {
  if (!isJsonObject(requirement)) return plain(requirement);
  const { key, operator, values } = requirement;
  const texts = isJsonArray(values) ? values.map(plain).join(', ') : plain(values);
  switch (operator) {
    case 'In':
      return `${plain(key)} in (${texts})`;
    case 'NotIn':
      return `${plain(key)} notin (${texts})`;
    case 'Exists':
      return plain(key);
    default:
      return `!${plain(key)}`;
  }
}

function withSuffix(text: string, item: JsonObject): string {
  const conditions = describeConditions(item);
  return conditions === '' ? text : `${text} ${conditions}`;
}

function describeConditions({ $each, $as, $when }: JsonObject): string {
  const each = $each === undefined ? [] : [`for each ${code($as)} of ${code($each)}`];
  const when = $when === undefined ? [] : [`when ${code($when)}`];
  return [...each, ...when].join(' ');
}

function describeLets(lets: Json | undefined): readonly string[] {
  if (!isJsonObject(lets)) return [];
  return Object.entries(lets).map(([name, value]) => `where ${code(name)} is ${code(value)}`);
}

/** A value as code; the braces of an expression that is the whole of it are left out. */
function code(value: Json | undefined): string {
  return `\`${plain(value).replace(/^\{\{([^{}]*)\}\}$/, '$1')}\``;
}

function plain(value: Json | undefined): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
