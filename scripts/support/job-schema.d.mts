/** Brings the job queue's schema up to date, as the owner, and opens it to the worker's role. */
export declare function installJobSchema(ownerUrl: string): Promise<void>;
