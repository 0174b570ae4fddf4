const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is an RFC 9562 UUID of any version in lower case, as ids are kept. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
