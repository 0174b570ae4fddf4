import * as en from "./en/units";
import { inLanguage } from "./language";

/** Numbers with their units, as lists and cards show them. */
export const { formatDistance, formatGrouped, formatLoad, formatNrs } = inLanguage({ en });
