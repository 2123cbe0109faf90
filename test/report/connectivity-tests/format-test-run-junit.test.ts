import { runTests } from '../../../src/connectivity-tests/run-tests.ts';
import { formatTestRunJunit } from '../../../src/report/connectivity-tests/format-test-run-junit.ts';
import { assert, table, test } from '../../support/table.ts';
import { soundTest, testedLandscape } from '../../support/tested-landscape.ts';

const tested = testedLandscape({
  types: { open: { workloads: [{ name: 'web', labels: { app: 'web' } }] } },
  clusters: { east: { networks: { pods: ['10.0.0.0/16'] }, namespaces: { fish: 'open' } } },
});

const passing = {
  name: 'all is open',
  from: { namespace: 'fish', workload: 'web' },
  to: { namespace: 'fish', workload: 'web' },
  port: 80,
  expect: 'allowed',
};

function junit(cases: Parameters<typeof soundTest>[0]): string {
  return formatTestRunJunit(runTests(tested, soundTest(cases)));
}

test('a run is a suite for each file and a test case for each case', () => {
  const lost = { ...passing, name: 'a lost "one" <&>', to: { namespace: 'fish', workload: 'webb' } };
  assert.is(
    junit([passing, lost]),
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="ringfence" tests="2" failures="1" errors="0" skipped="0">
  <testsuite name="sample" tests="2" failures="1" errors="0" skipped="0" file="policies/tests/sample.yaml">
    <testcase name="all is open" classname="sample" file="policies/tests/sample.yaml" line="10"/>
    <testcase name="a lost &quot;one&quot; &lt;&amp;>" classname="sample" file="policies/tests/sample.yaml" line="23">
      <failure message="expected allowed, but there was nothing to test: Namespace &quot;fish&quot; has no workload &quot;webb&quot;." type="no-such-peer">expected allowed, but there was nothing to test: Namespace "fish" has no workload "webb".
hint: Did you mean "web"?</failure>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
});

test('the counts are those of the elements', () => {
  const text = junit([
    passing,
    { ...passing, name: 'b', expect: 'denied' },
    { ...passing, name: 'c', expect: 'conditional' },
  ]);
  assert.is(text.match(/<testcase /g)?.length, 3);
  assert.is(text.match(/<failure /g)?.length, 2);
  assert.match(text, /<testsuites name="ringfence" tests="3" failures="2" errors="0" skipped="0">/);
  assert.match(text, /type="allowed"/);
});

const hostile = [
  { name: 'control characters', text: 'a\u0000b\u0008c\u001b[2Jd\u007f' },
  { name: 'a lone surrogate', text: 'a\ud800b' },
  { name: 'what is no character', text: 'a\ufffe\uffffb' },
  { name: 'the end of character data', text: ']]>' },
  { name: 'a tag', text: '</testcase><testcase name="' },
  { name: 'line ends', text: 'a\r\nb\u2028c' },
  { name: 'beyond the basic plane', text: '\u{1f600}' },
];

table('no name makes invalid XML', hostile, ({ text: name }) => {
  const run = runTests(tested, soundTest([passing]));
  const message = `There is no workload "${name}".`;
  const results = run.results.flatMap((result) => [
    { ...result, name, test: name },
    { ...result, passed: false, pairs: 0, obstacle: { kind: 'no-such-peer' as const, message, hint: name } },
  ]);
  const text = formatTestRunJunit({ ...run, results });
  // The XML recommendation: Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
  const wrong = [...text].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    const control = code < 0x20 && ![0x9, 0xa, 0xd].includes(code);
    return control || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
  });
  assert.equal(wrong, []);
  assert.equal(openTags(text), []);
  assert.not.ok(text.replace(tags, '').includes(']]>'), 'character data cannot hold it');
  assert.is(text.match(/<testcase /g)?.length, 2);
});

const tags = /<(\/?)([a-z]+)((?:\s[a-z]+="[^"<]*")*)\s*(\/?)>/g;

/** The tags that are not closed, or not in turn. */
function openTags(text: string): readonly string[] {
  const open: string[] = [];
  for (const [, closing, name = '', , alone] of text.matchAll(tags)) {
    if (closing === '/') {
      if (open.pop() !== name) return [name];
    } else if (alone !== '/') open.push(name);
  }
  return open;
}
