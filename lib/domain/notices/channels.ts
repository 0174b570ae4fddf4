/** Which ways lead to a person. */
export interface Ways {
  readonly mail: boolean;
  /** Wanted, and at least one browser has asked for it. */
  readonly push: boolean;
}

/**
 * The ways that one message takes. What is urgent is mailed even to those who want no mail: a push is an extra, which
 * a browser that is off, or gone, may never show.
 */
export function waysFor(wanted: Ways, isUrgent: boolean): Ways {
  return { mail: wanted.mail || isUrgent, push: wanted.push };
}
