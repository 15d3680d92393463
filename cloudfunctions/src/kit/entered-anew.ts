/**
 * What was sent back and entered anew under the same number is another entry than the one whose enterer was asked about, and perhaps by
 * whoever is confirming it: nobody confirms what they did not see, nor their own.
 */
export const enteredAnew = (now: { enteredAt: Date }, seen: { enteredAt: Date }): boolean =>
  now.enteredAt.getTime() !== seen.enteredAt.getTime();
