/** A host that a text names. */
export interface NamedHost {
  /** In lower case, without a dot at its end. */
  readonly host: string;
  readonly port?: number;
  /** `http`, where the host is part of a URL. */
  readonly scheme?: string;
  /** The text is the host alone, which may be any word. */
  readonly bare?: true;
}

/** Longer texts are files rather than settings. */
export const longestSetting = 2_048;

/** Names of settings that hold an address to connect to. */
const ofHosts = /(host|hostname|addr|address|server|url|uri|dsn|endpoint|broker|upstream)(s|es)?$/i;

/** Names of settings that hold addresses of callers, of the program itself, or of what it shows to its users. */
const notToConnectTo =
  /no[_-]?proxy|allowed[_-]?host|origin|cors|advertised|public|external|virtual[_-]?host|server[_-]?name|redirect|callback|domain|service[_-]?name/i;

/** Characters between the parts of a list. */
const betweenWords = /[\s,;|"'`()<>{}]+/;

const dottedName = /^([a-z0-9-]+(?:\.[a-z0-9-]+)*)\.?(?::([0-9]{1,5}))?(\/.*)?$/i;

/**
 * Finds the hosts that the value of a setting names: of URLs, of `host:port`, and of `name.namespace.svc`. A word alone
 * counts only if the name of the setting ends in `HOST` or the like. Bracketed addresses of IPv6 name no host.
 */
export function* hostsIn(text: string, setting: string | undefined): Generator<NamedHost> {
  if (text.length > longestSetting || notToConnectTo.test(setting ?? '')) return;
  for (const word of text.split(betweenWords)) {
    const [name = setting, value] = split(word);
    if (notToConnectTo.test(name ?? '')) continue;
    const mark = value.indexOf('://');
    const found = mark === -1 ? ofAddress(value, name) : ofUrl(value, mark);
    if (found !== undefined) yield found;
  }
}

/** Splits `--name=value`; the name is absent where there is none. */
function split(word: string): readonly [string | undefined, string] {
  const match = /^-{0,2}([A-Za-z][\w.-]*)=(.*)$/.exec(word);
  return match === null ? [undefined, word] : [match[1], match[2] ?? ''];
}

function ofUrl(value: string, mark: number): NamedHost | undefined {
  const scheme = /[a-z][a-z0-9+.-]{0,30}$/i.exec(value.slice(Math.max(0, mark - 31), mark))?.[0];
  const [authority = ''] = value.slice(mark + '://'.length).split(/[/?#]/, 1);
  const match = dottedName.exec(authority.slice(authority.lastIndexOf('@') + 1));
  if (match === null) return undefined;
  return { ...hostOf(match), ...(scheme === undefined ? {} : { scheme: scheme.toLowerCase() }) };
}

function ofAddress(value: string, setting: string | undefined): NamedHost | undefined {
  const match = dottedName.exec(value);
  if (match === null) return undefined;
  const found = hostOf(match);
  if (found.port !== undefined || found.host.split('.').includes('svc', 2)) return found;
  return match[3] === undefined && ofHosts.test(setting ?? '') ? { ...found, bare: true } : undefined;
}

function hostOf([, host = '', port]: RegExpExecArray): NamedHost {
  return { host: host.toLowerCase(), ...(port === undefined ? {} : { port: Number(port) }) };
}
