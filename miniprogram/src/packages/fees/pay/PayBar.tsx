import { useElder } from '../../../settings/elder';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { yuan } from '../../../ui/figures';
import type { Paying } from '../paying/usePaying';
import type { Bill, BillLoad } from './useBill';

export interface PayBarProps {
  bill: BillLoad;
  data: Bill;
  paying: Paying;
}

/** What is paid now and the button for it; silent while other figures or a payment are on their way, and over old figures. */
export function PayBar({ bill, data, paying }: PayBarProps) {
  const [elder] = useElder();
  const { unitId, billIds, totalFen, choices } = data;
  const name = choices.find(({ cycle }) => cycle === data.cycle)?.title ?? '';
  const button = (
    <Button
      text={elder ? `付 ${yuan(totalFen)} 元` : '微信支付'}
      label={`微信支付 ${yuan(totalFen)} 元`}
      busy={paying.busy}
      disabled={bill.turning || bill.savedAt !== undefined || paying.outcome?.kind === 'waiting'}
      onClick={() => paying.pay({ unitId, billIds, totalFen, cycle: data.cycle })}
    />
  );
  if (elder) return <BottomBar>{button}</BottomBar>;
  return <BottomBar total={{ name: `${name}合计`, fen: totalFen }}>{button}</BottomBar>;
}
