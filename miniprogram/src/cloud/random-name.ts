import Taro from '@tarojs/taro';

/** 32 hexadecimal digits nobody can guess, from the phone's secure random: names an upload, seals a ballot. */
export async function randomName(): Promise<string> {
  const bytes = process.env.TARO_ENV === 'weapp' ? await fromWeChat() : crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const fromWeChat = async () => new Uint8Array((await Taro.getRandomValues({ length: 16 })).randomValues);
