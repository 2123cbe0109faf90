import { joinedSeen, partsOfSeen } from '../../report/connectivity/arrow-seen.ts';
import { type BoxArrow, type Bundle, bundleArrows } from '../../report/connectivity/bundle-arrows.ts';
import { boxesIn, type Frame, framesIn } from '../../report/connectivity/frame.ts';

/** Bundles arrows as without marks, and joins the marks of each bundle: otherwise a graph of everything would have twice the lines. */
export function bundlesWithSeen(frame: Frame, arrows: readonly BoxArrow[]): readonly Bundle[] {
  if (arrows.every(({ seen }) => seen === undefined)) return bundleArrows(frame, arrows);
  const boxesOf = new Map(
    framesIn([frame]).map((one) => [one.id, boxesIn([one]).flatMap(({ id, kind }) => (kind === 'pods' ? [id] : []))]),
  );
  const among = (ends: readonly string[]): ReadonlySet<string> =>
    new Set(ends.flatMap((end) => boxesOf.get(end) ?? [end]));
  const plain = arrows.map(({ seen: _, ...arrow }) => arrow);
  return bundleArrows(frame, plain).map((bundle) => {
    const { text, state, change } = bundle;
    const [from, to] = [among(bundle.from), among(bundle.to)];
    const own = arrows.filter(
      (arrow) =>
        arrow.text === text &&
        arrow.state === state &&
        arrow.change === change &&
        from.has(arrow.from) &&
        to.has(arrow.to),
    );
    const parts = own.flatMap(({ seen }) => (seen === undefined ? [] : [partsOfSeen(seen)]));
    const seen = parts.length === own.length ? joinedSeen(parts) : undefined;
    return seen === undefined ? bundle : { ...bundle, seen };
  });
}
