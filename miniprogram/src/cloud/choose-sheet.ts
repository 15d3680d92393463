import Taro from '@tarojs/taro';

export interface ChosenSheet {
  /** What `uploadFile` takes. */
  path: string;
  name: string;
}

const endings = ['xlsx', 'xls', 'csv'];

/** Lets a person choose a spreadsheet: in WeChat from a conversation, in a browser from the disk. None if they think better of it. */
export const chooseSheet = (): Promise<ChosenSheet | undefined> =>
  process.env.TARO_ENV === 'weapp' ? fromConversation() : fromDisk();

export const endingOf = (name: string): string => /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? 'xlsx';

async function fromConversation(): Promise<ChosenSheet | undefined> {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: endings }).catch(() => undefined);
  const [file] = chosen?.tempFiles ?? [];
  return file && { path: file.path, name: file.name };
}

function fromDisk(): Promise<ChosenSheet | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = endings.map((ending) => `.${ending}`).join();
  input.style.display = 'none';
  document.body.append(input);
  return new Promise((resolve) => {
    const answer = (chosen: ChosenSheet | undefined) => {
      input.remove();
      resolve(chosen);
    };
    input.addEventListener('cancel', () => answer(undefined));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      answer(file && { path: URL.createObjectURL(file), name: file.name });
    });
    input.click();
  });
}
