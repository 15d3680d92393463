/** An organisation's name is nobody's personal data. */
const ORGANISATION = /(公司|集团|银行|合作社|委员会|居委会|中心|学校|医院|管理局|政府|厂|社|店)$/u;

/** 王秀兰 → 王*兰, 王兰 → 王*, 欧阳秀兰 → 欧**兰. Organisations keep their name. */
export function maskName(name: string): string {
  if (ORGANISATION.test(name) && name.length > 4) return name;
  const letters = [...name];
  const [first = ''] = letters;
  if (letters.length <= 1) return letters.length === 0 ? '' : '*';
  if (letters.length === 2) return `${first}*`;
  return `${first}${'*'.repeat(letters.length - 2)}${letters[letters.length - 1] ?? ''}`;
}

/** Co-owners as they stand on the roll: 哈斯、周帆 → 哈*、周*. */
export const maskNames = (names: readonly string[]): string => names.map(maskName).join('、');

/** 13912347720 → 139****7720, 04771234567 → 047****4567; something too short shows nothing at all. */
export function maskPhone(phone: string): string {
  return phone.length < 10 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
