import * as en from "./en/screening";
import { inLanguage } from "./language";

export const { QUESTION_NAMES, QUESTION_TEXTS } = inLanguage({ en });
