import { dayOf } from '@mulin/domain/day/day';
import { formatFen } from '@mulin/domain/money/fen';
import { depositRules } from '@mulin/shared-types/documents/deposits';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { altered } from '../../kit/altered';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { requireUploads } from '../../kit/uploads';

/** The version that holds now. No national text asks for a deposit: without an agreed clause there is none. */
export const ruleOf = (communityId: string) => table(depositRules).first({ communityId }, [['version', 'desc']]);

/** 押金办法: each time a new version with its paper; the earlier stay, and deposits keep the one they were taken under. */
export const setDepositRule: Handler<typeof fees, 'setDepositRule'> = async (input, ctx) => {
  const { communityId } = input;
  requireUploads(input.fileIds, 'deposits', communityId);
  const before = await ruleOf(communityId);
  const version = (before?.version ?? 0) + 1;
  const rule = { ...input, _id: `${communityId}:${version}`, version, by: ctx.caller.openid, at: ctx.now };
  if (!(await table(depositRules).insertIfAbsent(rule))) {
    throw new Refusal('CONFLICT', '别人刚刚也改了押金办法，请刷新再看');
  }
  ctx.note({ version, ...altered(['押金办法', before ? ruleText(before) : '没有', ruleText(rule)]) });
  return { version };
};

const ruleText = ({ amountFen, returnDays }: { amountFen: number; returnDays: number }): string =>
  `${formatFen(amountFen)} 元，${returnDays} 天内退`;

export const depositRule: Handler<typeof fees, 'depositRule'> = async ({ communityId }) => {
  const rule = await ruleOf(communityId);
  if (!rule) return { rule: null };
  const { amountFen, returnDays, ground, fileIds, at } = rule;
  return { rule: { amountFen, returnDays, ground, since: dayOf(at), files: await linksTo(fileIds) } };
};
