import * as numbers from "./en/numbers";
import * as places from "./en/places";
import * as en from "./en/vocabulary";
import { inLanguage } from "./language";

/** The closed vocabularies and places in words; what each means is said in the language's own file. */

export const { capitalise } = inLanguage({ en: numbers });
export const { placeHeading } = inLanguage({ en: places });
export const {
  ANSWER_WORDS,
  CATEGORY_WORDS,
  CLOSE_WORDS,
  MOMENT_WORDS,
  PAIN_SIGN_WORDS,
  QUALITY_WORDS,
  SESSION_KIND_WORDS,
  SEVERITY_WORDS,
  SPREAD_WORDS,
  UNKNOWN_WORD,
} = inLanguage({ en });
