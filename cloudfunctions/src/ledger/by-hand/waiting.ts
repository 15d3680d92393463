import { accountOf } from '@mulin/domain/ledger/chart';
import { amountOf, isDebit } from '@mulin/domain/ledger/posting';
import { voucherDrafts } from '@mulin/shared-types/documents/voucher-drafts';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { accountsOfPerson } from '../../kit/same-person';
import { mayPost } from './decide';
import type { Draft } from './draft';
import { postingFor } from './posting';

export const drafts: Handler<typeof ledger, 'drafts'> = async ({ communityId, state, skip, limit }, ctx) => {
  const newest = [
    ['enteredAt', 'desc'],
    ['_id', 'asc'],
  ] as const;
  const [found, own] = await Promise.all([
    table(voucherDrafts).find({ communityId, state }, { skip, limit, orderBy: newest }),
    accountsOfPerson(ctx.caller.openid),
  ]);
  return { drafts: await Promise.all(found.map((draft) => view(draft, ctx, own))) };
};

async function view(draft: Draft, { caller, community }: Context, own: readonly string[]) {
  if (!community) throw new Refusal('NOT_FOUND', '没有找到这个小区');
  const { _id, kind, title, counterparty, amountFen, day, contract, ground, reason } = draft;
  const { lines } = await postingFor(draft, community, day);
  const turn = mayPost(draft, (...posts) => caller.acting.some(({ role }) => posts.some((post) => post === role)));
  return {
    draftId: _id,
    kind,
    title,
    counterparty,
    amountFen,
    day,
    contract,
    ground,
    lines: lines.map((line) => ({
      title: accountOf(line.account).title,
      debitFen: isDebit(line) ? amountOf(line) : 0,
      creditFen: isDebit(line) ? 0 : amountOf(line),
    })),
    reason,
    mayDecide: draft.state === 'waiting' && turn && !own.includes(draft.enteredBy),
  };
}

export const draftFiles: Handler<typeof ledger, 'draftFiles'> = async (_, { subjectOf }) => ({
  files: await linksTo(subjectOf(voucherDrafts).fileIds),
});
