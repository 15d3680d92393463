import Taro from '@tarojs/taro';

/** So many bytes nobody can guess, from the phone's secure random. */
export async function randomBytes(length: number): Promise<Uint8Array> {
  return process.env.TARO_ENV === 'weapp' ? fromWeChat(length) : crypto.getRandomValues(new Uint8Array(length));
}

/** By callbacks: Taro hands this call on as it is, and not every base library answers it with a promise. */
const fromWeChat = (length: number) =>
  new Promise<Uint8Array>((resolve, reject) => {
    void Taro.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: reject,
    });
  });
