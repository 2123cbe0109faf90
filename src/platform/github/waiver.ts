import type { Outcome } from '../../diagnostics/diagnostic.ts';
import { type AcceptRule, rulesFor } from '../../landscape/review-rules.ts';
import type { Waiver } from '../../model/waiver.ts';
import { known } from './activity.ts';
import { askingGithub, type Github } from './api.ts';
import { type LabelledState, type LabelQuestion, labelledStates } from './labelled-states.ts';

interface WaiverQuestion extends LabelQuestion {
  /** The codes of what closes the gate. */
  readonly codes: readonly string[];
  /** Those that a label can accept at all. */
  readonly waivable: readonly string[];
  /** Who may accept what. */
  readonly rules: readonly AcceptRule[];
}

/** Asks GitHub which labels of the gate a pull request carries, who set them on which state, and who that is now. */
export function readWaivers(github: Github, question: WaiverQuestion): Promise<Outcome<readonly Waiver[]>> {
  return askingGithub(async () => {
    const rights = new Rights(github, question.rules);
    const waivers: Waiver[] = [];
    for (const state of await labelledStates(github, question)) waivers.push(await judge(state, question, rights));
    return { value: waivers, diagnostics: [] };
  });
}

async function judge(state: LabelledState, { labels, codes, waivable }: WaiverQuestion, rights: Rights) {
  if (state.kind === 'refused') return state;
  const { label, by, seen } = state;
  const refused = (reason: 'unknown-code' | 'not-allowed'): Waiver => ({ kind: 'refused', label, reason, by });
  const only = label === labels.all ? undefined : label.slice(labels.prefix.length);
  if (only !== undefined && !waivable.includes(only)) return refused('unknown-code');
  const asked = codes.filter((code) => waivable.includes(code) && (only === undefined || code === only));
  const allowed: string[] = [];
  for (const code of asked) if (await rights.mayAccept(by, code)) allowed.push(code);
  if (asked.length > 0 && allowed.length === 0) return refused('not-allowed');
  return { kind: 'granted', label, by, codes: allowed, seen } satisfies Waiver;
}

/** Who may accept what, as GitHub knows people now. Each question is asked once. */
class Rights {
  readonly #github: Github;
  readonly #rules: readonly AcceptRule[];
  readonly #roles = new Map<string, Promise<readonly string[]>>();
  readonly #members = new Map<string, Promise<boolean>>();

  constructor(github: Github, rules: readonly AcceptRule[]) {
    this.#github = github;
    this.#rules = rules;
  }

  async mayAccept(person: string, code: string): Promise<boolean> {
    const rules = rulesFor(code, this.#rules);
    const name = person.toLowerCase();
    if (rules.some(({ people }) => people.some((one) => one.toLowerCase() === name))) return true;
    const roles = rules.flatMap((rule) => rule.roles);
    if (roles.length > 0 && (await this.#rolesOf(person)).some((role) => roles.includes(role))) return true;
    for (const team of rules.flatMap((rule) => rule.teams)) if (await this.#isIn(team, person)) return true;
    return false;
  }

  #rolesOf(person: string): Promise<readonly string[]> {
    return remembered(this.#roles, person, async () => {
      const route = 'GET /repos/{owner}/{repo}/collaborators/{person}/permission';
      // `permission` is `write` for those who maintain; only the role tells them apart.
      const found = (await known(() => this.#github.ask(route, { person }))) as
        | { readonly permission?: unknown; readonly role_name?: unknown }
        | undefined;
      const { permission, role_name: role } = found ?? {};
      return [...(permission === 'admin' ? ['admin'] : []), ...(typeof role === 'string' ? [role] : [])];
    });
  }

  #isIn(team: string, person: string): Promise<boolean> {
    return remembered(this.#members, `${team} ${person}`, async () => {
      const route = 'GET /orgs/{owner}/teams/{team}/memberships/{person}';
      const found = (await known(() => this.#github.ask(route, { team, person }))) as { state?: unknown } | undefined;
      return found?.state === 'active';
    });
  }
}

function remembered<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
