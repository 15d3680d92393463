import type { Day } from '@mulin/domain/day/day';
import { DEPOSIT_STATES, returnBy } from '@mulin/domain/fees/deposits';
import { rateText } from '@mulin/domain/money/rate';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import { deposits } from '@mulin/shared-types/documents/deposits';
import { standards } from '@mulin/shared-types/documents/fees';
import { priceChanges } from '@mulin/shared-types/documents/price-changes';
import { serviceEnds } from '@mulin/shared-types/documents/service-ends';
import { subsidyMonths } from '@mulin/shared-types/documents/subsidies';
import { offices } from '@mulin/shared-types/operations/tables';
import { between, oneOf, type Row } from '../../kit/database';
import { wayTitles } from '../../payment/order';
import { from, kept, moments } from '../list';
import { desk } from './whose';

const endStates = { asked: '待审', refused: '不同意', approved: '同意，正在改账单', done: '已办完' } as const;
const changeStates = { open: '在办', published: '已按新标准公布', withdrawn: '不调了' } as const;
const measures = { area: '按面积', unit: '按户', space: '按个' } as const;

type Movement = Row<typeof subsidyMonths>['paid'];
/** What one person entered and nobody has confirmed has not moved. */
const moved = (movement: Movement): Day | null => (movement?.state === 'confirmed' ? movement.day : null);

/** What the firm holds for others, charges and is paid by government. */
export const aboutCompany = {
  deposits: kept(
    {
      title: '装修押金',
      holds: '每一笔装修押金：收了多少、办到哪一步、扣了多少、哪天退的',
      who: desk,
      dayTitle: '登记',
    },
    from(deposits, { where: (span) => ({ enteredAt: moments(span) }), orderBy: [['enteredAt', 'asc']] }),
    (c) => [
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.day('收取', ({ day }) => day),
      c.text('方式', 12, ({ way }) => wayTitles[way]),
      c.fen('押金', ({ amountFen }) => amountFen),
      c.text('收据编号', 18, ({ receiptNo }) => receiptNo ?? ''),
      c.text('状态', 24, ({ state }) => DEPOSIT_STATES[state]),
      c.day('要求退', ({ askedDay }) => askedDay),
      c.day('应退', ({ askedDay, returnDays }) => returnBy(askedDay, returnDays)),
      c.fen('扣下', ({ deductFen }) => deductFen),
      c.text('损坏', 30, ({ damage }) => damage),
      c.day('退还', ({ paidDay }) => paidDay),
    ],
  ),
  standards: kept(
    { title: '收费标准', holds: '公布过的每一版收费标准：单价、依据、从哪天起（不带草稿）', who: offices },
    from(standards, {
      where: () => ({ state: oneOf(['published', 'ended'] as const) }),
      orderBy: [
        ['kind', 'asc'],
        ['version', 'asc'],
      ],
    }),
    (c) => [
      c.text('标准', 24, ({ name }) => name),
      c.text('房屋种类', 10, ({ kind }) => buildingKinds[kind]),
      c.text('怎么计', 10, ({ basis }) => measures[basis]),
      c.text('单价（元/月）', 14, ({ rateTenThou }) => rateText(rateTenThou)),
      c.text('依据', 40, ({ ground }) => ground),
      c.text('服务等级', 30, ({ service }) => service),
      c.day('从', ({ effectiveFrom }) => effectiveFrom),
      c.day('到', ({ effectiveTo }) => effectiveTo),
      c.day('公布', ({ publishedAt }) => publishedAt),
    ],
  ),
  'price-changes': kept(
    {
      title: '调价',
      holds: '每一次调价：谁审计的、哪天公示、告知和同意了没有、结果',
      who: offices,
      dayTitle: '方案公示',
    },
    from(priceChanges, { where: (span) => ({ postedAt: moments(span) }), orderBy: [['postedAt', 'asc']] }),
    (c) => [
      c.text('标准', 24, ({ name }) => name),
      c.text('审计或评估', 30, ({ audit }) => audit),
      c.text('理由', 40, ({ reasons }) => reasons),
      c.day('方案公示', ({ postedAt }) => postedAt),
      c.text('告知了几个部门', 14, ({ told }) => new Set(told.map(({ office }) => office)).size),
      c.text('依据', 40, ({ ground }) => ground?.text ?? ''),
      c.day('结果公示', ({ result }) => result?.postedAt ?? null),
      c.text('状态', 16, ({ state }) => changeStates[state]),
    ],
  ),
  'service-ends': kept(
    {
      title: '服务终止',
      holds: '每一次登记的服务终止：收到哪天为止、依据、改了几张账单',
      who: offices,
      dayTitle: '登记',
    },
    from(serviceEnds, { where: (span) => ({ askedAt: moments(span) }), orderBy: [['askedAt', 'asc']] }),
    (c) => [
      c.day('登记', ({ askedAt }) => askedAt),
      c.day('最后一天', ({ lastDay }) => lastDay),
      c.text('依据', 40, ({ ground }) => ground),
      c.text('结果', 18, ({ state }) => endStates[state]),
      c.text('说明', 30, ({ note }) => note),
      c.text('改了几张账单', 12, ({ shortened }) => shortened),
    ],
  ),
  'subsidy-months': kept(
    { title: '物业补贴', holds: '每个月的补贴：档次、面积、考核、应拨、到了哪一步', who: offices, dayTitle: '月份' },
    // `2026-07` stands before all days of its month and after those of the month before.
    from(subsidyMonths, {
      where: (span) => ({ month: between(span.from.slice(0, 7), span.to) }),
      orderBy: [['month', 'asc']],
    }),
    (c) => [
      c.text('月份', 10, ({ month }) => month),
      c.text('方案', 24, ({ planTitle }) => planTitle),
      c.text('档次', 12, ({ tierTitle }) => tierTitle),
      c.area('住宅面积', ({ areaCenti }) => areaCenti),
      c.fen('足额', ({ fullFen }) => fullFen),
      c.text('考核系数（%）', 12, ({ coefficientPercent }) => coefficientPercent),
      c.text('考核说明', 30, ({ reason }) => reason),
      c.fen('应拨', ({ payableFen }) => payableFen),
      c.day('区里拨到镇街', ({ arrived }) => moved(arrived)),
      c.day('镇街拨给物业', ({ paid }) => moved(paid)),
      c.day('物业收到', ({ received }) => moved(received)),
    ],
  ),
};
