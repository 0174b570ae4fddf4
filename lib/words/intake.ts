import * as en from "./en/intake";
import { inLanguage } from "./language";

/** The sentences of the therapist's intake summary. */
export const {
  ACT_WORDS,
  aboutWords,
  backgroundWords,
  DISCLAIMER,
  exerciseWords,
  intakeMissingWords,
  keptWords,
  lineWords,
} = inLanguage({ en });
