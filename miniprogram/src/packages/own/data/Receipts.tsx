import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';
import { labelText } from '../../../who/words';

/** 以前房子的收据: what I paid for homes I have sold or moved out of. */
export function Receipts() {
  const load = useLoad('own-receipts', () => cloud.account.ownReceipts({}));
  return (
    <Loaded load={load} what="收据" quiet>
      {({ receipts }) =>
        receipts.length === 0 ? null : (
          <>
            <SectionHead title="以前房子的收据" />
            <Card kind="list">
              {receipts.map(({ orderId, unitLabel, periodText, totalFen, receiptNo, code }, at) => (
                <Cell
                  key={orderId}
                  icon="receipt"
                  text={`${labelText(unitLabel)} ¥${yuan(totalFen)}`}
                  detail={`${periodText}${receiptNo ? ` · ${receiptNo} · 核验码 ${code}` : ''}`}
                  last={at === receipts.length - 1}
                />
              ))}
            </Card>
            <Note>谁拿到编号和核验码，都能在“核验收据”里查真假。</Note>
          </>
        )
      }
    </Loaded>
  );
}
