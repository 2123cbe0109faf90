import { fullFormats } from 'ajv-formats/dist/formats.js';
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
interface FormatProblem {
  readonly reason: string;
  readonly hint?: string;
}

type Check = (text: string) => FormatProblem | undefined;

const checks: Readonly<Record<string, Check>> = {
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
  date: (text) => standardProblem('date', text, 'a date must exist and be written YYYY-MM-DD'),
  uri: (text) => standardProblem('uri', text, 'a URI must begin with a scheme such as https:'),
};

/** The formats that parameters and schemas may name. */
export const formats: readonly string[] = Object.keys(checks);

export function isFormat(name: string): boolean {
  return formats.includes(name);
}

/** Nothing when the text is of the format, or when there is no such format (which is reported where it is declared). */
export function formatProblem(format: string, text: string): FormatProblem | undefined {
  return isFormat(format) ? checks[format]?.(text) : undefined;
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

function standardProblem(name: 'date' | 'uri', text: string, reason: string): FormatProblem | undefined {
  const format = fullFormats[name];
  const fits =
    typeof format === 'function'
      ? format(text)
      : format instanceof RegExp
        ? format.test(text)
        : typeof format === 'object' && 'validate' in format && typeof format.validate === 'function'
          ? (format.validate as (text: string) => boolean)(text)
          : false;
  return fits ? undefined : { reason };
}
