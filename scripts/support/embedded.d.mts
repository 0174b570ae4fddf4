export interface Cluster {
  readonly home: string;
  urlOf(database: string): string;
  /** The postmaster's process, which changes when it is restarted. */
  pid(): number;
  stop(): Promise<void>;
}

export declare function openCluster(
  dataDir: string,
  onLost?: (reason: string) => void,
): Promise<Cluster>;
