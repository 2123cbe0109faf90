import type { LintSubject } from './finding.ts';
import { namespaceOrType } from './names.ts';
import type { Found } from './rule.ts';

/** Returns everything that findings with equal data are about, each once, in the order of the findings. */
export function subjectsOf(found: readonly Found[]): readonly LintSubject[] {
  const subjects = new Map<string, LintSubject>();
  for (const one of found) for (const subject of subjectsOfOne(one)) subjects.set(JSON.stringify(subject), subject);
  return [...subjects.values()];
}

function subjectsOfOne({ at, places: [first] }: Found): readonly LintSubject[] {
  if (at.kind === 'source' || first === undefined) return [{ kind: 'source' }];
  const where = namespaceOrType(first.namespace);
  switch (at.kind) {
    case 'policy': {
      const { name } = at.policy.policy.metadata;
      return [{ kind: 'policy', policy: name, where, ...(at.rule === undefined ? {} : { rule: at.rule }) }];
    }
    case 'workload':
      return [{ kind: 'workload', workload: at.workload.name, where }];
    case 'namespace':
      if (at.workloads === undefined) return [{ kind: 'namespace', where }];
      return at.workloads.map(({ name }) => ({ kind: 'workload', workload: name, where }));
  }
}
