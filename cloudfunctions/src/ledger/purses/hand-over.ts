import { booksOf } from '@mulin/domain/earnings/kinds';
import { earningsOf } from '@mulin/domain/earnings/sums';
import { formatFen } from '@mulin/domain/money/fen';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { idOf } from '../../kit/ids';
import { sumsNow } from '../../kit/ledger-sums';
import { enter } from './entry';

/** 物业把代收的转入专户 (table no. 43): the owners' money, whole and on a day that is seen. */
export const enterHandOver: Handler<typeof ledger, 'enterHandOver'> = async (input, ctx) => {
  const { communityId, requestId, amountFen, day, fileIds } = input;
  const { atFirmFen } = earningsOf(await sumsNow(communityId));
  if (amountFen > atFirmFen) {
    throw new Refusal('INVALID_INPUT', `物业代收、没转的只有 ${formatFen(atFirmFen)} 元`, 'amountFen');
  }
  const _id = idOf('over', 'request', communityId, requestId);
  const facts = { _id, communityId, kind: 'hand-over' as const, amountFen, day, fileIds };
  await enter({ ...facts, book: 'S', books: booksOf('hand-over'), title: '物业代收的公共收益转入专户' }, ctx);
  ctx.note({ amountFen });
  return { entryId: _id };
};
