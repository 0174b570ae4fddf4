export const env = { port: 0 };
