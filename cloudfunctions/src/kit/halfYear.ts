/** `2026H1` → `2026 年上半年`. */
export const halfYearText = (period: string): string =>
  `${period.slice(0, 4)} 年${period.endsWith('1') ? '上' : '下'}半年`;
