import { HOLDERS, type Holder } from '@mulin/domain/assembly/seal/sealed';
import { sealKeys as collection } from '@mulin/shared-types/documents/seal-keys';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { roles } from '@mulin/shared-types/roles';
import type { Context, Handler } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { draftOf } from '../calling/poll';
import { visiblePoll } from '../reading/show';

export type SealKey = Row<typeof collection>;

export const sealKeyId = (pollId: string, holder: Holder): string => `${pollId}.${holder}`;

/** Those that are there, in the order of the holders. */
export async function keysOf(pollId: string): Promise<SealKey[]> {
  const found = await table(collection).getMany(HOLDERS.map((holder) => sealKeyId(pollId, holder)));
  return HOLDERS.flatMap((holder) => found.get(sealKeyId(pollId, holder)) ?? []);
}

/** Not all three have made a key and rehearsed it. */
export async function missingKeys(pollId: string): Promise<boolean> {
  const keys = await keysOf(pollId);
  return keys.length < HOLDERS.length || keys.some(({ rehearsedAt }) => rehearsedAt === null);
}

/** A key is kept by a post, not by a person: whoever holds the post may act for it, and every act is in the audit trail. */
export function requireHolder(holder: Holder, { caller }: Pick<Context, 'caller'>): void {
  if (caller.acting.some(({ role }) => role === holder)) return;
  throw new Refusal('INVALID_INPUT', `这一把由${roles[holder].title}保管`, 'holder');
}

export const sealKeys: Handler<typeof assembly, 'sealKeys'> = async (_input, ctx) => {
  const poll = visiblePoll(ctx);
  const keys = await keysOf(poll._id);
  return {
    sealed: draftOf(poll).sealed,
    closesAt: poll.closesAt.toISOString(),
    holders: HOLDERS.map((holder) => {
      const found = keys.find((one) => one.holder === holder);
      return {
        holder,
        title: roles[holder].title,
        key: found?.key ?? null,
        rehearsed: found ? found.rehearsedAt !== null : false,
        opened: found ? found.openedAt !== null : false,
        mine: ctx.caller.acting.some(({ role }) => role === holder),
      };
    }),
  };
};
