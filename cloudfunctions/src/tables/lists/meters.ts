import { meterBillStates } from '@mulin/domain/fees/meter-bill-states';
import { METERS, quantityText, SHARE_RULES } from '@mulin/domain/fees/meters';
import { meterBills, meters } from '@mulin/shared-types/documents/utilities';
import { offices } from '@mulin/shared-types/operations/tables';
import { scopeText as scopeOf, sharedFen } from '../../fees/utilities/scope';
import { table } from '../../kit/database';
import { from, kept, moments } from '../list';

/** Common meters and what their bills come to. */
export const aboutMeters = {
  meters: kept(
    { title: '公共水电表', holds: '每一块公共表：在哪里、谁分摊、怎么分', who: offices },
    from(meters, { orderBy: [['at', 'asc']] }),
    (c) => [
      c.text('种类', 12, ({ kind }) => METERS[kind].title),
      c.text('位置', 24, ({ place }) => place),
      c.text('分摊范围', 24, scopeOf),
      c.text('分摊办法', 14, ({ keys }) => SHARE_RULES[keys.at(-1)?.rule ?? 'area']),
      c.text('依据', 30, ({ keys }) => keys.at(-1)?.ground ?? ''),
      c.day('登记', ({ at }) => at),
    ],
  ),
  'meter-bills': kept(
    { title: '抄表和分摊', holds: '每一块公共表每月的读数、用量、账单和分摊', who: offices, dayTitle: '登记' },
    async (span) => {
      const read = from(meterBills, {
        where: (each) => ({ enteredAt: moments(each) }),
        orderBy: [['enteredAt', 'asc']],
      });
      const found = await read(span);
      const known = await table(meters).getMany(new Set(found.map(({ meterId }) => meterId)));
      return found.map((bill) => ({ ...bill, meter: known.get(bill.meterId) }));
    },
    (c) => [
      c.text('月份', 10, ({ month }) => month),
      c.text('表', 24, ({ meter }) => (meter ? `${METERS[meter.kind].title}，${meter.place}` : '')),
      c.text('上次读数', 14, ({ fromMilli }) => quantityText(fromMilli)),
      c.text('本次读数', 14, ({ toMilli }) => quantityText(toMilli)),
      c.text('倍率', 8, ({ ratio }) => ratio),
      c.fen('账单金额', ({ totalFen }) => totalFen),
      c.fen('企业自担', ({ ownFen }) => ownFen),
      c.fen('分户表', ({ subsFen }) => subsFen),
      c.fen('各户分摊', sharedFen),
      c.text('供应单位', 24, ({ supplier }) => supplier),
      c.text('状态', 12, ({ state }) => meterBillStates[state]),
    ],
  ),
};
