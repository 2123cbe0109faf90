/** What was measured of a page in a browser. */
export interface PageFigures {
  /** From opening the file until a person can use the page. */
  readonly usableSeconds: number;
  /** An explanation about two namespaces, until it is shown; each in milliseconds. */
  readonly whyMilliseconds: readonly number[];
  /** The matrix of tenants, until its first cells are shown. */
  readonly tenantsSeconds: number;
  /** A label of one workload is edited, until what changes is shown; each in seconds. The first one comes first. */
  readonly whatIfSeconds: readonly number[];
  /** The most memory of the process that shows the page, before the edits; absent where the system does not show it. */
  readonly peakMebibytes?: number;
}
