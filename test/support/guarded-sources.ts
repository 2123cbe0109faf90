import { fileURLToPath } from 'node:url';
import { filesIn } from './temporary.ts';

/**
 * Sources of a small landscape with two tenants and guardrails, by path. Each tenant has a namespace of type `app`, which
 * reaches its own namespace of type `data`; `backup` reaches the data of all.
 */
export const guardedSources: Readonly<Record<string, string>> = filesIn(
  fileURLToPath(new URL('../diff/guarded', import.meta.url)),
);

/** Opens the data of each tenant to the apps of all tenants. */
export const openedToTenants: Readonly<Record<string, string>> = {
  ...edited('policies/namespace-types/app/to-data.yaml', ', acme.com/tenant: "{{tenant.name}}"', ''),
  ...edited('policies/namespace-types/data/from-app.yaml', ', acme.com/tenant: "{{tenant.name}}"', ''),
};

/** A file of the landscape with one text in the place of another. */
export function edited(path: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = guardedSources[path];
  if (text === undefined || !text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  return { [path]: text.replace(from, () => to) };
}
