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
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}

/** Values: text and numbers are escaped, markup made by this same tag is not, null is nothing. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Html | null)[]
): Html {
  let markup = strings[0] ?? "";
  for (const [index, value] of values.entries()) {
    markup += render(value) + (strings[index + 1] ?? "");
  }
  return { markup };
}

export function joinHtml(parts: readonly Html[]): Html {
  return { markup: parts.map((part) => part.markup).join("") };
}

function render(value: string | number | Html | null): string {
  if (value === null) return "";
  return typeof value === "object" ? value.markup : escapeHtml(String(value));
}
