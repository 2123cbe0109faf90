import { createHash } from 'node:crypto';
import { render } from '../support/landscape.ts';
import { shippedSources } from '../support/shipped-landscape.ts';

/**
 * Renders the shipped landscape and prints a digest of the files, on a day that the environment may choose. Run as a
 * process of its own, because locale and time zone are read when a process starts.
 */
const { PRETENDED_DATE } = process.env;
if (PRETENDED_DATE !== undefined) {
  const now = Date.parse(PRETENDED_DATE);
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (_, args) => (args.length === 0 ? new Real(now) : Reflect.construct(Real, args)),
    apply: () => new Real(now).toString(),
    get: (target, key) => (key === 'now' ? () => now : Reflect.get(target, key)),
  });
}
const { rendering } = render(shippedSources());
const hash = createHash('sha256');
for (const [path, text] of rendering?.files ?? []) hash.update(`${path}\0${text}\0`);
process.stdout.write(
  JSON.stringify({
    files: rendering?.files.size ?? 0,
    digest: hash.digest('hex'),
    today: new Date().toISOString().slice(0, 10),
  }),
);
