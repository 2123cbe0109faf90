import type { ComponentChildren, VNode } from 'preact';
import { counted, grouped } from '../diagnostics/counted.ts';
import type { ExceptionSummary, GrantSummary, JudgedPart, StandingOut } from '../explorer/page-data.ts';
import type { PageModel } from '../explorer/page-model.ts';
import { standsOutWords } from '../explorer/stands-out-words.ts';
import { visible } from '../report/words/wording.ts';
import { daysUntil } from './age-words.ts';
import { Guardrails, RunResults, Tests } from './judged-lists.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { addressOf } from './navigation.ts';
import { RecordedFlows } from './recorded-flows.tsx';

/** The first view: are we separated, who reaches whom by type, and what stands out. */
export function Overview({ model }: { readonly model: PageModel }): VNode {
  const { overview, clusters, first, head } = model.index;
  const { guardrails, tests, standsOut, exceptions, grants, run } = overview;
  const namespaces = clusters.reduce((sum, one) => sum + one.namespaces.length, 0);
  const workloads = clusters.reduce(
    (sum, one) =>
      sum + one.namespaces.reduce((all, { workloads: list }) => all + (model.index.workloads[list]?.length ?? 0), 0),
    0,
  );
  const judged = (
    <>
      <section class="panel" id="tests">
        <h2>Tests</h2>
        <Tests answer={tests} head={head} />
      </section>
      <section class="panel" id="guardrails">
        <h2>Guardrails</h2>
        <Guardrails answer={guardrails} head={head} />
      </section>
    </>
  );
  return (
    <div class="overview">
      {run === undefined ? <h1 class="visually-hidden">Overview</h1> : <RunResults run={run} />}
      <p class="scope">
        {head.origin === 'given' ? visible(head.manifests.join(', ')) : counted(clusters.length, 'cluster')} ·{' '}
        {counted(namespaces, 'namespace')} · {counted(workloads, 'workload')}
        {head.commit === undefined ? null : (
          <>
            {' '}
            · commit <code>{head.commit.id.slice(0, 9)}</code>
            {head.commit.changed ? ' with changes' : ''}
          </>
        )}
      </p>
      <div class="cards">
        <Card
          title="Guardrails"
          href="#guardrails"
          tone={toneOf(guardrails, ({ outcome }) => outcome !== 'fails')}
          number={ratio(guardrails, ({ outcome }) => outcome === 'holds')}
          words={wordsOf(guardrails, 'hold', 'no guardrail is defined')}
        />
        <Card
          title="Tests"
          href="#tests"
          tone={toneOf(tests, ({ passed }) => passed)}
          number={ratio(tests, ({ passed }) => passed)}
          words={wordsOf(tests, 'passed', 'no test is defined')}
        />
        {standsOutWords.slice(0, 4).map(({ key, title }) => (
          <Card
            key={key}
            title={title}
            href={`#${key}`}
            tone="plain"
            number={grouped(standsOut[key].length)}
            words={standsOut[key].length === 1 ? 'place' : 'places'}
          />
        ))}
      </div>
      {run === undefined ? null : judged}
      <section class="panel">
        <h2>
          Who reaches whom{' '}
          <a class="quiet" href={addressOf({ view: 'matrix', axis: first.axis })}>
            open as matrix
          </a>
        </h2>
        <MatrixTable model={model} state={{ view: 'matrix', axis: first.axis }} />
      </section>
      <RecordedFlows model={model} />
      <div class="columns">
        {run === undefined ? judged : null}
        <section class="panel" id="standing-out">
          <h2>What stands out</h2>
          {standsOutWords.map(({ key, title, means, none }) => (
            <StandsOutList key={key} id={key} title={title} means={means} none={none} entries={standsOut[key]} />
          ))}
        </section>
        <section class="panel" id="exceptions">
          <h2>Exceptions and grants</h2>
          <Agreed exceptions={exceptions} grants={grants} />
        </section>
      </div>
    </div>
  );
}

interface CardProps {
  readonly title: string;
  readonly href: string;
  readonly tone: 'good' | 'bad' | 'plain';
  readonly number: string;
  readonly words: string;
}

function Card({ title, href, tone, number, words }: CardProps): VNode {
  return (
    <a
      class={`card card-${tone}`}
      href={href}
      onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById(href.slice(1));
        target?.scrollIntoView({ block: 'start' });
        target?.querySelector<HTMLElement>('summary, h2')?.focus();
      }}
    >
      <span class="card-title">{title}</span>
      <span class="card-number">{number}</span>
      <span class="card-words">{words}</span>
    </a>
  );
}

function toneOf<Result>(answer: JudgedPart<Result>, isGood: (result: Result) => boolean): CardProps['tone'] {
  if (answer.kind === 'unread') return 'bad';
  if (answer.kind === 'none' || answer.results.length === 0) return 'plain';
  return answer.results.every(isGood) ? 'good' : 'bad';
}

function ratio<Result>(answer: JudgedPart<Result>, isGood: (result: Result) => boolean): string {
  if (answer.kind !== 'judged') return '–';
  return `${grouped(answer.results.filter(isGood).length)}/${grouped(answer.results.length)}`;
}

function wordsOf<Result>(answer: JudgedPart<Result>, words: string, none: string): string {
  return answer.kind === 'unread' ? 'could not be read' : answer.kind === 'none' ? none : words;
}

/** So many entries are shown before a reader asks for more. */
const mostEntries = 8;

interface StandsOutListProps {
  readonly id: string;
  readonly title: string;
  readonly means: string;
  readonly none: string;
  readonly entries: readonly StandingOut[];
}

function StandsOutList({ id, title, means, none, entries }: StandsOutListProps): VNode {
  return (
    <details id={id} open={entries.length > 0 && entries.length <= mostEntries}>
      <summary>
        {title} <span class="count">{grouped(entries.length)}</span>
      </summary>
      <p class="quiet">{entries.length === 0 ? none : means}</p>
      <Entries entries={entries} />
    </details>
  );
}

function Entries({ entries }: { readonly entries: readonly StandingOut[] }): VNode {
  const entry = ({ words, detail, clusters, example }: StandingOut, index: number): VNode => {
    const [only, another] = clusters;
    const at = only === undefined || another !== undefined ? {} : { cluster: only };
    return (
      <li key={index}>
        <a href={addressOf({ view: 'focus', kind: 'namespace', ...at, name: example.namespace })}>{visible(words)}</a>{' '}
        <span class="quiet">
          {[detail, clusters.length > 3 ? counted(clusters.length, 'cluster') : clusters.join(', ')]
            .filter((text) => text !== '')
            .join(' · ')}
        </span>
      </li>
    );
  };
  const rest = entries.slice(mostEntries);
  return (
    <>
      <ul class="entries">{entries.slice(0, mostEntries).map(entry)}</ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>{counted(rest.length, 'more entry', 'more entries')}</summary>
          <ul class="entries">{rest.slice(0, 500).map(entry)}</ul>
        </details>
      )}
    </>
  );
}

function Agreed({
  exceptions,
  grants,
}: {
  readonly exceptions: readonly ExceptionSummary[];
  readonly grants: readonly GrantSummary[];
}): VNode {
  if (exceptions.length + grants.length === 0) return <p class="quiet">There are none.</p>;
  const due = (until: string): ComponentChildren => {
    const days = daysUntil(until);
    const words = days < 0 ? `over since ${until}` : `${counted(days, 'day')} left`;
    return <span class={days < 0 ? 'late' : days < 30 ? 'soon' : 'quiet'}>{words}</span>;
  };
  const entries = [
    ...exceptions.map(({ name, owner, reason, until }) => ({ until, words: `Exception ${name}`, reason, who: owner })),
    ...grants.map(({ tenant, name, reason, reviewBy, from, ports }) => ({
      ...{ until: reviewBy, words: `Grant ${tenant}/${name}`, reason },
      who: `${from.join(', ')} to ${tenant}, ${ports}`,
    })),
  ].sort((a, b) => (a.until < b.until ? -1 : 1));
  return (
    <ul class="entries">
      {entries.map(({ until, words, reason, who }) => (
        <li key={words}>
          <strong>{visible(words)}</strong> {due(until)}
          <br />
          <span class="quiet">
            {visible(who)}
            {reason === '' ? '' : ` · ${visible(reason)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
