export const a = new Date();
export const b = Date.now();
export const c = Date.now;
export const d = performance.now();
export const allowed = (at: number) => new Date(at).toISOString();
