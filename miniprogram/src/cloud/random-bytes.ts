import Taro from '@tarojs/taro';

/** So many bytes nobody can guess, from the phone's secure random. */
export async function randomBytes(length: number): Promise<Uint8Array> {
  if (process.env.TARO_ENV !== 'weapp') return crypto.getRandomValues(new Uint8Array(length));
  const { randomValues } = await Taro.getRandomValues({ length });
  return new Uint8Array(randomValues);
}
