/** Where git has marked a conflict that nobody has settled: the offset of the first marker. */
export function conflictMarkerIn(text: string): number | undefined {
  return /^(<{7} |>{7} |={7}$)/m.exec(text)?.index;
}
