import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { acceptedBy, type ScopeFacts } from '../landscape/accepted-findings.ts';
import type { AcceptedCode, Exception } from '../landscape/landscape.ts';
import { remembered } from '../model/interned.ts';
import { locationOf } from '../source/node.ts';
import type { AcceptanceComment } from './acceptance-comment.ts';
import type { AcceptedFinding, FindingPlace, LintFinding } from './finding.ts';
import * as problems from './problems.ts';

/** A finding, divided by acceptances. */
interface Judged {
  /** The finding with the places that no acceptance covers; none where there are none. */
  readonly left: readonly LintFinding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** Everything that accepts findings on a day, and what of it was needed. */
export class Acceptances {
  readonly #comments: readonly AcceptanceComment[];
  readonly #exceptions: readonly Exception[];
  readonly #asOf: string;
  readonly #used = new Set<AcceptanceComment | AcceptedCode>();

  constructor(comments: readonly AcceptanceComment[], exceptions: readonly Exception[], asOf: string) {
    this.#comments = comments;
    this.#exceptions = exceptions;
    this.#asOf = asOf;
  }

  /** A comment accepts a finding as a whole, wherever it shows; an exception accepts it in the places of its scope. */
  judge(finding: LintFinding, factsOf: (place: FindingPlace) => ScopeFacts): Judged {
    const comment = this.#commentOn(finding);
    if (comment !== undefined) {
      this.#used.add(comment);
      const { reason, owner, until, location } = comment;
      return { left: [], accepted: [{ finding, by: { kind: 'comment', reason, owner, until, location } }] };
    }
    const left: FindingPlace[] = [];
    const byException = new Map<Exception, FindingPlace[]>();
    for (const place of finding.places) {
      const { policy, workload } = finding.about;
      const subject = { code: finding.code, ...place, ...factsOf(place), policy, workload };
      const found = acceptedBy(this.#exceptions, subject, this.#asOf);
      if (found === undefined) left.push(place);
      else {
        this.#used.add(found.acceptance);
        remembered(byException, found.exception, () => []).push(place);
      }
    }
    const accepted = [...byException].map(([exception, places]): AcceptedFinding => {
      const { reason, owner, until, untilNode } = exception;
      const by = { kind: 'exception', reason, owner, until, location: locationOf(untilNode) } as const;
      return { finding: { ...finding, places }, by };
    });
    if (accepted.length === 0) return { left: [finding], accepted };
    return { left: left.length === 0 ? [] : [{ ...finding, places: left }], accepted };
  }

  /**
   * Acceptances that have expired and, if all findings were judged, those that accepted nothing though its rule was
   * asked.
   */
  diagnostics(all: boolean, isAsked: (code: string) => boolean): readonly Diagnostic[] {
    const expired = this.#comments.filter(({ until }) => until < this.#asOf).map(problems.acceptanceExpired);
    if (!all) return expired;
    const unused = this.#comments
      .filter((comment) => comment.until >= this.#asOf && isAsked(comment.code) && !this.#used.has(comment))
      .map(problems.acceptanceUnused);
    const unusedItems = this.#exceptions
      .filter(({ until }) => until >= this.#asOf)
      .flatMap((exception) =>
        exception.accepts
          .filter((one) => isAsked(one.code) && !this.#used.has(one))
          .map((one) => problems.exceptionUnused(exception, one.code, one.node)),
      );
    return [...expired, ...unused, ...unusedItems];
  }

  #commentOn({ code, location }: LintFinding): AcceptanceComment | undefined {
    return this.#comments.find(
      (comment) =>
        comment.code === code &&
        comment.until >= this.#asOf &&
        comment.location.path === location.path &&
        comment.line === location.line,
    );
  }
}
