import { Refusal } from '@mulin/shared-types/refusal';
import type { Context } from '../../kit/context';
import { requireOther } from '../../kit/same-person';

/** What is kept of a decision on what somebody entered about bills: by another person, who says why where it is refused. */
export async function decisionOn(
  { askedBy }: { askedBy: string },
  { approve, note }: { approve: boolean; note: string },
  { caller, now }: Pick<Context, 'caller' | 'now'>,
) {
  await requireOther(askedBy, caller.openid, '登记和同意要两个人，请换一位来定');
  if (!approve && note === '') throw new Refusal('INVALID_INPUT', '不同意要写理由', 'note');
  return { note, decidedBy: caller.openid, decidedAt: now };
}

export type Decision = Awaited<ReturnType<typeof decisionOn>>;
