import { openFile } from '../cloud/files';
import { count } from '../ui/figures';
import { toast } from '../ui/sheet/toast';

/** A list as the cloud hands it over: a spreadsheet, and how many rows it has. */
export interface Table {
  file: { url: string };
  fileName: string;
  rows: number;
}

/** Says how long it is, and opens it. */
export async function openTable({ file, fileName, rows }: Table, nothing: string): Promise<void> {
  toast(rows === 0 ? nothing : `${count(rows)} 行`);
  await openFile(file.url, fileName);
}
