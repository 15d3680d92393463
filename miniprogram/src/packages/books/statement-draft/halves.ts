/** Half-years that have ended, the latest first: only these can be computed. */
export function endedHalves(today: string, count = 4): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const running = year * 2 + (month > 6 ? 1 : 0);
  return Array.from({ length: count }, (_, at) => running - 1 - at).map(
    (half) => `${Math.floor(half / 2)}H${(half % 2) + 1}`,
  );
}
