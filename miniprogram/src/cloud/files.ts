import Taro from '@tarojs/taro';
import { CloudError, offline } from './error';

const inWeChat = process.env.TARO_ENV === 'weapp';

/**
 * Opens a paper or a spreadsheet from the cloud: WeChat shows it and offers to print, keep or forward it; a browser shows a paper
 * beside the page and saves a spreadsheet.
 */
export async function openFile(url: string, fileName: string): Promise<void> {
  const isPaper = fileName.endsWith('.pdf');
  if (inWeChat) {
    await Taro.openDocument({ filePath: await download(url), fileType: isPaper ? 'pdf' : 'xlsx', showMenu: true });
    return;
  }
  const content = await blobOf(url);
  if (!isPaper || !showBeside(content)) save(content, fileName);
}

/** Hands a file from the cloud to the person: WeChat sends it into a chat of their choice, a browser saves it. */
export async function handOver(url: string, fileName: string): Promise<void> {
  if (!inWeChat) return save(await blobOf(url), fileName);
  const filePath = await download(url);
  await Promise.resolve(Taro.shareFileMessage({ filePath, fileName })).catch(() => undefined);
}

/** The text of a file in the cloud. */
export async function textOf(url: string): Promise<string> {
  return inWeChat ? read(await download(url)) : (await blobOf(url)).text();
}

export interface ChosenText {
  name: string;
  text: string;
}

/** A file chosen on the phone: from a WeChat chat, or from the disk in a browser. Nothing if the person thought better of it. */
export async function chooseText(ending: string): Promise<ChosenText | undefined> {
  if (!inWeChat) return chooseOnDisk(ending);
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [ending] }).catch(() => undefined);
  const file = chosen?.tempFiles[0];
  return file && { name: file.name, text: read(file.path) };
}

async function download(url: string): Promise<string> {
  const answer = await Taro.downloadFile({ url }).catch(() => undefined);
  if (answer?.statusCode !== 200) throw offline();
  return answer.tempFilePath;
}

function read(path: string): string {
  return String(Taro.getFileSystemManager().readFileSync(path, 'utf8'));
}

async function blobOf(url: string): Promise<Blob> {
  const response = await fetch(url).catch(() => undefined);
  if (!response) throw offline();
  if (!response.ok) throw new CloudError('NOT_FOUND', '文件没取到，退出去再进来试一次');
  return response.blob();
}

/** False where the browser lets no page open another. */
function showBeside(content: Blob): boolean {
  const address = URL.createObjectURL(content);
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return window.open(address) !== null;
}

/** A browser keeps what is behind a link with a name. */
function save(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function chooseOnDisk(ending: string): Promise<ChosenText | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = `.${ending}`;
    input.oncancel = () => resolve(undefined);
    input.onchange = () => {
      const file = input.files?.[0];
      if (file) void file.text().then((text) => resolve({ name: file.name, text }));
      else resolve(undefined);
    };
    input.click();
  });
}
