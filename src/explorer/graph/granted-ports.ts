import { hasNoPorts, includesPorts, noPorts, type PortSet, unitePorts } from '../../model/port-set.ts';
import { agreedCell } from '../agreed-cells.ts';
import type { Overview } from '../page-data.ts';
import { portsOfText } from '../ports-of-text.ts';

/** Returns whether grants cover all of these ports between two tenants, by the keys of their rows. */
export function grantedIn(overview: Overview): (from: string, to: string, ports: PortSet) => boolean {
  return (from, to, ports) => {
    const granted = agreedCell(overview, from, to).grants.map((grant) => grantedPorts(grant.ports));
    return granted.length > 0 && !hasNoPorts(ports) && includesPorts(unitePorts(...granted), ports);
  };
}

/** Reads the ports of a grant. A name stands for ports that are not known here. */
function grantedPorts(text: string): PortSet {
  const numbers = text.split(', ').filter((part) => /^(?:all|\d+(?:-\d+)?)\/\w+$/.test(part));
  const words = numbers.map((part) => part.replace(/^all\//, 'all '));
  return words.length === 0 ? noPorts : portsOfText(words.join(', '));
}
