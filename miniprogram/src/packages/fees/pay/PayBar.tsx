import { useElder } from '../../../settings/elder';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { yuan } from '../../../ui/figures';
import type { Paying } from '../paying/usePaying';
import type { Bill, BillLoad } from './useBill';
import type { HomeCredit } from './useCredit';

export interface PayBarProps {
  bill: BillLoad;
  data: Bill;
  paying: Paying;
  credit: HomeCredit;
}

/** What is paid now and the button for it; silent while other figures or a payment are on their way, and over old figures. */
export function PayBar({ bill, data, paying, credit }: PayBarProps) {
  const [elder] = useElder();
  const { unitId, billIds, totalFen, choices } = data;
  const name = choices.find(({ cycle }) => cycle === data.cycle)?.title ?? '';
  const creditFen = credit.of(totalFen);
  const dueFen = totalFen - creditFen;
  const button = (
    <Button
      text={dueFen === 0 ? '用余额缴' : elder ? `付 ${yuan(dueFen)} 元` : '微信支付'}
      label={dueFen === 0 ? `用余额缴 ${yuan(totalFen)} 元` : `微信支付 ${yuan(dueFen)} 元`}
      busy={paying.busy}
      disabled={bill.turning || bill.savedAt !== undefined || paying.outcome?.kind === 'waiting'}
      onClick={() => paying.pay({ unitId, billIds, totalFen, cycle: data.cycle, creditFen })}
    />
  );
  if (elder) return <BottomBar>{button}</BottomBar>;
  return <BottomBar total={{ name: creditFen > 0 ? '还要付' : `${name}合计`, fen: dueFen }}>{button}</BottomBar>;
}
