import { MEMBER_LINES } from '@mulin/domain/assembly/committee/seats';
import { TERM } from '@mulin/domain/assembly/committee/term';
import { dayOf } from '@mulin/domain/day/day';
import { reElectionCalls } from '@mulin/shared-types/documents/committee';
import type { Row, Transaction } from '../../kit/database';
import type { Term } from '../terms/term';

export type Call = Row<typeof reElectionCalls>;

export const callTitles: Record<Call['ground'], string> = {
  branch: '党组织提出改选',
  community: '社区提出改选',
  members: '过半数委员提出改选',
  'fewer-than-half': '委员不到一半，要重新选举',
  term: '任期快满，准备换届',
};

export const callGrounds = Object.keys(callTitles) as Call['ground'][];

const grounds: Partial<Record<Call['ground'], string>> = {
  members: MEMBER_LINES.objectToAll.source,
  'fewer-than-half': MEMBER_LINES.stillSits.source,
  term: TERM.warnSource,
};

export const callId = (committeeId: string, ground: Call['ground']): string => `${committeeId}.${ground}`;

/** A ground that has not been called on yet; members gather, everything else stands at once. */
export const freshCall = (term: Term, ground: Call['ground'], at: Date): Call => ({
  _id: callId(term._id, ground),
  communityId: term.communityId,
  committeeId: term._id,
  ground,
  state: ground === 'members' ? 'gathering' : 'standing',
  sinceDay: ground === 'members' ? null : dayOf(at),
  reason: '',
  fileIds: [],
  objections: [],
  electionId: null,
  version: 1,
  at,
});

/** 应当改选: from this day on an election is owed. One ground calls once for one committee. */
export async function callIn(
  tx: Transaction,
  term: Term,
  ground: Exclude<Call['ground'], 'members'>,
  said: { reason: string; fileIds: string[]; at: Date },
): Promise<boolean> {
  if (await tx.get(reElectionCalls, callId(term._id, ground))) return false;
  const { reason, fileIds, at } = said;
  await tx.insert(reElectionCalls, { ...freshCall(term, ground, at), reason, fileIds });
  return true;
}

/** What a call says to those who work with it. Who objected stays with the office; how many is enough here. */
export function callDetail({ ground, state, reason, objections }: Call, sitting: number): string {
  const source = grounds[ground] ?? '';
  if (ground !== 'members') return [reason, source].filter((text) => text !== '').join('。');
  const count = `${objections.length}／${sitting} 位委员提出`;
  return state === 'gathering' ? `${count}，过半数才须改选` : `${count}。${source}`;
}
