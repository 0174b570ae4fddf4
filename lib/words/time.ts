import * as dates from "./en/dates";
import * as spans from "./en/spans";
import { inLanguage } from "./language";

/** Dates, spans of time and silence in words. */

export const { dateWords, dayAndMonth, shortDateWords, weekdayOf } = inLanguage({ en: dates });
export const { elapsedWords, silenceWords, unansweredWords, unknownWords } = inLanguage({
  en: spans,
});
