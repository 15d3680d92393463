import Taro from '@tarojs/taro';
import { offline } from './error';

/** Opens a spreadsheet from the cloud: WeChat shows it and offers to keep or forward it, a browser saves it. */
export async function openSheet(url: string, fileName: string): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') return byWeChat(url);
  save(await contentOf(url), fileName);
}

async function byWeChat(url: string): Promise<void> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url }).catch(() => ({
    tempFilePath: '',
    statusCode: 0,
  }));
  if (statusCode !== 200) throw offline();
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true });
}

async function contentOf(url: string): Promise<Blob> {
  try {
    return await (await fetch(url)).blob();
  } catch {
    throw offline();
  }
}

/** A browser keeps what is behind a link with a name. */
export function save(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
