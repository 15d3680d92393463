import { dayOf } from '@mulin/domain/day/day';
import { formatFen } from '@mulin/domain/money/fen';
import { purseEntries } from '@mulin/shared-types/documents/purses';
import { oneOf, table } from '../kit/database';
import type { Entry } from '../ledger/purses/entry';
import { undecidedIn } from '../ledger/purses/use';
import { MOST, type Sitting, type Task } from './task';

/** 公共收益、工作经费: what somebody else entered, and what nobody decided about for a year. */
export const purseTasks = async (sitting: Sitting): Promise<Task[]> =>
  (await Promise.all([toAgree(sitting), toDecide(sitting)])).flat();

async function toAgree({ communityId, own, holds }: Sitting): Promise<Task[]> {
  if (!holds('committee', 'manager', 'community')) return [];
  const waiting = await table(purseEntries).find(
    { communityId, state: oneOf<Entry['state']>(['asked', 'waiting']) },
    { limit: MOST, fields: ['title', 'amountFen', 'state', 'book', 'enteredBy', 'consentedBy'] },
  );
  return waiting.flatMap(({ _id, title, amountFen, state, book, enteredBy, consentedBy }): Task[] => {
    const asked = state === 'asked';
    const mayConfirm = book === 'K' ? holds('committee', 'community') : true;
    const turn = asked ? holds('community') : mayConfirm && !own.includes(consentedBy ?? '');
    if (!turn || own.includes(enteredBy)) return [];
    const detail = asked ? '先要社区同意' : '登记和复核要两个人';
    const facts = { title: `${title}，${formatFen(amountFen)} 元`, detail, action: asked ? '去办' : '去复核' };
    return [{ kind: book === 'K' ? 'committee-funds' : 'earnings', id: _id, ...facts, due: null }];
  });
}

/** 满 12 个月没决定: the committee is asked to; before there is one, the community that stands in for it. */
async function toDecide({ communityId, now, holds }: Sitting): Promise<Task[]> {
  if (!holds('committee', 'community')) return [];
  const fen = await undecidedIn(communityId, dayOf(now));
  if (fen === 0) return [];
  const title = `公共收益有 ${formatFen(fen)} 元放了一年多，没有决定怎么用`;
  const detail = '请业主大会决定，或者经社区同意转入维修资金';
  return [{ kind: 'earnings', id: communityId, title, detail, action: '去看看', due: null }];
}
