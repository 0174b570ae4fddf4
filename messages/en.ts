import errors from "./en/errors.json";
import site from "./en/site.json";

/** All texts of the interface in English, by page. The other languages have the same keys. */
export const en = { errors, site };
