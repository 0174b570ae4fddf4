import type { Finding } from "../finding";
import type { Category } from "../vocabulary";
import type { RuleContext } from "./context";

/** A rule says what is true at an instant; it sees facts, never another rule's findings. */
export interface Rule {
  readonly id: string;
  /** A few words for headings. */
  readonly title: string;
  /** What one finding is about: the whole client, a region, or a region and side. */
  readonly subject: "client" | "region" | "place";
  /** Raised when the meaning of the rule changes. */
  readonly version: string;
  readonly category: Category;
  evaluate(context: RuleContext): readonly Finding[];
}
