import { addMonths, type Day, dayOf } from '@mulin/domain/day/day';
import { vacancies as vacanciesCollection } from '@mulin/shared-types/documents/vacancies';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { waiting } from '../../arrears/reductions/ask';
import type { Handler } from '../../kit/context';
import { oneOf, type Row, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { requireUploads } from '../../kit/uploads';
import { monthOf } from '../months';
import { unitIn } from '../place';
import { priceListOf, standardOn, type Unit } from '../reckoning';

const SHOWN = 20;
/** Looked at again after a year, as reductions are. Our own rule; no text gives one. */
const MOST_MONTHS = 12;

export type Vacancy = Row<typeof vacanciesCollection>;

/** What the standard in force agrees for an empty home; nothing means the full price. */
async function ruleOf({ communityId, kind }: Unit, today: Day) {
  const standard = standardOn(await priceListOf(communityId), kind, monthOf(today));
  return standard?.terms.vacancy ?? null;
}

/** Asked twice at once it is one application: its id is made of the home and how many it had before. */
export const askVacancy: Handler<typeof fees, 'askVacancy'> = async ({ unitId, from, to, fileIds }, ctx) => {
  const unit = unitIn(ctx);
  const today = dayOf(ctx.now);
  requireUploads(fileIds, 'vacancies', unit.communityId);
  if (!(await ruleOf(unit, today))) {
    throw new Refusal('CONFLICT', '公示的收费标准里没有空置房办法，空着也照全价缴');
  }
  refuseDays(from, to, today);
  if ((await table(vacanciesCollection).count({ unitId, state: oneOf(waiting) })) > 0) {
    throw new Refusal('CONFLICT', '这套房已经有一份申请在办，办完再申请');
  }
  const before = await table(vacanciesCollection).count({ unitId });
  const _id = idOf('vac', 'place', 'vacancy', unitId, String(before + 1));
  const { communityId, label: unitLabel } = unit;
  const asked = { askedBy: ctx.caller.openid, askedAt: ctx.now };
  await table(vacanciesCollection).insert({
    ...blank,
    _id,
    communityId,
    unitId,
    unitLabel,
    from,
    to,
    fileIds,
    ...asked,
  });
  ctx.note({ vacancyId: _id, from, to });
  return { vacancyId: _id };
};

const blank = {
  state: 'asked',
  checkNote: '',
  checkedBy: '',
  reason: '',
  decidedBy: '',
  endedDay: null,
  endedBy: '',
  no: 0,
  pending: false,
  decidedAt: null,
} as const;

function refuseDays(from: Day, to: Day, today: Day): void {
  if (from > today) throw new Refusal('INVALID_INPUT', '空置起始日不能晚于今天', 'from');
  if (from < addMonths(today, -MOST_MONTHS)) {
    throw new Refusal('INVALID_INPUT', '起始日最早在一年以内，更早的物业看不到了', 'from');
  }
  if (to < from) throw new Refusal('INVALID_INPUT', '截止日要在起始日以后', 'to');
  if (to > addMonths(today, MOST_MONTHS)) {
    throw new Refusal('INVALID_INPUT', '一次最多到一年以后，到期再申请', 'to');
  }
}

export const withdrawVacancy: Handler<typeof fees, 'withdrawVacancy'> = async ({ vacancyId }) => {
  const change = { state: 'withdrawn' as const, fileIds: [] };
  const taken = await table(vacanciesCollection).update(vacancyId, { state: oneOf(waiting) }, change);
  if (!taken) throw new Refusal('TOO_LATE', '已经办完了，不能再撤回');
  return {};
};

export const vacancies: Handler<typeof fees, 'vacancies'> = async ({ unitId }, ctx) => {
  const [rule, found] = await Promise.all([
    ruleOf(unitIn(ctx), dayOf(ctx.now)),
    table(vacanciesCollection).find({ unitId }, { limit: SHOWN, orderBy: [['askedAt', 'desc']] }),
  ]);
  return {
    rule,
    vacancies: found.map((one) => ({ ...shown(one), reducedFrom: addMonths(one.from, rule?.afterMonths ?? 0) })),
  };
};

export const shown = ({ _id, state, from, to, askedAt, reason, endedDay }: Vacancy) => ({
  vacancyId: _id,
  state,
  from,
  to,
  askedDay: dayOf(askedAt),
  reason,
  endedDay,
});
