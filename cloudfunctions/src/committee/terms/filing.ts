import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { committees } from '@mulin/shared-types/documents/committee';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { postNoticeIn } from '../../kit/notice';
import { requireUploads } from '../../kit/uploads';
import { noticeOf, posterOf } from '../posted';
import { changeTerm } from './change';

type Committee = typeof committee;

/** 备案 handed in, for the first time or after it was returned (PM Regulation 16). */
export const submitFiling: Handler<Committee, 'submitFiling'> = async ({ note, fileIds }, ctx) => {
  const { _id, communityId } = ctx.subjectOf(committees);
  requireUploads(fileIds, 'committee', communityId);
  await changeTerm(_id, ({ filingState, filing }) => {
    if (filingState === 'filed') throw new Refusal('CONFLICT', '已经备案，不用再交');
    if (filingState === 'submitted') throw new Refusal('CONFLICT', '材料已经提交，等镇街登记');
    const submitted = { note, fileIds, submittedBy: ctx.caller.openid, submittedAt: ctx.now };
    return { filingState: 'submitted', filing: { ...filing, ...submitted, reason: '' } };
  });
  return {};
};

export const decideFiling: Handler<Committee, 'decideFiling'> = async ({ filed, number, day, reason }, ctx) => {
  const { _id, communityId } = ctx.subjectOf(committees);
  const { now } = ctx;
  if (filed && number === '') throw new Refusal('INVALID_INPUT', '请写备案号', 'number');
  if (!filed && reason === '') throw new Refusal('INVALID_INPUT', '退回要写明原因', 'reason');
  const filedDay = day ?? dayOf(now);
  if (filed && filedDay > dayOf(now)) throw new Refusal('INVALID_INPUT', '备案日期不能晚于今天', 'day');
  await changeTerm(_id, async ({ filingState, filing, electedDay }, tx) => {
    if (filingState !== 'submitted') throw new Refusal('CONFLICT', '没有等待登记的备案材料，请刷新后再看');
    if (!filed) return { filingState: 'returned', filing: { ...filing, reason } };
    if (filedDay < electedDay) throw new Refusal('INVALID_INPUT', '备案日期不能早于选出日期', 'day');
    const notice = noticeOf(
      {
        _id: `${_id}.filed`,
        communityId,
        kind: 'assembly-committee',
        title: '业委会已备案',
        lines: [`本届业委会已在${wholeDayText(filedDay)}备案，备案号 ${number}。`],
      },
      posterOf(ctx),
    );
    await postNoticeIn(tx, notice);
    return { filingState: 'filed', filing: { ...filing, number, filedDay, reason: '' } };
  });
  ctx.note({ filed, number });
  return {};
};
