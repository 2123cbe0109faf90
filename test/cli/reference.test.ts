import { cliReference } from '../../src/cli/reference.ts';
import { assert, test } from '../support/table.ts';

test('the reference has every command and option', () => {
  const text = cliReference();
  for (const words of [
    '## render',
    '## validate',
    '`--check`',
    '`--out <dir>`',
    '`--cluster <name...>`',
    '`--as-of <date>`',
    '`--fail-on-warnings`',
    '`--root <dir>`',
    '| `--output <format>` | the format of diagnostics: `text`, `json`, `github` (default: `text`) |',
    '| 3 | could not run |',
  ]) {
    assert.ok(text.includes(words), `the reference lacks ${words}`);
  }
  assert.match(text, /[^\n]\n$/);
});
