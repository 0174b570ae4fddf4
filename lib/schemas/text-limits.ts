/** Apart from the schemas, so that a form can state its limit without carrying a parser. */
export const MAX_REASON_LENGTH = 2000;
