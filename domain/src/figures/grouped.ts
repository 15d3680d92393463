/** 32175.67 → `32,175.67`; decimals stay as they are. No look-behind: old phones stumble over it while reading the file. */
export function grouped(figure: string): string {
  const [whole = '', ...decimals] = figure.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...decimals].join('.');
}
