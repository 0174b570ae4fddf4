import * as en from "./en/board-row";
import { inLanguage } from "./language";

/**
 * The texts of a row of the board. They are functions and no messages of the interface, because a board has 50 rows
 * and formatting a message costs the server many times what a template does.
 */
export const { NO_FLAG_WORDS, circumstancesWords, moreReasonsWords } = inLanguage({ en });
