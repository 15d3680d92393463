import { narrow } from '../area/narrow';

/** A firm, an office or another body: never split at a comma, known by its name. */
export function isOrganisation(name: string): boolean {
  return /公司|集团|银行|中心|委员会|居委会|村委会|政府|医院|学校|幼儿园|大学|厂$|局$|站$|部$|院$|所$|社$|合作社|支行|分行|开发商|建设单位|房地产/.test(
    name,
  );
}

/** Everybody named in an owner cell: `哈斯、周帆` is two people, `张　三` one, a firm always one. */
export function ownersOf(cell: string): string[] {
  const text = cell
    .replace(/[\r\n\t]+/g, '、')
    .replace(/[\u3000\u00a0]/g, ' ')
    .trim();
  if (text === '') return [];
  if (isOrganisation(text))
    return text.split(/[、;；]/).every((one) => isOrganisation(one)) ? names(text.split(/[、;；]/)) : [joined(text)];
  const pieces = names(text.split(/[、,，;；/／&＆|+＋]/));
  return pieces.flatMap((piece) => bySpace(piece));
}

/** `张 三` is a name set wide; `哈斯 周帆` are two. */
function bySpace(piece: string): string[] {
  const words = piece.split(/ +/);
  const chinese = words.every((word) => /^[\u4e00-\u9fff·]+$/.test(word));
  if (!chinese || words.length === 1) return [piece];
  return words.every((word) => word.length >= 2) ? words : [words.join('')];
}

function names(pieces: readonly string[]): string[] {
  const trimmed = pieces.map((piece) => joined(piece)).filter((piece) => piece !== '');
  return [...new Set(trimmed)];
}

/** Without notes in brackets such as （夫妻）. */
function joined(piece: string): string {
  const plain = piece.replace(/[（(][^（()）]*(夫妻|共有|共同|配偶|户主|已故|代|注)[^（()）]*[)）]/g, '').trim();
  const letters = plain.split(/ +/);
  return letters.length > 1 && letters.every((one) => /^[\u4e00-\u9fff]$/.test(one)) ? letters.join('') : plain;
}

/** The first telephone of a cell in digits, and how many digits the first faulty one has, if any is. */
export function readPhone(text: string): { phone: string; wrongDigits: number | null } {
  let phone = '';
  let wrongDigits: number | null = null;
  for (const piece of phonesIn(text)) {
    const digits = piece.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
    if (digits === '') continue;
    if (isPhone(digits)) phone = phone || digits;
    else wrongDigits = wrongDigits ?? digits.length;
  }
  return { phone, wrongDigits };
}

function phonesIn(text: string): string[] {
  return narrow(text)
    .replace(/[(（][^)）\d]*[)）]/g, ' ')
    .split(/[、,，;；/|\n\r]|\s{1,}(?=1\d{10}|0\d{2,3}-?\d{7})|(?:转|ext\.?)\s*\d+/i);
}

/** A mobile, a land line with or without its area code, a service number. */
function isPhone(digits: string): boolean {
  return /^1\d{10}$|^0\d{9,11}$|^[2-9]\d{6,7}$|^[48]00\d{7}$/.test(digits);
}

/** ID or credit code: narrow, without blanks, a final x as X. Empty if the cell holds none. */
export function readIdNo(text: string): string {
  return narrow(text)
    .replace(/[\s'‘’`]/g, '')
    .toUpperCase();
}
