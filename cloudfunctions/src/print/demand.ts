import { arrearsSteps } from '@mulin/shared-types/documents/arrears';
import type { print } from '@mulin/shared-types/operations/print';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { demandBlocks } from './documents/demand';
import { printSheet } from './sheet';
import { fileNameOf } from './stored';

const SIZE = 12;

export const demand: Handler<typeof print, 'demand'> = async ({ stepId }, ctx) => {
  const step = ctx.subjectOf(arrearsSteps);
  if (step.step !== 'demand') throw new Refusal('NOT_FOUND', '这一步没有催告函');
  const { name, company } = communityIn(ctx);
  const blocks = demandBlocks({ community: name, company: company.name, phone: company.phone, step });
  const about = { communityId: step.communityId, kind: 'demand', about: stepId, fixedAt: step.at } as const;
  const fileName = fileNameOf(name, step.unitLabel, '催告函', step.day);
  return printSheet({ ...about, fileName, blocks, foot: `${name} ${step.unitLabel}`, size: SIZE }, ctx.now);
};
