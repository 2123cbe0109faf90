/** Keys and indexes that lead from the root of an object to one of its fields. The empty path is the root. */
export type FieldPath = readonly (string | number)[];
