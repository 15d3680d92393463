import { earliestOpen } from '@mulin/domain/assembly/deadlines';
import { dayOf } from '@mulin/domain/day/day';
import { polls } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { newId } from '../../kit/ids';
import { requireUploads } from '../../kit/uploads';
import { loneOwners, rollFor } from './electorate';
import type { PollDraft } from './poll';

/** Writes a vote down. What would stop or weaken it later is said now, before anything is frozen. */
export const draft: Handler<typeof assembly, 'draft'> = async (input, { now, caller }) => {
  const opensAt = new Date(input.opensAt);
  const closesAt = new Date(input.closesAt);
  if (closesAt <= opensAt) throw new Refusal('INVALID_INPUT', '投票截止时间要晚于开始时间', 'closesAt');
  requireUploads(input.fileIds, 'polls', input.communityId);
  const contents: PollDraft = {
    buildings: [...new Set(input.buildings)],
    questions: input.questions.map((question, index) => ({ questionId: `q${index + 1}`, ...question })),
    countParking: input.countParking,
    rulesGround: input.rulesGround,
    legalMode: input.legalMode,
    fileIds: input.fileIds,
  };
  const roll = await rollFor(input.communityId, contents);
  const pollId = newId('p');
  await table(polls).insert({
    _id: pollId,
    communityId: input.communityId,
    title: input.title,
    draft: contents,
    state: 'draft',
    card: null,
    cardHash: null,
    rollRoot: null,
    totalAreaCenti: 0,
    totalHeads: 0,
    freezingUntil: now,
    announcedAt: null,
    opensAt,
    closesAt,
    closedAt: null,
    results: null,
    refused: {},
    packageFileId: null,
    noticeId: null,
    resultNoticeId: null,
    by: caller.openid,
    at: now,
  });
  const warnings: string[] = [];
  const earliest = earliestOpen(dayOf(now));
  if (dayOf(opensAt) < earliest)
    warnings.push(`公告要满 15 天：今天公告，最早 ${earliest} 开始投票（《物业管理条例》第十四条）`);
  if (contents.rulesGround === '')
    warnings.push('没有写议事规则依据：重复投票、无效票和车位怎么算，要有议事规则的条款');
  const lone = loneOwners(roll);
  if (lone > 0) warnings.push(`有 ${lone} 位业主的面积和别人都不一样，公布逐票结果时可能被认出来`);
  return { pollId, warnings };
};
