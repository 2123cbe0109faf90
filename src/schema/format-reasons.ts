import { type AddressFamily, parseAddress } from '../model/address.ts';
import { type AddressProblem, addressRule } from '../model/address-problem.ts';
import { parseCidr } from '../model/cidr.ts';
import {
  dnsLabelProblem,
  dnsSubdomainProblem,
  labelKeyProblem,
  labelValueProblem,
  portNameProblem,
} from '../model/kubernetes-names.ts';

/** Why a text is not of a format, as a clause that can follow a colon, and perhaps the text that was meant. */
export interface FormatProblem {
  readonly reason: string;
  readonly hint?: string;
}

type Check = (text: string) => FormatProblem | undefined;

/** Checks of the formats that are Ringfence's own. */
export const ownChecks: Readonly<Record<string, Check>> = {
  cidr: (text) => cidrProblem(text),
  'cidr-v4': (text) => cidrProblem(text, 'IPv4'),
  'cidr-v6': (text) => cidrProblem(text, 'IPv6'),
  ip: (text) => ipProblem(text),
  ipv4: (text) => ipProblem(text, 'IPv4'),
  ipv6: (text) => ipProblem(text, 'IPv6'),
  'dns-label': reasonOnly(dnsLabelProblem),
  'dns-subdomain': reasonOnly(dnsSubdomainProblem),
  'label-key': reasonOnly(labelKeyProblem),
  'label-value': reasonOnly(labelValueProblem),
  'port-name': reasonOnly(portNameProblem),
};

/** Rules of the formats of JSON Schema. The page of the explorer has no checks of these. */
export const standardRules = {
  date: 'a date must exist and be written YYYY-MM-DD',
  uri: 'a URI must begin with a scheme such as https:',
} as const;

/** Returns why a validator refused a text; undefined for a format that no schema names. */
export function reasonFor(format: string, text: string): FormatProblem | undefined {
  if (Object.hasOwn(ownChecks, format)) return ownChecks[format]?.(text);
  return format === 'date' || format === 'uri' ? { reason: standardRules[format] } : undefined;
}

function cidrProblem(text: string, family?: AddressFamily): FormatProblem | undefined {
  const cidr = parseCidr(text);
  if (cidr.kind !== 'cidr') return fromAddress(cidr);
  return family === undefined || cidr.family === family ? undefined : { reason: `it must be ${family}` };
}

function ipProblem(text: string, family?: AddressFamily): FormatProblem | undefined {
  const address = parseAddress(text);
  if (address.kind !== 'address') return fromAddress(address);
  return family === undefined || address.family === family ? undefined : { reason: `it must be ${family}` };
}

function fromAddress(problem: AddressProblem): FormatProblem {
  const reason = addressRule(problem);
  return problem.correction === undefined ? { reason } : { reason, hint: `Did you mean "${problem.correction}"?` };
}

function reasonOnly(rule: (text: string) => string | undefined): Check {
  return (text) => {
    const reason = rule(text);
    return reason === undefined ? undefined : { reason };
  };
}
