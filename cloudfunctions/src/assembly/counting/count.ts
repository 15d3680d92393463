import type { FrozenRow } from '@mulin/domain/assembly/card/frozen-roll';
import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { buildPackage } from '@mulin/domain/assembly/recount/build';
import type { OpenBallot, RecountPackage, RefusedBallot } from '@mulin/domain/assembly/recount/package';
import { ballots, polls, rollRows } from '@mulin/shared-types/documents/assembly';
import { table, transaction } from '../../kit/database';
import { storeFile } from '../../kit/files';
import { postNoticeIn } from '../../kit/notice';
import { cardOf, type Poll } from '../calling/poll';
import { openSealed } from '../voting/sealed-ballot';

const MOST = 60_000;

/** Opens the sealed ballots of a closed vote, counts, stores the recount package and posts the result. */
export async function countAndPublish(poll: Poll, now: Date): Promise<void> {
  const pack = await packageOf(poll);
  const file = Buffer.from(JSON.stringify(pack));
  const packageFileId = await storeFile(`assembly/${poll.communityId}/${poll._id}.json`, file);
  const resultNoticeId = `${poll._id}.result`;
  await transaction(async (tx) => {
    if ((await tx.get(polls, poll._id))?.state !== 'closed') return;
    await postNoticeIn(tx, resultNotice(poll, pack, resultNoticeId, now));
    await tx.update(polls, poll._id, {
      state: 'published',
      results: pack.results,
      refused: byReason(pack),
      packageFileId,
      resultNoticeId,
    });
  });
}

async function packageOf(poll: Poll): Promise<RecountPackage> {
  const rows = await table(rollRows).findAll({ pollId: poll._id }, { atMost: MOST });
  const voted = await table(ballots).findAll({ pollId: poll._id, voted: true }, { atMost: MOST });
  const roll = rows.map(
    ({ label, headKey, areaCenti, kind, building }): FrozenRow => ({
      unit: label,
      headKey,
      area: areaCenti,
      kind,
      building,
    }),
  );
  const open: OpenBallot[] = [];
  const refused: RefusedBallot[] = [];
  for (const { headKey, sealed, commit, castAt, channel, replaced } of voted) {
    if (sealed === null || commit === null || castAt === null || channel === null) continue;
    open.push({ headKey, channel, at: castAt.toISOString(), commit, ...openSealed(sealed) });
    // What a later ballot of the same head replaced is gone; its receipt is listed, so that nobody misses it.
    for (const earlier of replaced) {
      refused.push({ headKey, channel, at: earlier.at.toISOString(), commit: earlier.commit, reason: 'SUPERSEDED' });
    }
  }
  return buildPackage({ card: cardOf(poll), roll, ballots: open, refused });
}

function byReason({ refused }: RecountPackage): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of refused) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function resultNotice(poll: Poll, pack: RecountPackage, noticeId: string, now: Date) {
  const lines = pack.results.map((result, index) => {
    const text = pack.card.questions[index]?.text ?? '';
    const outcome = result.kind === 'decision' ? (result.passed ? '通过' : '没通过') : '待人工认定';
    return `第 ${index + 1} 件：${text}${outcome}`;
  });
  return {
    _id: noticeId,
    communityId: poll.communityId,
    kind: 'assembly-result',
    title: `${poll.title}：表决结果`,
    body: [...lines, `${pack.ballots.length} 张选票计入。复核包指纹 ${receiptCode(pack.fingerprint)}。`].join('\n'),
    fileIds: [],
    about: { kind: 'poll-result' as const, id: poll._id },
    supersedes: null,
    reason: '',
    publishedBy: 'timer',
    publisher: '业主大会',
    publishedAt: now,
    keepUntil: null,
  };
}
