/** ", with pain up to 4/10": what a pain report that raises a load finding adds to its sentence. */
export function raisedWords({ raisedByNrs }: { readonly raisedByNrs?: number }): string {
  return raisedByNrs === undefined ? "" : `, with pain up to ${raisedByNrs}/10`;
}
