import * as z from 'zod';
import { id, text } from './values';

/** A percentage or a rate as people write it, with up to two decimals: "2.5". Text, because no float ever counts money. */
const decimal = (title: string, whole: number) =>
  z
    .string()
    .trim()
    .regex(new RegExp(`^\\d{1,${whole}}(\\.\\d{1,2})?$`))
    .meta({ title });

/** 政府指导价的文件和幅度; ten-thousandths of a yuan per ㎡ and month. */
const guide = z
  .strictObject({
    document: text('指导价文件号', 120),
    lowestTenThou: z.int().min(0).max(10_000_000).meta({ title: '指导价下限' }),
    highestTenThou: z.int().min(1).max(10_000_000).meta({ title: '指导价上限' }),
  })
  .nullable()
  .meta({ title: '政府指导价幅度' });

/** 交房当月由谁缴: where the owner's days begin after the hand-over. */
const firstOwnerDay = z.enum(['next-month', 'delivery-day', 'day-after']).meta({ title: '交房后从哪天起由业主缴' });

/** 空置房: empty longer than so many months, charged at so many percent. */
const vacancy = z
  .strictObject({
    afterMonths: z.int().min(0).max(120).meta({ title: '空置满几个月' }),
    percent: z.int().min(0).max(100).meta({ title: '空置以后收百分之几' }),
  })
  .nullable()
  .meta({ title: '空置房办法' });

/** 预缴优惠: for paying so many months ahead, either a percentage off or months free; the same for all who meet it. */
const incentive = z
  .strictObject({
    id: id('优惠编号'),
    title: text('优惠说明', 60),
    months: z.int().min(1).max(12).meta({ title: '一次缴几个月' }),
    percentOff: decimal('优惠比例', 2).nullable(),
    freeMonths: z.int().min(1).max(11).nullable().meta({ title: '赠送月数' }),
  })
  .meta({ title: '预缴优惠' });

const oneWay = incentive.refine(
  ({ percentOff, freeMonths }) => (percentOff === null) !== (freeMonths === null),
  '优惠比例和赠送月数填其中一样',
);

const incentives = (each: typeof incentive) => z.array(each).max(8).meta({ title: '预缴优惠' });

/** 违约金: only what the contract agreed (民法典 585). */
const lateClause = z
  .strictObject({
    ratePerMyriadPerDay: decimal('违约金每天万分之几', 3),
    capAnnualPercent: decimal('违约金一年最多百分之几', 3).nullable(),
  })
  .nullable()
  .meta({ title: '违约金条款' });

/** 收费标准的其他条款, printed on the sheet with the price (明码标价规定 6) and applied by every bill. */
export const standardTerms = z.strictObject({
  guide,
  firstOwnerDay,
  vacancy,
  incentives: incentives(incentive),
  lateClause,
});
export type StandardTerms = z.output<typeof standardTerms>;

/** As a draft brings them: what is not said is not agreed. */
export const draftTerms = z
  .strictObject({
    guide: guide.default(null),
    firstOwnerDay: firstOwnerDay.default('next-month'),
    vacancy: vacancy.default(null),
    incentives: incentives(oneWay).default([]),
    lateClause: lateClause.default(null),
  })
  .prefault({})
  .meta({ title: '其他条款' });
