export function gluedKeys(t: (key: string) => string, part: "a" | "b") {
  return [t(`severity.${part}`), t("severity." + part), t(part === "a" ? `x.${part}` : "x.b")];
}

export function wholeKeys(t: (key: string) => string, part: "a" | "b") {
  return [t("severity.a"), t(part === "a" ? "x.a" : "x.b"), t({ a: "x.a", b: "x.b" }[part])];
}
