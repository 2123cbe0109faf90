import { readdirSync, readFileSync } from 'node:fs';
import { assert, table, test } from '../support/table.ts';

const root = new URL('../../', import.meta.url);

interface Module {
  /** Below the root of the repository. */
  readonly path: string;
  readonly text: string;
}

const sources = modulesIn('src');
const scripts = modulesIn('scripts');

/** Exports that only tests import, by the reason. Sorted in each list. */
const forTests: Readonly<Record<string, readonly string[]>> = {
  'a limit that a test reaches exactly, or a number that a test holds to its document': [
    'src/clusters/plain/json-source.ts maxJsonDepth',
    'src/manifests/read-inventory.ts readableVersions',
    'src/explorer/view-state.ts focusKinds',
    'src/explorer/view-state.ts shownSides',
    'src/platform/write-back.ts workflowAuthor',
    'src/render/inventory.ts inventoryVersion',
    'src/report/diff/format-markdown.ts commentLimit',
    'src/report/diff/format-markdown.ts summaryLimit',
    'src/report/diff/mermaid.ts mostPictureEdges',
  ],
  'a type of what an exported function takes or gives, which tests make': [
    'src/cli/github/review-parts.ts ReviewParts',
    'src/landscape/delivery.ts Setting',
    'src/platform/apply-changes.ts Disk',
    'src/platform/fetched-commits.ts FetchOptions',
    'src/platform/new-files.ts NewFileDisk',
    'src/platform/replace-files.ts ReplacingDisk',
    'src/platform/github/review-comment.ts ReviewComment',
    'src/questions/parse-peer.ts WrittenPeer',
    'src/questions/parse-ports.ts AskedPorts',
    'src/report/diagnostics/summary.ts Summary',
    'src/report/review/format-review.ts FramedReview',
    'src/report/review/format-review.ts GateAnswer',
  ],
  'a step that is judged on its own, as all its cases do not fit through the whole': [
    'src/model/cidr.ts cidrSize',
    'src/platform/github/commit-status.ts statusName',
    'src/platform/github/review-comment.ts runTitle',
    'src/platform/surroundings.ts readAtMost',
    'src/report/diff/policy-words.ts peerText',
    'src/report/diff/writing.ts clipped',
  ],
  'a part from which naive judges and worlds of tests are made': [
    'src/verdicts/end-classes.ts byMeaning',
    'src/labels/label-space.ts anyState',
    'src/render/render-policies.ts inNamespace',
  ],
  'for the provers that come next': ['src/regions/region.ts allowedRegions'],
};

/** Type names that only mean something beside the code of their file. No file exports them. Sorted. */
const localTypes: readonly string[] = [
  'Ends',
  'Extra',
  'Format',
  'FoundRow',
  'Gathered',
  'Group',
  'Member',
  'Opened',
  'Parsed',
  'Part',
  'Reached',
  'Texts',
];

function modulesIn(folder: string): readonly Module[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.generated.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));
}

/** Names that a module exports where it declares them. */
function exportedBy(text: string): readonly string[] {
  const declarations =
    /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type) (\w+)/gm;
  return [...text.matchAll(declarations)].map((match) => match[1] ?? '');
}

/**
 * What a module takes from others, each as `<path> <name>`: imported or passed on, by name or as a whole. From a module
 * that it imports at run time, it takes every member that its text reads, because the text does not show which is whose.
 */
function takenBy({ path, text }: Module): readonly string[] {
  const lists = [...text.matchAll(/^(?:import|export)\s(?:type\s)?\s*\{([^}]*)\}\s*from\s*'(\.[^']+)'/gm)].flatMap(
    ([, names = '', from = '']) => namesIn(names).map((name) => [from, name] as const),
  );
  const wholes = [...text.matchAll(/^import \* as (\w+) from '(\.[^']+)'/gm)].flatMap(([, alias = '', from = '']) =>
    [...text.matchAll(new RegExp(`\\b${alias}\\.(\\w+)`, 'g'))].map((match) => [from, match[1] ?? ''] as const),
  );
  const members = [
    ...[...text.matchAll(/\.(\w+)\b(?!')/g)].map((match) => match[1] ?? ''),
    ...[...text.matchAll(/\{([^{}]*)\} = await\b/g)].flatMap((match) => namesIn(match[1] ?? '')),
  ];
  const atRunTime = [...text.matchAll(/\bimport\('(\.[^']+)'\)/g)].flatMap(([, from = '']) =>
    members.map((name) => [from, name] as const),
  );
  return [...lists, ...wholes, ...atRunTime].map(
    ([from, name]) => `${new URL(from, `file:///${path}`).pathname.slice(1)} ${name}`,
  );
}

/** The names of an import list as the other module has them. */
function namesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type /, '')
        .replace(/(?: as |:).*$/, ''),
    )
    .filter((name) => name !== '');
}

test('every export is imported by another file of src/ or by scripts/, or is listed with the reason', () => {
  const taken = new Set([...sources, ...scripts].flatMap(takenBy));
  const dead = sources
    .flatMap(({ path, text }) => exportedBy(text).map((name) => `${path} ${name}`))
    .filter((name) => !taken.has(name));
  assert.equal(dead.sort(), Object.values(forTests).flat().sort(), 'drop the export, or the code');
});

test('a type name is declared in one file, except local names, which are listed', () => {
  const homes = new Map<string, readonly string[]>();
  for (const { path, text } of sources) {
    const exported = exportedBy(text);
    for (const [, name = ''] of text.matchAll(/^(?:export )?(?:abstract )?(?:interface|type|class) (\w+)/gm)) {
      homes.set(name, [...(homes.get(name) ?? []), exported.includes(name) ? `${path}, which exports it` : path]);
    }
  }
  const twice = [...homes].filter(([, paths]) => paths.length > 1).sort(([a], [b]) => (a < b ? -1 : 1));
  const isLocal = (paths: readonly string[]): boolean => paths.every((path) => path.endsWith('.ts'));
  assert.equal(
    twice.filter(([name, paths]) => !localTypes.includes(name) || !isLocal(paths)),
    [],
    'a reader who searches for the name finds two meanings',
  );
  assert.equal(
    twice.map(([name]) => name),
    localTypes,
    'the list has no other names',
  );
});

table(
  'what a module takes is found however it is written',
  [
    { name: 'named', text: "import { a, type B, c as d } from './x.ts';", expected: ['a', 'B', 'c'] },
    { name: 'types, over several lines', text: "import type {\n  A,\n  B,\n} from './x.ts';", expected: ['A', 'B'] },
    { name: 'passed on', text: "export { a, type B } from './x.ts';", expected: ['a', 'B'] },
    { name: 'as a whole', text: "import * as all from './x.ts';\nall.a(1);\nall.b;", expected: ['a', 'b'] },
    { name: 'at run time', text: "const { a, b: c } = await import('./x.ts');", expected: ['a', 'b'] },
    { name: 'a member at run time', text: "(await import('./x.ts')).a()", expected: ['a'] },
    { name: 'at run time, later', text: "m ??= import('./x.ts');\nconst { a } = await m;", expected: ['a'] },
    { name: 'nothing of its own', text: 'const { a } = await b;', expected: [] },
    { name: 'from a library', text: "import { a } from 'x';", expected: [] },
  ],
  ({ text, expected }) => {
    assert.equal(
      takenBy({ path: 'src/y.ts', text }),
      expected.map((name) => `src/x.ts ${name}`),
    );
  },
);
