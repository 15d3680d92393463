import { areaCorrections as corrections } from '@mulin/shared-types/documents/area-corrections';
import { Refusal } from '@mulin/shared-types/refusal';
import { table } from '../../kit/database';
import type { ChunkOf } from '../../kit/jobs';
import { correctHome } from '../corrections/correct-home';

export const CORRECT_AREA = 'correct-area';
export const jobIdOf = (correctionId: string): string => `${CORRECT_AREA}:${correctionId}`;

export const correctChunk: ChunkOf = async (job) => {
  const correction = await table(corrections).get(String(job.input.correctionId));
  if (!correction) throw new Refusal('NOT_FOUND', '没有找到这份更正');
  const { rewritten, creditedFen } = await correctHome({ ...correction, why: '面积更正' }, job);
  await table(corrections).update(correction._id, { state: 'approved' }, { state: 'done', rewritten, creditedFen });
  return { cursor: 'done', done: 1, finished: true };
};
