/** What is run, as arguments of node. */
export declare const ENTRIES: { readonly worker: readonly string[] };
