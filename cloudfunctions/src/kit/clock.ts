/** The one clock of the functions. Everything below gets the time as an argument. */
export function now(): Date {
  return new Date();
}
