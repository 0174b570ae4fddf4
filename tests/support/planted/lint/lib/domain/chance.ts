export const a = Math.random();
export const b = crypto.randomUUID();
