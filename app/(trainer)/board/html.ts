/**
 * Markup as text, for the one list that is too long to be built from elements: a list of rows as
 * elements costs the server several times what the same rows cost as one string.
 * Nothing but the template's own text is markup; every value is escaped.
 */
export interface Html {
  readonly markup: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For text and for quoted attribute values. */
function escapeHtml(text: string): string {
  // Most values hold nothing to escape, and looking is much cheaper than replacing.
  if (text.search(SPECIAL) < 0) return text;
  return text.replace(SPECIAL, (character) => ESCAPES[character] ?? "");
}

const SPECIAL = /[&<>"']/g;

/** Values: text and numbers are escaped, markup made by this same tag is not, null is nothing. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Html | null)[]
): Html {
  let markup = strings[0] ?? "";
  for (let index = 0; index < values.length; index += 1) {
    markup += render(values[index] ?? null) + (strings[index + 1] ?? "");
  }
  return { markup };
}

export function joinHtml(parts: readonly Html[]): Html {
  let markup = "";
  for (const part of parts) markup += part.markup;
  return { markup };
}

function render(value: string | number | Html | null): string {
  if (value === null) return "";
  if (typeof value === "object") return value.markup;
  return typeof value === "number" ? String(value) : escapeHtml(value);
}
