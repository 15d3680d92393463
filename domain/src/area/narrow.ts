/** Full-width digits, letters and signs (１０３．４０，（Ａ）) and the ideographic blank to their narrow forms; trims. Leaves `、` and `。` alone. */
export function narrow(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2000-\u200B\uFEFF]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
}
