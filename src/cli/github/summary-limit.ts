/** GitHub takes 1 MiB for the summary of a step; what stands around the diff needs little. */
export const summaryLimit = 1_000_000;
