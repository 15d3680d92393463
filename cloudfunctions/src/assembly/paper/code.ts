import { paperCode, readPaperCode } from '@mulin/domain/assembly/card/paper-code';
import { ballots } from '@mulin/shared-types/documents/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { startsWith, table } from '../../kit/database';
import { keyedHash } from '../../kit/sealed';
import type { Poll } from '../calling/poll';
import { type Slot, slotId } from '../voting/slot';

/** Labels that begin with the same twenty bits: one or none of them, in the largest community two. */
const MOST_ALIKE = 50;

/**
 * 选票编号 of a head in a vote. Made of the vote's own id and not of the card's hash, so that sheets already printed stay good when the
 * roll is corrected before the opening for somebody else.
 */
export const codeOf = (pollId: string, headKey: string): string =>
  paperCode(headKey, keyedHash('code', JSON.stringify(['paper', pollId, headKey])));

/** The head whose sheet was typed or scanned. Says whether it was copied wrongly or belongs to something else. */
export async function slotByCode({ _id: pollId }: Poll, typed: string): Promise<{ slot: Slot; code: string }> {
  const read = readPaperCode(typed);
  if (!read) throw new Refusal('INVALID_INPUT', '编号抄错了，请对着选票再看一遍', 'code');
  const alike = await table(ballots).find({ _id: startsWith(slotId(pollId, read.headPrefix)) }, { limit: MOST_ALIKE });
  const slot = alike.find(({ headKey }) => codeOf(pollId, headKey) === read.code);
  if (!slot) throw new Refusal('NOT_FOUND', '这个编号不是这次表决的选票，请看选票上写的是哪一次表决', 'code');
  return { slot, code: read.code };
}
