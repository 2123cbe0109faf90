import { readdirSync, readFileSync } from 'node:fs';
import { assert, table, test } from '../support/table.ts';

/** Words and phrases that pages, code and names of tests do not use; CONTRIBUTING.md shows what to write instead. */
const worstWords: readonly string[] = [
  'mend',
  'mends',
  'mended',
  'mending',
  'whoever',
  'whatever',
  'nobody',
  'somebody',
  'is told',
  'are told',
  'of so many',
];

/** Words with which no docstring begins: it begins with its verb or its noun. */
const docstringBeginnings: readonly string[] = ['Of', 'That', 'What', 'Whether'];

const root = new URL('../../', import.meta.url);
const listPath = new URL('worst-words.json', import.meta.url);

/** Where a word is right, how often, and why. */
interface Allowance {
  readonly word: string;
  readonly count: number;
  readonly reason: string;
}

interface List {
  /** By file, kept by hand. */
  readonly allowed: Readonly<Record<string, readonly Allowance[]>>;
  /** How many are still there without a reason. Temporary: it only shrinks. */
  readonly pending: number;
}

type ListName = 'words' | 'docstrings';

/** By file, the words found in it, in lower case and in order. */
type Found = ReadonlyMap<string, readonly string[]>;

function textOf(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** Files of a folder and its folders whose names fit, sorted. */
function filesIn(folder: string, name: RegExp): readonly string[] {
  const paths = readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' });
  return paths
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => name.test(path))
    .sort();
}

/** The names of the tests in a file: the first arguments of `test` and `table`. */
function testNamesIn(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:test|table)\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs)].map(([, , name = '']) => name);
}

function worstWordsIn(text: string): readonly string[] {
  const alternatives = worstWords.map((word) => word.replaceAll(' ', String.raw`(?:\s|\*|//)+`)).join('|');
  const found = text.matchAll(new RegExp(String.raw`\b(?:${alternatives})\b`, 'gi'));
  return [...found].map(([word]) => word.toLowerCase().replace(/(?:\s|\*|\/\/)+/g, ' '));
}

function docstringBeginningsIn(text: string): readonly string[] {
  const found = text.matchAll(new RegExp(String.raw`/\*\*[\s*]*(${docstringBeginnings.join('|')})\b`, 'g'));
  return [...found].map(([, word = '']) => word.toLowerCase());
}

const sources = filesIn('src', /(?<!\.generated)\.tsx?$/);
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesIn('docs', /\.md$/)];
const data = [...filesIn('schemas', /(?<!\/crds\/.*)\.json$/), ...filesIn('policies', /\.yaml$/)];
const caseNames = readdirSync(new URL('test/cases/', root)).map((name) => name.replaceAll('-', ' '));

const found: Readonly<Record<ListName, Found>> = {
  words: new Map([
    ...[...sources, ...pages, ...data].map((path) => [path, worstWordsIn(textOf(path))] as const),
    ...filesIn('test', /\.ts$/).map((path) => [path, worstWordsIn(testNamesIn(textOf(path)).join('\n'))] as const),
    ['test/cases', worstWordsIn(caseNames.join('\n'))] as const,
  ]),
  docstrings: new Map(sources.map((path) => [path, docstringBeginningsIn(textOf(path))])),
};

/** How often each file has a word beyond those that are allowed there; sorted, without files that have none. */
function unexplained(all: Found, allowed: List['allowed']): Readonly<Record<string, number>> {
  const counts = [...all].map(([path, words]) => {
    const explained = new Map((allowed[path] ?? []).map(({ word, count }) => [word, count]));
    const distinct = [...new Set(words)];
    const excess = (word: string) => countOf(words, word) - (explained.get(word) ?? 0);
    return [path, distinct.reduce((sum, word) => sum + Math.max(0, excess(word)), 0)] as const;
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function countOf(words: readonly string[], word: string): number {
  return words.filter((each) => each === word).length;
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

const lists = JSON.parse(readFileSync(listPath, 'utf8')) as Readonly<Record<ListName, List>>;

table(
  'every word that is not plain English has its reason in test/house/worst-words.json',
  (Object.keys(lists) as ListName[]).map((name) => ({ name })),
  ({ name }) => {
    const { allowed, pending } = lists[name];
    const counts = unexplained(found[name], allowed);
    if (total(counts) <= pending) return;
    assert.equal(counts, {}, `at most ${pending} may be left; write plain English, see CONTRIBUTING.md`);
  },
);

table(
  'a place where such a word is right has the word, and a reason',
  Object.entries(lists).flatMap(([list, { allowed }]) =>
    Object.entries(allowed).flatMap(([path, allowances]) =>
      allowances.map(({ word, count, reason }) => ({
        name: `${path}, ${word}`,
        actual: countOf(found[list as ListName].get(path) ?? [], word),
        count,
        reason,
      })),
    ),
  ),
  ({ actual, count, reason }) => {
    assert.ok(actual >= count, `it is there ${actual} times, not ${count}`);
    assert.match(reason, /^[A-Z].*\.$/);
  },
);

test('words are found in any case, and over the ends of lines', () => {
  assert.equal(worstWordsIn('Nobody is\n * told, so they mend it.'), ['nobody', 'is told', 'mend']);
  assert.equal(worstWordsIn('An amendment for anybody.'), []);
});

test('names of tests are found in any quotes, over lines', () => {
  const text = "test('a', () => 1);\ntable(\n  'b',\n  rows);\ntest(`${name} c`, f);\nlatest('d');";
  assert.equal(testNamesIn(text), ['a', 'b', '${name} c']);
});

test('the first word of a docstring is found on the line of its opening and on the next', () => {
  assert.equal(docstringBeginningsIn('/** Whether a. */\n/**\n * What b.\n */\n/** Returns what. */'), [
    'whether',
    'what',
  ]);
});
