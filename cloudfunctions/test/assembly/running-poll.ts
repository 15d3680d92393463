import type { SentInputOf } from '@mulin/shared-types/contract';
import { memberships } from '@mulin/shared-types/documents/people';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { table } from '../../src/kit/database';
import type { TestCloud } from '../cloud';
import { village } from './village';

type Draft = SentInputOf<(typeof assembly.operations)['draft']>;

export const window = {
  before: '2026-03-01T09:00:00+08:00',
  opensAt: '2026-03-17T00:00:00.000Z',
  within: '2026-03-18T12:00:00+08:00',
  closesAt: '2026-03-25T10:00:00.000Z',
  entering: '2026-03-25T20:00:00+08:00',
  paperUntil: '2026-03-27T10:00:00.000Z',
  counted: '2026-03-27T18:00:00+08:00',
};

/** The village with a second committee member and an officer of the community, and a vote of two questions that has just opened. */
export async function runningPoll(cloud: TestCloud, more: Partial<Draft> = {}) {
  cloud.at(window.before);
  const place = await village();
  const [seat] = await table(memberships).find({ openid: 'committee' }, { limit: 1 });
  if (!seat) throw new Error('nobody in charge');
  await table(memberships).insertMany([
    { ...seat, _id: 'm-second', openid: 'second' },
    { ...seat, _id: 'm-officer', openid: 'officer', role: 'community' },
  ]);
  const asked = (shortName: string) => ({
    matter: 'company' as const,
    shortName,
    text: `是否${shortName}？`,
    ifAgree: '再管 3 年。',
    ifAgainst: '另选一家。',
  });
  const draft = async (title: string): Promise<string> => {
    const { pollId } = await cloud.as('committee').assembly.draft({
      communityId: place.communityId,
      title,
      opensAt: window.opensAt,
      closesAt: window.closesAt,
      paperUntil: window.paperUntil,
      questions: [asked('续聘'), asked('涨价')],
      ...more,
    });
    await cloud.as('committee').assembly.announce({ pollId });
    return pollId;
  };
  const pollId = await draft('业主大会');
  return { ...place, pollId, draft };
}

export const both = (first: 'agree' | 'against' | 'abstain', second = first) => [
  { questionId: 'q1', choice: first },
  { questionId: 'q2', choice: second },
];
export const nonceOf = (digit: string): string => digit.repeat(32);
