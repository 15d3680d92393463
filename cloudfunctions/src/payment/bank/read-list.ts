import { addDays, type Day, dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import type { BankAccount } from '@mulin/domain/ledger/bank/accounts';
import { type BankLine, type BankList, readBankList } from '@mulin/domain/ledger/bank/read';
import { formatFen } from '@mulin/domain/money/fen';
import { readWorkbook } from '@mulin/domain/roll/xlsx';
import { Refusal } from '@mulin/shared-types/refusal';
import { readFile } from '../../kit/files';
import { requireUpload } from '../../kit/uploads';
import { type Head, headOf } from './head';

/** What the bank says of one account, from the day behind the last paper on. Fen. */
export interface Paper {
  account: BankAccount;
  head: Head | undefined;
  from: Day;
  to: Day;
  openingFen: number;
  closingFen: number;
  lines: BankLine[];
  known: number;
  rejected: BankList['rejected'];
}

/** A line behind the other since the last one that was recorded: nothing of the account may be left out. */
export async function readList(communityId: string, account: BankAccount, fileId: string, now: Date): Promise<Paper> {
  requireUpload(fileId, 'settlements', communityId, 'fileId');
  const [sheet] = readWorkbook(await readFile(fileId));
  const { lines: all, rejected } = readBankList(sheet?.rows ?? []);
  const head = await headOf(communityId, account);
  const lines = all.filter(({ day }) => head === undefined || day > head.through);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) {
    const why = head ? `已经对到 ${wholeDayText(head.through)}，这份流水里没有更新的` : '这份流水里一笔也没有';
    throw new Refusal('INVALID_INPUT', why, 'fileId');
  }
  if (last.day >= dayOf(now)) throw new Refusal('TOO_EARLY', '今天还没过完，请导出到昨天为止的流水', 'fileId');
  const openingFen = first.balanceFen - first.fen;
  if (rejected.length === 0 && head && head.closingFen !== openingFen) {
    throw new Refusal(
      'INVALID_INPUT',
      `上次对到 ${wholeDayText(head.through)}，余额 ${formatFen(head.closingFen)} 元；这份流水从 ${formatFen(openingFen)} 元开始，中间缺了几笔，请从 ${wholeDayText(addDays(head.through, 1))}起导出`,
      'fileId',
    );
  }
  return {
    account,
    head,
    from: head ? addDays(head.through, 1) : first.day,
    to: last.day,
    openingFen,
    closingFen: last.balanceFen,
    lines,
    known: all.length - lines.length,
    rejected,
  };
}
