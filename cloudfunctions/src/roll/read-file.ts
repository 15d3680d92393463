import { createHash } from 'node:crypto';
import { readRegister } from '@mulin/domain/roll/register';
import { type Mapping, MEANINGS, type Register } from '@mulin/domain/roll/types';
import { readWorkbook } from '@mulin/domain/roll/xlsx';
import { Refusal } from '@mulin/shared-types/refusal';
import { readFile } from '../kit/files';

export interface ReadRegister {
  register: Register;
  /** SHA-256 of the file, in hex: what was previewed is what gets written. */
  fileHash: string;
}

/** `mapping`: meaning → column letter, as a person corrected the heading match. */
export async function readRegisterFile(fileId: string, mapping?: Record<string, string>): Promise<ReadRegister> {
  const bytes = await readFile(fileId);
  return { register: readRegister(readWorkbook(bytes), mapping && meaningsIn(mapping)), fileHash: hashOf(bytes) };
}

export const hashOfFile = async (fileId: string): Promise<string> => hashOf(await readFile(fileId));

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function meaningsIn(mapping: Record<string, string>): Mapping {
  for (const meaning of Object.keys(mapping)) {
    if (!Object.keys(MEANINGS).includes(meaning))
      throw new Refusal('INVALID_INPUT', `不认识的栏目：${meaning}`, 'mapping');
  }
  return mapping;
}
