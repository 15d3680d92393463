import { earliestOpen } from '@mulin/domain/assembly/deadlines';
import { FORMATION_CLOCKS, groupFaults, groupParts } from '@mulin/domain/assembly/formation';
import { dayOf, lastDayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { formations } from '@mulin/shared-types/documents/formation';
import type { formation } from '@mulin/shared-types/operations/formation';
import { Refusal } from '@mulin/shared-types/refusal';
import { roles } from '@mulin/shared-types/roles';
import type { Context, Handler } from '../kit/context';
import { type Transaction, transaction } from '../kit/database';
import { postNoticeIn } from '../kit/notice';
import { requireUploads } from '../kit/uploads';
import type { Formation } from './facts';

/** 筹备组: the list hangs on the board at once; a later list replaces it, the earlier one stays to be seen. */
export const formGroup: Handler<typeof formation, 'formGroup'> = async ({ version, members, reason }, ctx) => {
  const faults = groupFaults(members);
  if (faults.length > 0) throw new Refusal('INVALID_INPUT', faults.join('；'), 'members');
  const { communityId, groupNoticeId, groupAt } = ctx.subjectOf(formations);
  if (groupNoticeId !== null && reason === '') throw new Refusal('INVALID_INPUT', '调整名单要写明理由', 'reason');
  const noticeId = `${communityId}.formation.${version}`;
  const since = groupAt ?? ctx.now;
  await transaction(async (tx) => {
    const now = await unchanged(tx, communityId, version);
    const names = members.map(
      ({ name, part, chairs, label }) =>
        `${name}（${[groupParts[part], label, chairs ? '组长' : ''].filter(Boolean).join('，')}）`,
    );
    const body = [
      `筹备组共 ${members.length} 人：${names.join('、')}。`,
      `首次业主大会最晚 ${dayText(lastDayOf(dayOf(since), FORMATION_CLOCKS.assembly.days))}前召开。`,
    ];
    await post(tx, ctx, {
      _id: noticeId,
      communityId,
      title: '首次业主大会筹备组名单',
      body: body.join('\n'),
      fileIds: [],
      supersedes: now.groupNoticeId,
      reason,
    });
    await tx.update(formations, communityId, {
      group: members,
      groupAt: since,
      groupNoticeId: noticeId,
      version: version + 1,
    });
  });
  return { noticeId, assemblyUntil: lastDayOf(dayOf(since), FORMATION_CLOCKS.assembly.days) };
};

export const publishPreparation: Handler<typeof formation, 'publishPreparation'> = async (input, ctx) => {
  const { version, body, fileIds } = input;
  const { communityId, groupAt } = ctx.subjectOf(formations);
  if (groupAt === null) throw new Refusal('TOO_EARLY', '还没有组建筹备组');
  requireUploads(fileIds, 'polls', communityId);
  const noticeId = `${communityId}.preparation.${version}`;
  await transaction(async (tx) => {
    const now = await unchanged(tx, communityId, version);
    await post(tx, ctx, {
      _id: noticeId,
      communityId,
      title: '首次业主大会筹备公告',
      body,
      fileIds,
      supersedes: now.preparedNoticeId,
      reason: now.preparedNoticeId === null ? '' : '筹备内容有补充或更正',
    });
    await tx.update(formations, communityId, {
      preparedAt: ctx.now,
      preparedNoticeId: noticeId,
      version: version + 1,
    });
  });
  return { noticeId, earliestOpen: earliestOpen(dayOf(ctx.now), FORMATION_CLOCKS.preparation.days) };
};

/** Two officers at once: the second is told to look again. */
async function unchanged(tx: Transaction, communityId: string, version: number): Promise<Formation> {
  const now = await tx.get(formations, communityId);
  if (now?.version !== version) throw new Refusal('CONFLICT', '别人刚刚改过，请刷新后再看', 'version');
  return now;
}

interface Posted {
  _id: string;
  communityId: string;
  title: string;
  body: string;
  fileIds: string[];
  supersedes: string | null;
  reason: string;
}

async function post(tx: Transaction, { caller, now }: Context, notice: Posted): Promise<void> {
  const [acting] = caller.acting;
  await postNoticeIn(tx, {
    ...notice,
    kind: 'assembly-formation',
    about: { kind: 'text', id: '' },
    publishedBy: caller.openid,
    publisher: acting ? roles[acting.role].title : '',
    publishedAt: now,
    keepUntil: null,
  });
}
