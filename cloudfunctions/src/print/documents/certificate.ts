import { wholeDayText } from '@mulin/domain/day/spoken';
import type { Certificate } from '../../arrears/certificates/certificate';
import type { Block } from '../paper/paper';

/** 物业费结清证明, to be handed to whoever buys the home: no names, and a code anybody can check it by. */
export function certificateBlocks(certificate: Certificate, code: string): Block[] {
  const { _id, communityName, companyName, unitLabel, day, feesFrom, feesTo, others } = certificate;
  return [
    { kind: 'title', text: '物业费结清证明', under: `编号 ${_id}` },
    {
      kind: 'text',
      indent: true,
      text: `经核对账本，${communityName} ${unitLabel} 自 ${wholeDayText(feesFrom)} 至 ${wholeDayText(feesTo)} 的物业费已经缴清。`,
    },
    ...others.map((title): Block => ({ kind: 'text', indent: true, text: `${title}：到开具这一天，账上没有欠缴。` })),
    {
      kind: 'beside',
      code: `mulin-certificate:${_id}:${code}`,
      caption: `核验码\n${code}`,
      blocks: [
        {
          kind: 'facts',
          rows: [
            ['小区', communityName],
            ['房屋', unitLabel],
            ['物业服务人', companyName],
            ['物业费结清到', wholeDayText(feesTo)],
            ['开具日期', wholeDayText(day)],
            ['编号', _id],
            ['核验码', code],
          ],
        },
        {
          kind: 'text',
          small: true,
          text: '怎样核验：打开“睦邻”小程序，不用登录，在“核验结清证明、收据”里扫右边的码，或者填编号和核验码。',
        },
      ],
    },
    {
      kind: 'text',
      small: true,
      text: `这份证明由系统按账本开具，不能手填。它只说明到 ${wholeDayText(feesTo)} 为止；以后的账单不影响它。证明是提醒买卖双方用的，不是办理过户的条件。房屋的维修资金随房屋一起转移，不在本证明内。`,
    },
    { kind: 'text', align: 'right', text: `${companyName}　${wholeDayText(day)}` },
  ];
}
