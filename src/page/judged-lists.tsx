import type { VNode } from 'preact';
import { counted } from '../diagnostics/counted.ts';
import type {
  GuardrailSummary,
  JudgedPart,
  PageHead,
  RunSummary,
  TestFailure,
  TestSummary,
  WhyQuestion,
} from '../explorer/page-data.ts';
import { visible } from '../report/words/wording.ts';
import { addressOf } from './navigation.ts';
import { SourcePlace } from './source-place.tsx';

/** The answer of a run of `ringfence test`, with its counts. */
export function RunResults({ run }: { readonly run: RunSummary }): VNode {
  const { passed, totals, flows, coverage } = run;
  return (
    <div class="run">
      <h1 class={passed ? 'run-passed' : 'run-failed'}>
        <Sign tone={passed ? 'good' : 'bad'} />
        {passed ? 'The test passes' : 'The test fails'}
      </h1>
      {totals.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <RunText title="Recorded flows" lines={flows} isOpen={!passed} />
      <RunText title="Rules that no test exercises" lines={coverage} isOpen={false} />
    </div>
  );
}

interface RunTextProps {
  readonly title: string;
  readonly lines: readonly string[] | undefined;
  readonly isOpen: boolean;
}

function RunText({ title, lines, isOpen }: RunTextProps): VNode | null {
  if (lines === undefined) return null;
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <pre>{lines.join('\n')}</pre>
    </details>
  );
}

interface JudgedProps<Result> {
  readonly answer: JudgedPart<Result>;
  readonly head: PageHead;
}

/** A page without addresses and values of labels has not what explanations need. */
function canExplain({ redacted }: PageHead): boolean {
  return redacted !== true;
}

const signs = { good: '✓', bad: '✗', warn: '!', empty: '○' } as const;

function Sign({ tone }: { readonly tone: keyof typeof signs }): VNode {
  return (
    <span class={`sign sign-${tone === 'empty' ? 'warn' : tone}`} aria-hidden="true">
      {signs[tone]}
    </span>
  );
}

/** Outcomes of guardrails, those that a reader must look at first. */
const outcomes: readonly (readonly [outcome: string, tone: keyof typeof signs])[] = [
  ['fails', 'bad'],
  ['reported', 'warn'],
  ['accepted', 'warn'],
  ['about-nothing', 'empty'],
  ['holds', 'good'],
];

/** `holds`, `is about nothing`, `fails: broken`. */
function outcomeWords(outcome: string, answer: string): string {
  if (outcome === 'about-nothing') return 'is about nothing here';
  return outcome === answer ? outcome : `${outcome}: ${answer.replaceAll('-', ' ')}`;
}

/** Guardrails with their answers and examples, those that do not hold first. */
export function Guardrails({ answer, head }: JudgedProps<GuardrailSummary>): VNode {
  if (answer.kind !== 'judged') return <None answer={answer} noun="guardrails" />;
  const sorted = outcomes.flatMap(([one, tone]) =>
    answer.results.filter(({ outcome }) => outcome === one).map((result) => ({ ...result, tone })),
  );
  return (
    <ul class="judged">
      {sorted.map(({ name, description, outcome, answer: result, lines, path, line, examples, tone }) => (
        <li key={name}>
          <details open={outcome === 'fails'}>
            <summary>
              <Sign tone={tone} />
              <span class="name">{visible(name)}</span> <span class="quiet">{outcomeWords(outcome, result)}</span>
            </summary>
            {description === '' ? null : <p>{visible(description)}</p>}
            {lines.length === 0 ? null : <pre>{lines.join('\n')}</pre>}
            {canExplain(head) ? examples.map((one) => <Example key={JSON.stringify(one)} question={one} />) : null}
            <Place head={head} path={path} line={line} />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Tests with the results of their cases: failed cases first, each with its example. */
export function Tests({ answer, head }: JudgedProps<TestSummary>): VNode {
  if (answer.kind !== 'judged') return <None answer={answer} noun="connectivity tests" />;
  const failed = answer.results.flatMap(({ failure, ...result }) =>
    failure === undefined ? [] : { ...result, failure },
  );
  const passed = new Map<string, TestSummary[]>();
  for (const one of answer.results) if (one.passed) passed.set(one.test, [...(passed.get(one.test) ?? []), one]);
  return (
    <ul class="judged">
      {failed.map(({ failure, ...result }, place) => (
        <li key={`${result.path}:${result.line}`} class="failed">
          <Failed result={result} failure={failure} head={head} isOpen={place < mostOpen} />
        </li>
      ))}
      {[...passed].map(([test, cases]) => (
        <li key={test}>
          <details>
            <summary>
              <Sign tone="good" />
              <span class="name">{visible(test)}</span>{' '}
              <span class="quiet">{counted(cases.length, 'case')} passed</span>
            </summary>
            <ul class="entries">
              {cases.map(({ name, expect, pairs, path, line }) => (
                <li key={`${path}:${line}`}>
                  {visible(name)}{' '}
                  <span class="quiet">
                    {expect} for {counted(pairs, 'pair')} · <SourcePlace head={head} path={path} line={line} />
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** So many failed cases are open at first. */
const mostOpen = 10;

interface FailedProps {
  readonly result: Omit<TestSummary, 'failure'>;
  readonly failure: TestFailure;
  readonly head: PageHead;
  readonly isOpen: boolean;
}

function Failed({ result, failure, head, isOpen }: FailedProps): VNode {
  const { test, name, expect, verdict, pairs, path, line } = result;
  const { failedPairs, lines, example } = failure;
  const count = pairs === 0 ? 'nothing to test' : `${failedPairs} of ${counted(pairs, 'pair')}`;
  return (
    <details open={isOpen}>
      <summary>
        <Sign tone="bad" />
        <span class="name">
          {visible(test)}
          {name === '' ? '' : `: ${visible(name)}`}
        </span>{' '}
        <span class="quiet">
          failed: expected {expect}, is {verdict} · {count}
        </span>
      </summary>
      {lines.length === 0 ? null : <pre>{lines.join('\n')}</pre>}
      {canExplain(head) && example !== undefined ? <Example question={example} /> : null}
      <Place head={head} path={path} line={line} />
    </details>
  );
}

function Example({ question }: { readonly question: WhyQuestion }): VNode {
  const { from, to, port, cluster } = question;
  return (
    <p>
      <a href={addressOf({ view: 'why', ...question })}>
        Why: {visible(from)} to {visible(to)} on {port}
        {cluster === undefined ? '' : ` in ${visible(cluster)}`}
      </a>
    </p>
  );
}

function Place(place: { readonly head: PageHead; readonly path: string; readonly line: number }): VNode {
  return (
    <p class="quiet">
      <SourcePlace {...place} />
    </p>
  );
}

function None({ answer, noun }: { readonly answer: JudgedPart<unknown>; readonly noun: string }): VNode {
  return (
    <p class="quiet">
      {answer.kind === 'unread'
        ? `The ${noun} have mistakes, so Ringfence did not read them.`
        : `There are no ${noun}.`}
    </p>
  );
}
