// What "#server-only" stands for on a server. For a browser it stands for nothing, so that a build which would send a
// server module to one fails and names it.
export {};
