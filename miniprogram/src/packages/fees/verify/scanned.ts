export interface Held {
  /** 编号, of a certificate or a receipt. */
  number: string;
  code: string;
}

/** What the code on the paper says: `mulin-certificate:编号:核验码`, `mulin-receipt:编号:核验码`. */
export function scannedPaper(text: string): Held | undefined {
  const [kind = '', number, code] = text.split(':');
  return ['mulin-certificate', 'mulin-receipt'].includes(kind) && number && code ? { number, code } : undefined;
}

/** A receipt's number begins so. */
export const isReceipt = (number: string): boolean => /^\s*SJ/i.test(number);
