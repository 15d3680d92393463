/** A rate in ten-thousandths of a yuan as yuan, at least two decimals: 12000 → `1.20`, 12345 → `1.2345`. */
export function rateText(rateTenThou: number): string {
  const digits = String(rateTenThou).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4).replace(/0{1,2}$/, '')}`;
}
