import { wholeDayText } from '@mulin/domain/day/spoken';
import { neverCut } from '@mulin/domain/fees/ladder';
import { capitalAmount } from '@mulin/domain/money/capital';
import { formatFen } from '@mulin/domain/money/fen';
import { demandCode } from '../../arrears/ladder/demand-code';
import type { Step } from '../../arrears/ladder/overdue';
import type { Block } from '../paper/paper';

export interface DemandOf {
  community: string;
  company: string;
  phone: string;
  step: Step;
}

/** 催告函: sums by period, a reasonable time, how to object. 违约金 is in the sum once claimed by a bill; what else has accrued stands beside it. */
export function demandBlocks({ community, company, phone, step }: DemandOf): Block[] {
  const { unitLabel, bills, totalFen, late, day, respondBy } = step;
  const code = demandCode(step);
  const paragraph = (text: string): Block => ({ kind: 'text', indent: true, text });
  return [
    { kind: 'title', text: '物业费催告函', under: `${community} ${unitLabel}` },
    { kind: 'text', text: `${unitLabel} 业主：` },
    paragraph(`到 ${wholeDayText(day)}，您的房屋有下列物业费过了缴费日还没有缴：`),
    {
      kind: 'table',
      columns: [
        { title: '账单', share: 46 },
        { title: '应缴日', share: 30 },
        { title: '金额（元）', share: 24, align: 'right' },
      ],
      rows: bills.map(({ title, dueDay, openFen }) => [title, wholeDayText(dueDay), formatFen(openFen)]),
    },
    {
      kind: 'text',
      bold: true,
      text: `合计 ${formatFen(totalFen)} 元（${capitalAmount(totalFen)}），${lateInside(bills)}。`,
    },
    ...(late === null ? [] : [paragraph(lateText(late, day))]),
    paragraph(
      `根据《中华人民共和国民法典》第九百四十四条第二款，请在 ${wholeDayText(respondBy)} 以前缴清。期满仍不缴的，物业服务人可以依法起诉或者申请仲裁。`,
    ),
    paragraph('缴费：微信打开“睦邻”小程序，在“缴费”里缴；也可以到物业前台缴现金或转账，都有收据。'),
    paragraph(
      `觉得账单或服务不对，可以在小程序“账单异议”里提，或者打 ${phone}；答复以前不再催。家里是低保、特困的，可以申请减免。`,
    ),
    paragraph(`${neverCut.article}：${neverCut.text}`),
    {
      kind: 'beside',
      code: `mulin-demand:${step._id}:${code}`,
      caption: `核对码\n${code}`,
      blocks: [
        {
          kind: 'text',
          small: true,
          text: `核对：这封函同时发到了您“睦邻”小程序的消息里，消息里的核对码也是 ${code}。对不上，就不是物业发的，请打 ${phone} 问。`,
        },
      ],
    },
    { kind: 'text', align: 'right', text: `${company}　${wholeDayText(day)}` },
    { kind: 'signatures', lines: ['送达人', '签收人', '签收日期'] },
  ];
}

function lateInside(bills: Step['bills']): string {
  const claimed = bills.reduce((sum, { charge, openFen }) => sum + (charge === 'late' ? openFen : 0), 0);
  return claimed === 0 ? '不含违约金' : `其中已经出账单的违约金 ${formatFen(claimed)} 元`;
}

/** 违约金: only what was agreed (民法典 585), by day, never part of the sum demanded until it has been claimed by a bill of its own. */
function lateText(late: NonNullable<Step['late']>, day: string): string {
  if (!late.agreed) return '合同没有约定违约金，不收违约金。';
  return `合同约定：${late.clause}。算到 ${wholeDayText(day)}，还没有要的违约金是 ${formatFen(late.fen)} 元；要收的，另出账单，异议在办的日子不算。`;
}
