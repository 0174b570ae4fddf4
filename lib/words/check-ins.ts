import { occasionWords as en } from "./en/check-ins";
import { inLanguage } from "./language";

export const occasionWords = inLanguage({ en });
