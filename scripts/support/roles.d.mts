export declare function ensureRoles(
  ownerUrl: string,
  secretOf: (role: string) => string,
): Promise<{ app: string; worker: string }>;
