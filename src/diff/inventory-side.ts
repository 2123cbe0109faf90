/** One of the two states whose inventory counts. */
export type InventorySide = (typeof inventorySides)[number];

export const inventorySides = ['before', 'after'] as const;
