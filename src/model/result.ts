/**
 * A value, or the problem for which there is none; exactly one of the two. For what a person wrote, where the caller
 * knows the place: problems with places in files are diagnostics, and come with an `Outcome`.
 */
export type Result<Value, Problem> =
  | { readonly value: Value; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: Problem };
