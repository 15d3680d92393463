import { readFile } from 'node:fs/promises';
import { readRegister } from '@mulin/domain/roll/register';
import { readWorkbook } from '@mulin/domain/roll/xlsx';
import type { RegisterRow } from './residents';

/** The rows an import of the register accepts: who plays is decided by what the roll says. */
export async function readRows(file: string): Promise<RegisterRow[]> {
  return readRegister(readWorkbook(await readFile(file))).accepted;
}
