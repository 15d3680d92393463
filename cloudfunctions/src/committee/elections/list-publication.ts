import { drawOrder, seedOf } from '@mulin/domain/assembly/committee/lot';
import { earliestOpen } from '@mulin/domain/assembly/deadlines';
import { dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { candidates, elections } from '@mulin/shared-types/documents/elections';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import { unseal } from '../../kit/sealed';
import { type Candidate, type Election, MOST_CANDIDATES } from '../ballot-paper';
import { noticeOf, type Poster, posterOf } from '../posted';
import { listHangs, tellOwnersIn } from '../telling';
import { requireStage } from './stage';

type Committee = typeof committee;

/** Candidates and the reasons of those not qualified are on record before this; from here on nobody is added, only withdrawn. */
export const publishList: Handler<Committee, 'publishList'> = async ({ electionId }, ctx) => {
  const election = ctx.subjectOf(elections);
  const { now } = ctx;
  requireStage(election, now, 'vetting');
  const all = await table(candidates).find({ electionId }, { limit: MOST_CANDIDATES });
  const qualified = settled(all, election, now);
  const ids = qualified.map(({ _id }) => _id);
  const seed = seedOf(electionId, ids);
  const today = dayOf(now);
  const noticeId = `${electionId}.list.${election.version}`;
  const notice = listNotice(election, inOrder(qualified, drawOrder(seed, ids)), noticeId, posterOf(ctx));
  await transaction(async (tx) => {
    const fresh = await tx.get(elections, electionId);
    if (fresh?.version !== election.version || fresh.state !== 'nominating') {
      throw new Refusal('CONFLICT', '候选人名单刚刚有变动，请刷新后再公布');
    }
    await postNoticeIn(tx, notice);
    await tellOwnersIn(tx, election, listHangs(noticeId, ids.length, election.seats), ctx.caller.openid, now);
    await tx.update(elections, electionId, {
      state: 'published',
      seed,
      listDay: today,
      listNoticeId: noticeId,
      version: election.version + 1,
    });
  });
  ctx.note({ title: election.title, candidates: ids.length, seed });
  return { noticeId, votingFrom: earliestOpen(today, election.publishDays) };
};

/** The qualified ones, if nothing is open about anybody. */
function settled(all: readonly Candidate[], election: Election, now: Date): Candidate[] {
  const open = all.filter(({ state }) => state === 'standing').length;
  if (open > 0) throw new Refusal('TOO_EARLY', `还有 ${open} 位候选人没有审核`);
  const today = dayOf(now);
  for (const { state, objection, vetting } of all) {
    if (state !== 'unqualified' || objection?.upheld === false) continue;
    if (objection) throw new Refusal('TOO_EARLY', '有候选人对审核结果提出异议，镇街答复以后再公布');
    if (vetting && today <= vetting.objectUntil) {
      throw new Refusal('TOO_EARLY', `没通过审核的人在 ${dayText(vetting.objectUntil)}以前可以提异议，过后再公布`);
    }
  }
  const qualified = all.filter(({ state }) => state === 'qualified');
  if (qualified.length < election.seats) {
    const message = `符合条件的只有 ${qualified.length} 位，要选 ${election.seats} 位，请延长推荐时间`;
    throw new Refusal('CONFLICT', message);
  }
  return qualified;
}

const inOrder = (listed: readonly Candidate[], order: readonly string[]): Candidate[] =>
  order.flatMap((id) => listed.find(({ _id }) => _id === id) ?? []);

/** Name, building and introduction, as the candidates agreed; the number beside each lets anybody draw the order again. */
function listNotice(election: Election, listed: readonly Candidate[], noticeId: string, poster: Poster) {
  const lines = listed.map(
    ({ _id, personName, building, introduction }, index) =>
      `${index + 1}. ${unseal('name', personName)}（${building}，编号 ${_id}）：${introduction}`,
  );
  return noticeOf(
    {
      _id: noticeId,
      communityId: election.communityId,
      kind: 'assembly-election',
      title: `${election.title}：候选人名单`,
      lines: [
        `应选 ${election.seats} 人，候选人 ${listed.length} 人。选票上的先后由抽签定：`,
        ...lines,
        `名单公布满 ${election.publishDays} 天以后才能开始投票。对候选人有意见，请向社区提出。`,
      ],
      supersedes: election.listNoticeId,
      reason: election.listNoticeId === null ? '' : '延长推荐后名单有变化',
    },
    poster,
  );
}
