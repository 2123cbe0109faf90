import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { guardrailFiles, readGuardrails } from '../../src/guardrails/read-guardrails.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { assert, table } from '../support/table.ts';
import { filesIn } from '../support/temporary.ts';

const folder = new URL('../../docs/diagnostics/', import.meta.url);
const small = filesIn(fileURLToPath(new URL('../cases/a-small-landscape/input/', import.meta.url)));

const pages = readdirSync(folder)
  .map((name) => ({ name: name.slice(0, -'.md'.length), page: readFileSync(new URL(name, folder), 'utf8') }))
  .filter(({ page }) => /^# policies\/(tenants\/[^/]+\/)?guardrails\//m.test(page));

table('the guardrail on the page of a code gives the message that the page shows, and no other', pages, (one) => {
  const blocks = [...one.page.matchAll(/```yaml\n# (policies\/\S+)\n(.*?)```/gs)];
  const files = memoryTree({ ...small, ...Object.fromEntries(blocks.map(([, path = '', text = '']) => [path, text])) });
  const { landscape } = loadLandscape(files, { ringfenceVersion: ownVersion() });
  const { diagnostics } = readGuardrails(guardrailFiles(files), { landscape });
  assert.equal(
    diagnostics.map(({ code, message }) => [code, message]),
    [[one.name, /```text\n(.*?)\n```/s.exec(one.page)?.[1]]],
  );
});
