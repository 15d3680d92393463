import { monthText, wholeDayText } from '@mulin/domain/day/spoken';
import type { Desk } from '../../../desk/desk';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { rate, squareMetres, yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { LedgerSum } from '../../../ui/ledger-sum/LedgerSum';
import { Tip } from '../../../ui/tip/Tip';
import type { SubsidyMonth } from './Months';
import { type Doing, isNext, moneySteps } from './money-steps';

export interface MonthCardProps {
  month: SubsidyMonth;
  holds: Desk['holds'];
  onDo: (doing: Doing) => void;
}

/** One month: how it is worked out, what the appraisal said, how far the money has come. */
export function MonthCard({ month, holds, onDo }: MonthCardProps) {
  const { areaCenti, rateTenThou, fullFen, coefficientPercent, payableFen, reason, mode, open, tierTitle } = month;
  const mine = moneySteps.filter(({ roles }) => holds(...roles));
  return (
    <Card title={`${monthText(month.month)} ${tierTitle}`} aside={<Stamp month={month} />}>
      <LedgerSum
        rows={[
          { operator: '', name: '住宅面积', value: squareMetres(areaCenti), unit: '㎡' },
          { operator: '×', name: '每平方米补', value: rate(rateTenThou), unit: '元' },
          { operator: '=', name: '足额', value: yuan(fullFen), unit: '元' },
          { operator: '×', name: '考核系数', why: reason || '还没考核，先按足额', value: `${coefficientPercent}%` },
          { operator: '=', name: '应拨', value: yuan(payableFen), unit: '元' },
        ]}
      />
      {mode === 'deducts' ? <Tip>这个方案从住户账单里扣。账单上扣过的，当月转出；应收补贴只按这里的数记。</Tip> : null}
      <KeyValues rows={moneySteps.map(({ step, name }) => ({ name, value: stateText(month[step]) }))} />
      {mine.some(({ step }) => month[step].state === 'waiting' && month[step].mine) ? (
        <Tip icon="people">您登记的，要别人复核。</Tip>
      ) : null}
      {open && holds('street') ? (
        <Buttons>
          <Button kind="line" text="登记考核" onClick={() => onDo({ act: 'appraise', month })} />
        </Buttons>
      ) : null}
      <Buttons>
        {mine.map(({ step, enter }) =>
          isNext(month, step) ? (
            <Button key={step} kind="soft" text={enter} onClick={() => onDo({ act: 'enter', month, step })} />
          ) : null,
        )}
        {mine.map(({ step, name }) =>
          month[step].state === 'waiting' && !month[step].mine ? (
            <Button key={step} text={`复核：${name}`} onClick={() => onDo({ act: 'confirm', month, step })} />
          ) : null,
        )}
      </Buttons>
    </Card>
  );
}

function Stamp({ month: { received, paid, payableFen } }: { month: SubsidyMonth }) {
  if (received.state === 'confirmed') return <Badge kind="ok" text="物业收到了" />;
  if (payableFen === 0) return <Badge kind="closed" text="考核不拨" />;
  return paid.state === 'confirmed' ? <Badge kind="wait" text="镇街已拨付" /> : <Badge kind="wait" text="还没拨付" />;
}

function stateText({ state, day }: SubsidyMonth['paid']): string {
  if (state === 'none') return '还没有';
  return state === 'waiting' ? `登记了，等复核（${wholeDayText(day)}）` : wholeDayText(day);
}
