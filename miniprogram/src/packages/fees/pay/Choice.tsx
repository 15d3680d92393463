import { dayText } from '@mulin/domain/day/spoken';
import { useElder } from '../../../settings/elder';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { MonthStrip } from '../../../ui/month-strip/MonthStrip';
import { Note } from '../../../ui/note/Note';
import { PeriodChoice } from '../../../ui/period-choice/PeriodChoice';
import { Tip } from '../../../ui/tip/Tip';
import { shortestFirst } from '../cycles';
import { monthStates } from './month-states';
import type { Bill, Cycle } from './useBill';

export interface ChoiceProps {
  data: Bill;
  cycle: Cycle | null;
  choose: (cycle: Cycle) => void;
  /** A tenant pays what there is; the owner's household decides for how long. */
  mayChoose: boolean;
}

/** 一次缴多久, with the year's months below it. 大字 leaves the months to the arithmetic, which names them. */
export function Choice({ data, cycle, choose, mayChoose }: ChoiceProps) {
  const [elder] = useElder();
  const held = data.choices.length > 0 && data.choices.every(({ available }) => !available);
  const chosen = !held && data.choices.some(({ available }) => !available);
  return (
    <Card title="一次缴多久">
      <PeriodChoice
        periods={shortestFirst(data.choices).map(({ cycle: id, title, amountFen, available }) => ({
          id,
          name: title,
          fen: amountFen,
          off: (!available || !mayChoose) && id !== cycle,
        }))}
        value={cycle ?? undefined}
        onChange={choose}
      />
      {data.discount ? (
        <Tip icon="coins">
          {dayText(data.discount.through)}前缴，这次少缴 {yuan(data.discount.fen)} 元（{data.discount.title}）。
        </Tip>
      ) : null}
      <Note>{held ? '有一笔正在缴，缴成或取消以后才能换。' : words(data.incentives, elder)}</Note>
      {chosen ? <Note>这一期已经选过，现在只能换短的；要缴长的，下一期再选。</Note> : null}
      {data.billIds.length === 0 && !held ? <Note>以后也按这个出账，下次还可以换。</Note> : null}
      {elder ? null : <MonthStrip year={data.year} months={monthStates(data.months)} />}
    </Card>
  );
}

/** What is offered stands on the price sheet; nobody has to pay ahead. */
function words(incentives: readonly string[], elder: boolean): string {
  if (incentives.length > 0) return `公示的预缴优惠：${incentives.join('；')}。按月缴也可以，不加价。`;
  return elder ? '单价都一样，不打折也不加价。' : '单价都一样，缴得长不打折，缴得短不加价。';
}
