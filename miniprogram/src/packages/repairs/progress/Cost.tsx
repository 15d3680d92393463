import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import { LedgerSum } from '../../../ui/ledger-sum/LedgerSum';
import { Note } from '../../../ui/note/Note';
import type { Repair } from './request';

/** 花了多少钱, 谁出: a price before work inside the home, material once finished, where the common part’s money came from. */
export function Cost({ request }: { request: Repair }) {
  if (request.kind !== 'repair') return null;
  return request.common ? <CommonPart request={request} /> : <OwnPart request={request} />;
}

function CommonPart({ request: { state, costFen, costs } }: { request: Repair }) {
  const over = state === 'done' || state === 'closed';
  if (!over && costs.length === 0) return null;
  return (
    <Card title="花了多少钱">
      {over ? (
        <LedgerSum
          narrow
          rows={[
            { operator: '', name: '材料', value: yuan(costFen), unit: '元' },
            { operator: '+', name: '人工', why: '物业工资里，不另收', value: yuan(0), unit: '元' },
            { operator: '=', name: '合计', value: yuan(costFen), unit: '元' },
          ]}
        />
      ) : null}
      {costs.map(({ of, title, detail }) => (
        <Cell key={`${of}${title}`} icon={of === 'fund' ? 'fund' : 'receipt'} text={title} detail={detail} />
      ))}
      <Note>{costs.some(({ of }) => of === 'fund') ? '从维修资金支出，您不用现付。' : '从物业费支出，您不用付。'}</Note>
    </Card>
  );
}

const answers = { offered: '等答复', accepted: '同意了', refused: '没同意', released: '不算了' } as const;

function waitText(state: keyof typeof answers, { wishedBy, signedBy }: { wishedBy: string; signedBy: string }): string {
  if (state === 'offered' && signedBy) return '等经理复核';
  return wishedBy ? '等业主同意' : answers[state];
}

function OwnPart({ request: { offers, bills, may, agreed } }: { request: Repair }) {
  if (offers.length === 0) return null;
  const home = may.some((each) => ['answerOffer', 'confirm', 'reopen', 'withdraw'].includes(each));
  return (
    <Card title="价钱">
      {offers.map(({ no, what, fen, state, wishedBy, signedBy }) => (
        <Cell
          key={no}
          text={what}
          detail={`${yuan(fen)} 元${signedBy ? `，${signedBy}在纸上签字` : ''}`}
          aside={<Badge kind={state === 'accepted' ? 'ok' : 'wait'} text={waitText(state, { wishedBy, signedBy })} />}
        />
      ))}
      {bills.map(({ billId, fen, paid }) => (
        <Cell
          key={billId}
          icon="bill"
          text={`账单 ${yuan(fen)} 元`}
          aside={paid ? '已付' : '还没付'}
          onClick={home && !paid ? () => go('fees/pay') : undefined}
        />
      ))}
      <Note>
        {offers.some(({ wishedBy }) => wishedBy) ? '账单由业主付，要等业主同意，师傅才动手。' : ''}
        {agreed ? '价钱同意过了，不能自己撤回；不想修了跟师傅或前台说，他们点“住户不修了”才撤得回。' : ''}
        家里的维修先说好价钱再动手，只收同意过的数。
      </Note>
    </Card>
  );
}
