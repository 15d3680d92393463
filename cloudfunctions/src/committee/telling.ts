import { dayText, endText, wholeDayText } from '@mulin/domain/day/spoken';
import type { Transaction } from '../kit/database';
import { type Message, tellIn } from '../kit/tell';
import { tellEveryoneIn } from '../kit/tell-everyone';
import type { Candidate, Election } from './ballot-paper';
import type { Term } from './terms/term';

/** What an owner hears of an election: that something hangs on the board, never a name. */
interface Said {
  /** Names the occasion within the election. */
  what: string;
  title: string;
  body: string;
}

type Told = Pick<Election, '_id' | 'communityId' | 'title'>;

/** Every owner of the community, as part of the step itself. */
export function tellOwnersIn(tx: Transaction, election: Told, said: Said, by: string, at: Date): Promise<void> {
  const { communityId } = election;
  return tellEveryoneIn(tx, { of: 'owners', communityId }, messageOf(election, said), by, at);
}

const messageOf = ({ _id, communityId, title }: Told, said: Said): Message => ({
  key: `election.${_id}.${said.what}`,
  communityId,
  kind: 'election',
  title: `${title}：${said.title}`,
  body: said.body,
  about: { kind: 'election', id: _id },
});

export const opened = ({ nominateUntil }: Pick<Election, 'nominateUntil'>): Said => ({
  what: 'opened',
  title: '开始推荐候选人',
  body: `您可以自荐，也可以推荐邻居，${endText(nominateUntil)} 截止。`,
});

export const extended = ({ version }: Pick<Election, 'version'>, until: Date): Said => ({
  what: `extended.${version}`,
  title: '推荐候选人的时间延长',
  body: `您可以自荐，也可以推荐邻居，${endText(until)} 截止。`,
});

export const cancelled = (reason: string): Said => ({ what: 'cancelled', title: '取消', body: `原因：${reason}` });

export const listHangs = (noticeId: string, candidates: number, seats: number): Said => ({
  what: noticeId,
  title: '候选人名单已公布',
  body: `${candidates} 位候选人，选 ${seats} 人。名单贴在公示栏，对候选人有意见请向社区提出。`,
});

/** The result in numbers; names are on the board and on the election's page. */
export const result = (text: string): Said => ({ what: 'result', title: '选举结果', body: text });

/** The person a verdict is about. The reasons stay on the page that only this person and the offices open. */
export async function tellVerdictIn(tx: Transaction, election: Election, candidate: Candidate, at: Date) {
  if (candidate.openid === null) return;
  const said = { what: `verdict.${candidate._id}.${election.version}`, ...verdictOn(candidate) };
  await tellIn(tx, candidate.openid, messageOf(election, said), at);
}

function verdictOn({ state, vetting, objection }: Candidate): Pick<Said, 'title' | 'body'> {
  if (state === 'qualified')
    return { title: objection ? '您的异议成立' : '您的资格审核通过', body: '您符合条件，会列入候选人名单。' };
  if (objection) return { title: '您的异议不成立', body: '镇街的答复写在选举页里，点开可以看。' };
  const until = vetting ? `${dayText(vetting.objectUntil)}以前` : '期限内';
  return { title: '您的资格审核没有通过', body: `理由写在选举页里。不同意的，${until}可以提一次异议，由镇街答复。` };
}

/** Those who take a seat by an account of their own. */
export async function tellSeatedIn(
  tx: Transaction,
  { _id, communityId, termTo }: Pick<Term, '_id' | 'communityId' | 'termTo'>,
  members: readonly { memberId: string; openid: string | null }[],
  at: Date,
): Promise<void> {
  for (const { memberId, openid } of members) {
    if (openid === null) continue;
    const message: Message = {
      key: `seated.${_id}.${memberId}`,
      communityId,
      kind: 'committee',
      title: '您当选为业委会委员',
      body: `任期到 ${wholeDayText(termTo)}。要办的事在工作台里。`,
      about: { kind: 'workbench', id: communityId },
    };
    await tellIn(tx, openid, message, at);
  }
}

/** 换届提醒: committee and community are told what to prepare, every owner that an election is coming. */
export async function tellEndingIn(tx: Transaction, term: Term, posts: readonly string[], noticeId: string, at: Date) {
  const { _id, communityId, termTo } = term;
  const ending = { communityId, kind: 'committee' as const, title: '业委会任期快满' };
  for (const openid of posts) {
    const body = `任期到 ${wholeDayText(termTo)}，请开始准备换届选举。`;
    const about = { kind: 'workbench' as const, id: communityId };
    await tellIn(tx, openid, { ...ending, key: `ending.${_id}.post`, body, about }, at);
  }
  const body = `本届任期到 ${wholeDayText(termTo)}，接下来要换届选举。推荐候选人时另行告诉您。`;
  const about = { kind: 'notice' as const, id: noticeId };
  await tellEveryoneIn(
    tx,
    { of: 'owners', communityId },
    { ...ending, key: `ending.${_id}.owner`, body, about },
    'timer',
    at,
  );
}
