import { addDays, type Day, dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { vacancies } from '@mulin/shared-types/documents/vacancies';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { type Transaction, transaction } from '../../kit/database';
import { accountIn } from '../unit-account';
import type { Vacancy } from './ask';
import { correctVacant, tellOutcome } from './outcome';

/** 住人了: the full price from that day on. Whoever asked is told, since the staff may say so too. */
export const endVacancy: Handler<typeof fees, 'endVacancy'> = async ({ vacancyId, day }, ctx) => {
  const granted = ctx.subjectOf(vacancies);
  if (day > dayOf(ctx.now)) throw new Refusal('INVALID_INPUT', '住人的日子不能晚于今天', 'day');
  if (day < granted.from) throw new Refusal('INVALID_INPUT', '住人的日子不能早于空置起始日', 'day');
  const by = ctx.caller.openid;
  const ended = await transaction((tx) => endIn(tx, vacancyId, day, by));
  await correctVacant(ended, by, ctx.now);
  const body = `从 ${wholeDayText(day)}起按全价算。没缴的账单重新出，已经缴了的不补收。`;
  await tellOutcome(ended, '空置结束了', body, ctx.now);
  ctx.note({ vacancyId, day });
  return {};
};

async function endIn(tx: Transaction, vacancyId: string, day: Day, by: string): Promise<Vacancy> {
  const fresh = await tx.get(vacancies, vacancyId);
  if (fresh?.state === 'ended' && fresh.endedDay === day) return fresh;
  if (fresh?.state !== 'approved' || day > fresh.to) throw new Refusal('CONFLICT', '这份空置已经到期或结束了，请刷新');
  const account = await accountIn(tx, fresh.unitId);
  const no = account.corrections + 1;
  const others = account.vacancies.filter(({ id }) => id !== vacancyId);
  const left = day > fresh.from ? [{ id: vacancyId, from: fresh.from, to: addDays(day, -1) }] : [];
  await tx.update(unitAccounts, fresh.unitId, { vacancies: [...others, ...left], corrections: no });
  const change = { state: 'ended' as const, endedDay: day, endedBy: by, no, pending: true };
  await tx.update(vacancies, vacancyId, change);
  return { ...fresh, ...change };
}
