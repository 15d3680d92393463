import { wholeDayText } from '@mulin/domain/day/spoken';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { vacancies } from '@mulin/shared-types/documents/vacancies';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { oneOf, type Transaction, table, transaction } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { notOwn } from '../../kit/not-own';
import { requireOther, samePerson } from '../../kit/same-person';
import { accountIn, openAccounts } from '../unit-account';
import { shown, type Vacancy } from './ask';
import { correctVacant, tellOutcome } from './outcome';

export const vacanciesToDecide: Handler<typeof fees, 'vacanciesToDecide'> = async (input, { caller }) => {
  const { communityId, skip, limit } = input;
  const found = await table(vacancies).find(
    { communityId, state: oneOf(['asked', 'checked', 'approved'] as const) },
    { skip, limit, orderBy: [['askedAt', 'asc']] },
  );
  return {
    vacancies: await Promise.all(
      found.map(async (one) => ({
        ...shown(one),
        unitLabel: one.unitLabel,
        checkNote: one.checkNote,
        photos: one.fileIds.length,
        mayDecide: one.state === 'checked' && !(await samePerson(one.checkedBy, caller.openid)),
      })),
    ),
  };
};

/** Only while there is something to decide. Each look is in the trail, because the contract says it changes something. */
export const vacancyEvidence: Handler<typeof fees, 'vacancyEvidence'> = async (_, ctx) => {
  const asked = ctx.subjectOf(vacancies);
  await notOwn(asked, ctx);
  if (asked.state !== 'asked' && asked.state !== 'checked') throw new Refusal('CONFLICT', '已经办完了，不用再看照片');
  return { files: await linksTo(asked.fileIds) };
};

export const checkVacancy: Handler<typeof fees, 'checkVacancy'> = async ({ vacancyId, pass, note }, ctx) => {
  const asked = ctx.subjectOf(vacancies);
  await notOwn(asked, ctx);
  const change = pass
    ? { state: 'checked' as const, checkNote: note, checkedBy: ctx.caller.openid }
    : { state: 'refused' as const, reason: note, checkedBy: ctx.caller.openid, decidedAt: ctx.now };
  if (!(await table(vacancies).update(vacancyId, { state: 'asked' }, change))) throw done();
  if (!pass) await tellOutcome(asked, '空置申请没有通过', note, ctx.now);
  return {};
};

/** 复核空置: never by who looked at the home. Asked again, it goes on with the bills. */
export const decideVacancy: Handler<typeof fees, 'decideVacancy'> = async ({ vacancyId, approve, reason }, ctx) => {
  const asked = ctx.subjectOf(vacancies);
  await notOwn(asked, ctx);
  const by = { decidedBy: ctx.caller.openid, decidedAt: ctx.now };
  await requireOther(asked.checkedBy, by.decidedBy, '上门看和同意要两个人，请换一位同事来定');
  if (!approve) {
    if (reason === '') throw new Refusal('INVALID_INPUT', '不同意要写理由，申请人看得到', 'reason');
    const refused = { ...by, state: 'refused' as const, reason };
    if (!(await table(vacancies).update(vacancyId, { state: 'checked' }, refused))) throw done();
    await tellOutcome(asked, '空置申请没有同意', reason, ctx.now);
    return { state: 'refused' };
  }
  await openAccounts([{ _id: asked.unitId, communityId: asked.communityId }]);
  const counts = await transaction((tx) => approveIn(tx, vacancyId, { ...by, reason }));
  await correctVacant(counts, by.decidedBy, ctx.now);
  const days = `${wholeDayText(asked.from)}至 ${wholeDayText(asked.to)}`;
  const body = `${days}按空置算，满了公示的月数以后账单上减。住人了请马上报。`;
  await tellOutcome(asked, '空置同意了', body, ctx.now);
  ctx.note({ vacancyId, from: asked.from, to: asked.to });
  return { state: counts.state };
};

/** The home's account knows of it: whoever bills it from here on does. */
async function approveIn(
  tx: Transaction,
  vacancyId: string,
  by: Pick<Vacancy, 'decidedBy' | 'decidedAt' | 'reason'>,
): Promise<Vacancy> {
  const fresh = await tx.get(vacancies, vacancyId);
  if (fresh?.state === 'approved') return fresh;
  if (fresh?.state !== 'checked') throw done();
  const account = await accountIn(tx, fresh.unitId);
  const no = account.corrections + 1;
  const { from, to } = fresh;
  const granted = [...account.vacancies, { id: vacancyId, from, to }];
  await tx.update(unitAccounts, fresh.unitId, { vacancies: granted, corrections: no });
  const change = { ...by, state: 'approved' as const, no, pending: true };
  await tx.update(vacancies, vacancyId, change);
  return { ...fresh, ...change };
}

export const done = () => new Refusal('CONFLICT', '这份申请已经有人办了，请刷新');
