import { addDays, dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { DAYS_BEFORE_DUE } from '@mulin/domain/fees/ladder';
import { owedFen } from '@mulin/domain/fees/owed';
import { formatFen } from '@mulin/domain/money/fen';
import { bills } from '@mulin/shared-types/documents/fees';
import type { Bill } from '../../fees/bill-postings';
import { billTitle } from '../../fees/bill-view';
import { now } from '../../kit/clock';
import { above, oneOf, table } from '../../kit/database';
import type { ChunkOf } from '../../kit/jobs';
import { residentsOf } from '../../kit/recipients';
import { type Addressed, tellEach } from '../../kit/tell';

export const TELL_DUE = 'tell-due';
/** Bills between two checkpoints. */
const CHUNK = 200;

/** 账单通知: what is to be paid in a week, to owners and family. It presses nobody, so that nothing pauses it; paid meanwhile it is not told. */
export const tellDueChunk: ChunkOf = async (job) => {
  const { communityId } = job;
  const dueDay = addDays(String(job.input.day), DAYS_BEFORE_DUE);
  const page = await table(bills).find(
    {
      communityId,
      state: 'open',
      dueDay,
      charge: oneOf(['service', 'late'] as const),
      payer: 'owner',
      _id: above(job.cursor),
    },
    { limit: CHUNK, orderBy: [['_id', 'asc']] },
  );
  const at = now();
  const residents = await residentsOf([...new Set(page.map(({ unitId }) => unitId))], at, ['owner', 'family']);
  const told = page.flatMap((bill) =>
    residents.filter(({ unitId }) => unitId === bill.unitId).map(({ openid }) => noticeOf(bill, openid)),
  );
  // What was due before the job came to it is the ladder's matter.
  if (dueDay >= dayOf(at)) await tellEach(told, at);
  return { cursor: page.at(-1)?._id ?? job.cursor, done: page.length, finished: page.length < CHUNK };
};

const noticeOf = (bill: Bill, openid: string): Addressed => ({
  key: `bill-due.${bill._id}`,
  openid,
  communityId: bill.communityId,
  kind: 'fees',
  title: '有一份账单要缴',
  body: `${billTitle(bill)} ${formatFen(owedFen(bill))} 元，${wholeDayText(bill.dueDay)}前缴。怎么算的，账单上写着。`,
  home: bill.unitLabel,
  about: { kind: 'bills', id: bill.unitId, unitId: bill.unitId },
});
