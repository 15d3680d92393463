import Taro from '@tarojs/taro';

/** A browser has no scanner of WeChat's; there the code is typed. */
export const canScan = process.env.TARO_ENV === 'weapp';

/** What the code on a sheet says; nothing if the person thought better of it. */
export async function scannedText(): Promise<string | undefined> {
  const scanned = await Taro.scanCode({ scanType: ['qrCode', 'barCode'] }).catch(() => undefined);
  return scanned?.result;
}
