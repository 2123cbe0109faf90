import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { counted, grouped } from '../diagnostics/counted.ts';
import type { PageChanges, ShownHazard } from '../explorer/page-changes.ts';
import type { PageComparison } from '../explorer/page-comparison.ts';
import type { JudgedPart, Overview } from '../explorer/page-data.ts';
import type { MatrixState } from '../explorer/view-state.ts';
import { visible } from '../report/words/wording.ts';
import { ChangeList, ChangeSection, Lines } from './change-list.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { addressOf } from './navigation.ts';
import { RecordedFlows } from './recorded-flows.tsx';

interface ChangesOverviewProps {
  readonly comparison: PageComparison;
  readonly scope: readonly string[];
}

/** The first view of a page that compares: is this change safe, and who can talk now that could not before. */
export function ChangesOverview({ comparison, scope }: ChangesOverviewProps): VNode {
  const { before, after, changes } = comparison;
  const { answer, hazards, connections, halfOpenings, policies, inventory } = changes;
  const { broken, notes, sentences, causes, proof, gate } = answer;
  const [first = '', ...others] = sentences;
  const of = (kind: 'opened' | 'closed' | 'certainty'): readonly number[] =>
    connections.flatMap(({ change }, place) => (change === kind ? [place] : []));
  const [opened, closed, certainty] = [of('opened'), of('closed'), of('certainty')];
  const canExplain = after.index.head.redacted !== true;
  const open = hazards.filter(({ acceptance }) => acceptance === undefined);
  const grave = open.filter(({ level }) => level !== 'note');
  const axis = after.index.clusters.length === 0 ? before.index.first.axis : after.index.first.axis;
  const matrix: MatrixState = { view: 'matrix', axis, changes: 'only' };
  return (
    <div class="overview comparison">
      <h1 class={grave.length > 0 && opened.length > 0 ? 'headline headline-bad' : 'headline'}>{visible(first)}</h1>
      {broken === undefined ? null : <p class="alert broken">{visible(broken)}</p>}
      {gate === undefined ? null : (
        <p class={gate.isClosed ? 'alert' : 'gate-open'}>
          {gate.isClosed ? null : <span aria-hidden="true">✓ </span>}
          {visible(gate.sentence)}
        </p>
      )}
      {notes.map((note) => (
        <p key={note} class="notice">
          {visible(note)}
        </p>
      ))}
      <div class="cards">
        <Count title="Hazards" target="hazards" tone={grave.length > 0 ? 'bad' : 'good'} number={grouped(open.length)}>
          {hazardWords(hazards)}
        </Count>
        <Count title="Opened" target="opened" tone="plain" sign="opened" number={grouped(opened.length)}>
          {opened.length === 1 ? 'connection' : 'connections'}
        </Count>
        <Count title="Closed" target="closed" tone="plain" sign="closed" number={grouped(closed.length)}>
          {closed.length === 1 ? 'connection' : 'connections'}
        </Count>
        <JudgedCount title="Guardrails" side="guardrails" comparison={comparison} />
        <JudgedCount title="Tests" side="tests" comparison={comparison} />
        <Count title="Policies" target="policies" tone="plain" number={grouped(policies.length)}>
          {policies.length === 1 ? 'change' : 'changes'}
        </Count>
      </div>
      <Lines lines={[...causes, ...proof, ...others]} />
      <section class="panel" id="hazards">
        <h2>
          Hazards <span class="count">{hazards.length}</span>
        </h2>
        {hazards.length === 0 ? <p class="quiet">There are none.</p> : null}
        <ul class="hazards">
          {hazards.map((hazard) => (
            <li key={`${hazard.code} ${hazard.fingerprint}`}>
              <Hazard hazard={hazard} isOpen={hazards.length <= 3} changes={changes} canExplain={canExplain} />
            </li>
          ))}
        </ul>
      </section>
      {connections.length === 0 ? (
        <p class="panel nothing" id="opened">
          <strong>Nothing changes in who can talk:</strong> no connection is opened, and none is closed.
        </p>
      ) : (
        <>
          <section class="panel">
            <h2>
              Where connections change{' '}
              <a class="quiet" href={addressOf(matrix)}>
                open as matrix
              </a>
            </h2>
            <MatrixTable model={after} comparison={comparison} state={matrix} />
          </section>
          <div class="columns">
            <section class="panel" id="opened">
              <h2>
                Opened <span class="count">{opened.length}</span>
              </h2>
              {opened.length === 0 ? <p class="quiet">Nothing is opened.</p> : null}
              <ChangeList changes={changes} entries={opened} canExplain={canExplain} most={8} />
            </section>
            <section class="panel" id="closed">
              <h2>
                Closed <span class="count">{closed.length}</span>
              </h2>
              {closed.length === 0 ? <p class="quiet">Nothing is closed.</p> : null}
              <ChangeList changes={changes} entries={closed} canExplain={canExplain} most={8} />
            </section>
          </div>
          <ChangeSection title="More or less certain" count={certainty.length}>
            <ChangeList changes={changes} entries={certainty} canExplain={canExplain} most={8} />
          </ChangeSection>
        </>
      )}
      <ChangeSection title="Opened on one side" count={halfOpenings.length}>
        <ul class="entries">
          {halfOpenings.map(({ sentence, causes: lines }, index) => (
            <li key={index}>
              {visible(sentence)}
              <Lines lines={lines} />
            </li>
          ))}
        </ul>
      </ChangeSection>
      <Flows changes={changes} />
      <RecordedFlows model={before} isBefore />
      <section class="panel" id="policies">
        <h2>
          Changed policies <span class="count">{policies.length}</span>
        </h2>
        {policies.length === 0 ? <p class="quiet">No policy changes.</p> : null}
        <Policies changes={changes} />
      </section>
      <ChangeSection title="Changed inventory" count={inventory.length}>
        <Lines lines={inventory} />
      </ChangeSection>
      {scope.map((line) => (
        <p key={line} class="quiet">
          {visible(line)}
        </p>
      ))}
    </div>
  );
}

function hazardWords(hazards: readonly ShownHazard[]): string {
  const open = hazards.filter(({ acceptance }) => acceptance === undefined);
  const parts = (['error', 'warning', 'note'] as const).flatMap((level) => {
    const count = open.filter((hazard) => hazard.level === level).length;
    return count === 0 ? [] : [counted(count, level)];
  });
  const accepted = hazards.length - open.length;
  return [...parts, ...(accepted === 0 ? [] : [`${grouped(accepted)} accepted`])].join(', ') || 'none';
}

interface CountProps {
  readonly title: string;
  /** The id of the section that has the entries. */
  readonly target: string;
  readonly tone: 'good' | 'bad' | 'plain';
  readonly number: string;
  readonly sign?: 'opened' | 'closed';
  readonly children: string;
}

function Count({ title, target, tone, number, sign, children }: CountProps): VNode {
  return (
    <a
      class={`card card-${tone}${sign === undefined || number === '0' ? '' : ` card-${sign}`}`}
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(target)?.scrollIntoView({ block: 'start' });
      }}
    >
      <span class="card-title">{title}</span>
      <span class="card-number">
        {sign === undefined || number === '0' ? '' : sign === 'opened' ? '+' : '−'}
        {number}
      </span>
      <span class="card-words">{children}</span>
    </a>
  );
}

interface JudgedCountProps {
  readonly title: string;
  readonly side: 'guardrails' | 'tests';
  readonly comparison: PageComparison;
}

/** How many hold before and after. It leads to the state after, which has the results. */
function JudgedCount({ title, side, comparison }: JudgedCountProps): VNode {
  const [before, after] = [comparison.before, comparison.after].map(({ index }) => goodOf(index.overview, side));
  const isWorse = before !== undefined && after !== undefined && after.bad > before.bad;
  const isBad = (after?.bad ?? 0) > 0;
  return (
    <a class={`card card-${isBad ? 'bad' : 'plain'}`} href={addressOf({ view: 'overview', state: 'after' })}>
      <span class="card-title">{title}</span>
      <span class="card-number">
        {after === undefined ? '–' : `${grouped(after.good)}/${grouped(after.good + after.bad)}`}
      </span>
      <span class="card-words">
        {after === undefined
          ? 'none'
          : before === undefined || (before.good === after.good && before.bad === after.bad)
            ? side === 'tests'
              ? 'passed, as before'
              : 'hold, as before'
            : `${isWorse ? 'worse: ' : ''}before ${grouped(before.good)}/${grouped(before.good + before.bad)}`}
      </span>
    </a>
  );
}

function goodOf(
  { guardrails, tests }: Overview,
  side: JudgedCountProps['side'],
): { readonly good: number; readonly bad: number } | undefined {
  const count = <Result,>(part: JudgedPart<Result>, isGood: (result: Result) => boolean) => {
    if (part.kind !== 'judged') return undefined;
    const good = part.results.filter(isGood).length;
    return { good, bad: part.results.length - good };
  };
  return side === 'tests'
    ? count(tests, ({ passed }) => passed)
    : count(guardrails, ({ outcome }) => outcome === 'holds' || outcome === 'about-nothing');
}

interface HazardProps {
  readonly hazard: ShownHazard;
  readonly isOpen: boolean;
  readonly changes: PageChanges;
  readonly canExplain: boolean;
}

function Hazard({ hazard, isOpen, changes, canExplain }: HazardProps): VNode {
  const { level, code, message, breaches, where, subjects, place, owners, advice, acceptance } = hazard;
  const [shows, setShows] = useState(isOpen);
  return (
    <details open={shows} onToggle={(event) => setShows(event.currentTarget.open)}>
      <summary>
        <span class={`level level-${acceptance === undefined ? level : 'accepted'}`}>
          {acceptance === undefined ? level : `accepted ${level}`}
        </span>{' '}
        <span class="message">{visible(message)}</span> <code class="quiet code">{code}</code>
      </summary>
      <Lines lines={breaches} />
      {where === '' ? null : <p>{visible(where)}</p>}
      {subjects.length === 0 ? null : <p class="quiet">{visible(subjects.join(' · '))}</p>}
      {place === undefined ? null : (
        <p>
          <code>{visible(place)}</code>
        </p>
      )}
      <Lines lines={owners} />
      {advice === undefined ? null : <p class="advice">{visible(advice)}</p>}
      {acceptance === undefined ? null : <p>{visible(acceptance)}</p>}
      {shows && hazard.connections.length > 0 ? (
        <ChangeList changes={changes} entries={hazard.connections} canExplain={canExplain} most={3} />
      ) : null}
    </details>
  );
}

function Policies({ changes }: { readonly changes: PageChanges }): VNode {
  const [shown, setShown] = useState(20);
  return (
    <>
      <ul class="entries">
        {changes.policies.slice(0, shown).map(({ policy, kind, sentence, place, differences, isException }, index) => (
          <li key={index} class={isException ? 'exception' : undefined}>
            {isException ? 'apart from that: ' : ''}
            {visible(sentence)}{' '}
            <a href={addressOf({ view: 'focus', kind: 'policy', name: policy })}>
              {kind === 'removed' ? 'show before' : 'show'}
              <span class="visually-hidden"> {visible(policy)}</span>
            </a>
            {place === '' ? null : <p class="quiet">{visible(place)}</p>}
            <Lines lines={differences} />
          </li>
        ))}
      </ul>
      {changes.policies.length > shown ? (
        <button type="button" class="button" onClick={() => setShown(shown + 200)}>
          {counted(changes.policies.length - shown, 'more policy', 'more policies')}
        </button>
      ) : null}
    </>
  );
}

function Flows({ changes: { flows } }: { readonly changes: PageChanges }): VNode | null {
  if (flows === undefined) return null;
  const { sentences, changes, evidence } = flows;
  return (
    <section class="panel" id="flows">
      <h2>Connections that were really seen</h2>
      <Lines lines={sentences} />
      <ul class="entries">
        {changes.map(({ title, from, to, port, seen, last, causes, keep }, index) => (
          <li key={index}>
            <strong>{title}</strong> from {visible(from)} to {visible(to)} on {visible(port)}: seen {visible(seen)},
            last {visible(last)}
            <Lines lines={[...causes, ...keep.map((words) => `To keep it: ${words}`)]} />
          </li>
        ))}
      </ul>
      <Lines lines={evidence} />
    </section>
  );
}
