/** One label of a pod or a namespace. */
export interface Label {
  readonly key: string;
  readonly value: string;
}
