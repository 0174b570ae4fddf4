/** The channels by which a person gets messages. */
export interface Channels {
  readonly mail: boolean;
  /** Wanted, and at least one browser has asked for it. */
  readonly push: boolean;
}

/**
 * The channels of one message. What is urgent is mailed even to those who want no mail: a push is an extra, which
 * a browser that is off, or gone, may never show.
 */
export function channelsFor(wanted: Channels, isUrgent: boolean): Channels {
  return { mail: wanted.mail || isUrgent, push: wanted.push };
}
