import * as en from "./en/mail";
import { inLanguage } from "./language";

/** The text of mails and push messages. */
export const MAIL_WORDS = inLanguage({ en });
