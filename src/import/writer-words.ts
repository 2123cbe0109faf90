import type { PolicyWriter } from '../clusters/dump/cluster-dump.ts';

/** Returns the program that writes a policy, and the evidence. */
export function writerWords(writer: PolicyWriter): string {
  const { program } = writer;
  switch (writer.evidence) {
    case 'owner-reference':
      return `${writer.kind} ${writer.name} (owner reference)`;
    case 'label':
    case 'annotation':
      return `${program} (${writer.evidence} ${writer.key}: ${writer.value})`;
    case 'field-manager':
      return `${program} (field manager)`;
  }
}
