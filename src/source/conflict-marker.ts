/** Finds an unsettled conflict that git has marked: returns the offset of the first marker. */
export function conflictMarkerIn(text: string): number | undefined {
  return /^(<{7} |>{7} |={7}$)/m.exec(text)?.index;
}
