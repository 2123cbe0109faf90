const units: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

/**
 * The whole seconds of a duration as Kubernetes tools write it (`90s`, `5m`, `1h30m`): hours, minutes and seconds, each
 * at most once and in this order. Nothing for any other text, and for no time at all.
 */
export function parseDuration(text: string): number | undefined {
  if (!/^([0-9]{1,6}h)?([0-9]{1,6}m)?([0-9]{1,6}s)?$/.test(text)) return undefined;
  const parts = [...text.matchAll(/([0-9]+)([hms])/g)];
  const seconds = parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (units[unit] ?? 0), 0);
  return seconds > 0 ? seconds : undefined;
}
