import { certificates } from '@mulin/shared-types/documents/arrears';
import type { print } from '@mulin/shared-types/operations/print';
import type { Handler } from '../kit/context';
import { codeOf } from '../kit/paper-code';
import { certificateBlocks } from './documents/certificate';
import { printSheet } from './sheet';
import { fileNameOf } from './stored';

const SIZE = 12;

export const certificate: Handler<typeof print, 'certificate'> = async ({ serial }, ctx) => {
  const issued = ctx.subjectOf(certificates);
  const { communityId, communityName, unitLabel, issuedAt } = issued;
  const about = { communityId, kind: 'certificate', about: serial, fixedAt: issuedAt } as const;
  const fileName = fileNameOf(communityName, unitLabel, '结清证明', serial);
  const blocks = certificateBlocks(issued, codeOf('certificate', serial));
  return printSheet({ ...about, fileName, blocks, foot: `结清证明 ${serial}`, size: SIZE }, ctx.now);
};
