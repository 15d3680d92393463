/** 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = index % 26;
  return (index >= 26 ? columnLetter((index - rest) / 26 - 1) : '') + String.fromCharCode(65 + rest);
}

/** A → 0; -1 if it is not a column letter. */
export function columnIndex(letter: string): number {
  if (!/^[A-Z]{1,3}$/.test(letter)) return -1;
  let index = 0;
  for (let i = 0; i < letter.length; i += 1) index = index * 26 + letter.charCodeAt(i) - 64;
  return index - 1;
}
