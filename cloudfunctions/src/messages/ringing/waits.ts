/** WeChat was busy. */
export const LATER_MS = 5 * 60_000;
/** The day's quota is used up, or the template has to be put right by a person. */
export const HOUR_MS = 3_600_000;
/** What could not be rung in this time is old news; the inbox has it. */
export const GIVEN_UP_MS = 24 * HOUR_MS;
