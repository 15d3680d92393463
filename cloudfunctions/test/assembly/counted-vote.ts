import { askDecision, type PollCard, pollIdOf } from '@mulin/domain/assembly/card/card';
import type { MatterId } from '@mulin/domain/assembly/matters';
import { DEFAULT_POLICY } from '@mulin/domain/assembly/policy';
import { polls } from '@mulin/shared-types/documents/assembly';
import { notices } from '@mulin/shared-types/documents/board';
import { table } from '../../src/kit/database';
import { documentOf } from '../sample';
import { places, staff } from '../world';

export interface Asked {
  matter: MatterId;
  passes: boolean;
  covenantVersionId?: string;
}

const weight = (heads: number) => ({ area: heads * 10_000, heads });
const met = (yes: boolean) => ({ areaMet: yes, headMet: yes });

/**
 * A vote as the count leaves it: published on 25 March 2026 at 18:05, so that owners may object until 1 April. 100 owners, 70 took
 * part; 60 or 20 of them agreed.
 */
export async function countedVote(
  asked: readonly Asked[] = [{ matter: 'company', passes: true }],
  more: { legalMode?: PollCard['legalMode']; by?: string; closes?: string } = {},
): Promise<string> {
  const pollId = `p_${asked.map(({ matter }) => matter).join('-')}`;
  const closes = more.closes ?? '2026-03-25T10:00:00.000Z';
  const { legalMode = 'binding-electronic' } = more;
  const words = asked.map((_, at) => ({
    id: `q${at + 1}`,
    text: `第 ${at + 1} 件事`,
    ifAgree: '办',
    ifAgainst: '不办',
  }));
  const card: PollCard = {
    v: 'mulin-card/2',
    community: '锡源小区',
    title: '业主大会',
    kind: 'regular',
    questions: words.map((one, at) => askDecision({ ...one, matter: asked[at]?.matter ?? 'other' }, closes)),
    policy: DEFAULT_POLICY,
    policyGrounds: {},
    legalMode,
    window: { from: '2026-03-17T00:00:00.000Z', to: closes, paperUntil: closes },
    scope: null,
    rollRoot: 'a'.repeat(64),
    total: weight(100),
    operatorKey: 'b'.repeat(64),
    sealedTo: null,
  };
  const results = asked.map(({ passes }, at) => {
    const [agree, against] = passes ? [60, 10] : [20, 50];
    return {
      ...{ questionId: `q${at + 1}`, kind: 'decision', total: weight(100), participating: weight(70) },
      ...{ agree: weight(agree), against: weight(against), abstain: weight(0) },
      ...{ quorum: met(true), pass: met(passes), passed: passes },
      percent: { quorumArea: '70', quorumHeads: '70', passArea: '85', passHeads: '85' },
    };
  });
  const publishedAt = new Date('2026-03-25T10:05:00.000Z');
  const { community: communityId } = places;
  await table(polls).insert(
    documentOf(polls, {
      _id: pollId,
      communityId,
      title: '业主大会',
      state: 'published',
      draft: {
        ...{
          buildings: [],
          policy: {},
          grounds: {},
          legalMode,
          electronicGround: '',
          fileIds: [],
          instead: '',
          sealed: false,
        },
        questions: asked.map(({ matter, covenantVersionId }, at) => ({
          ...{
            questionId: `q${at + 1}`,
            kind: 'decision',
            matter,
            shortName: `事${at + 1}`,
            text: `第 ${at + 1} 件事`,
          },
          ...{ ifAgree: '办', ifAgainst: '不办', covenantVersionId },
        })),
      },
      card,
      cardHash: pollIdOf(card),
      results,
      announcedAt: new Date('2026-03-01T01:00:00.000Z'),
      opensAt: new Date('2026-03-17T00:00:00.000Z'),
      closesAt: new Date(closes),
      paperUntil: new Date(closes),
      closedAt: publishedAt,
      resultNoticeId: `${pollId}.result`,
      by: more.by ?? staff.committee,
      at: new Date('2026-02-20T01:00:00.000Z'),
    }),
  );
  await table(notices).insert(documentOf(notices, { _id: `${pollId}.result`, communityId, publishedAt }));
  return pollId;
}
