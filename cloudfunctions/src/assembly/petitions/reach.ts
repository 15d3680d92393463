import { PETITION } from '@mulin/domain/assembly/petition';
import { areaWords, headsWords } from '@mulin/domain/assembly/weight-words';
import { grouped } from '@mulin/domain/figures/grouped';
import { petitions } from '@mulin/shared-types/documents/petitions';
import { communities } from '@mulin/shared-types/documents/places';
import { table, transaction } from '../../kit/database';
import { type NewNotice, postNoticeIn } from '../../kit/notice';
import { staffOf } from '../../kit/recipients';
import { tell } from '../../kit/tell';
import { hasCommittee } from '../calling/convener';
import { measure } from './measure';
import { type Petition, standingOf } from './petition';

/**
 * Counts the signatures anew against the roll as it is now and, if both lines are met, says so for good: state, notice on the board,
 * word to those who have to convene. Of many at once one does it; a signature taken back meanwhile makes it count again.
 */
export async function reachIfMet(petition: Petition, now: Date): Promise<boolean> {
  const { takenBack } = petition;
  const measured = await measure(petition, now);
  const standing = await standingOf(measured);
  if (!standing.reached) return false;
  const reached = await transaction(async (tx) => {
    const still = await tx.get(petitions, petition._id);
    if (still?.state === 'reached') return true;
    if (still?.state !== 'collecting' || still.takenBack !== takenBack) return false;
    const notice = noticeOf(measured, standing.heads.have, standing.area.have, now);
    await postNoticeIn(tx, notice);
    await tx.update(petitions, petition._id, { state: 'reached', reachedAt: now, noticeId: notice._id });
    return true;
  });
  if (reached) await tellConveners(petition, now);
  return reached;
}

/** The committee, or where there is none community and street; the latter two hear of it anyway, they act if the committee does not. */
async function tellConveners({ _id, communityId }: Petition, now: Date): Promise<void> {
  const community = await table(communities).get(communityId);
  const posts = (await hasCommittee(communityId, now))
    ? (['committee', 'community', 'street'] as const)
    : (['community', 'street'] as const);
  await tell(
    await staffOf({ communityId, streetId: community?.streetId }, posts, now),
    {
      key: `petition.${_id}`,
      communityId,
      kind: 'petition',
      title: '业主联名要求开临时会议',
      body: '签名的面积和人数都到了 20%，请尽快召集业主大会临时会议。',
      about: { kind: 'petition', id: _id },
    },
    now,
  );
}

function noticeOf(petition: Petition, heads: number, areaCenti: number, now: Date): NewNotice {
  const { _id, communityId, matters, reason, totalAreaCenti, totalHeads, by } = petition;
  const lines = [
    `${grouped(String(heads))} 位业主签名，名下面积 ${areaWords(areaCenti)}；全小区 ${headsWords(totalHeads)}、${areaWords(totalAreaCenti)}。面积和人数都到了 20%。`,
    `依据：${PETITION.source}。`,
    ...matters.map(({ text }, index) => `要求表决第 ${index + 1} 件：${text}`),
    `理由：${reason}`,
    `${PETITION.answer}。`,
  ];
  return {
    _id: `${_id}.reached`,
    communityId,
    kind: 'assembly-notice',
    title: '业主联名要求召开业主大会临时会议',
    body: lines.join('\n'),
    fileIds: [],
    about: { kind: 'text', id: _id },
    supersedes: null,
    reason: '',
    publishedBy: by,
    publisher: '联名业主',
    publishedAt: now,
    keepUntil: null,
  };
}
