import type { PolicyWriter } from '../clusters/dump/cluster-dump.ts';

/** Returns who writes a policy, with the evidence, as words after "written by". */
export function writerWords(writer: PolicyWriter): string {
  switch (writer.evidence) {
    case 'owner-reference':
      return `${writer.kind} ${writer.name} (owner reference)`;
    case 'label':
    case 'annotation':
      return `${writer.value} (${writer.evidence} ${writer.key})`;
    case 'field-manager':
      return `${writer.manager} (field manager)`;
  }
}
