import { wholeDayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { Sheet } from '../../../ui/sheet/Sheet';
import { Loaded } from '../../../ui/state/Loaded';

export interface VoucherSheetProps {
  /** Which one is open; none while closed. */
  voucherId: string | undefined;
  onClose: () => void;
}

/** One voucher: who was paid what for, when, and the pictures. */
export function VoucherSheet({ voucherId, onClose }: VoucherSheetProps) {
  const load = useLoad(voucherId && `voucher.${voucherId}`, () => cloud.ledger.voucher({ voucherId: voucherId ?? '' }));
  return (
    <Sheet open={voucherId !== undefined} title="凭证" onClose={onClose}>
      <Loaded load={load} what="凭证" shape="card">
        {({ title, counterparty, amountFen, day, postingNo, files }) => (
          <>
            <KeyValues
              rows={[
                { name: '用途', value: title },
                { name: '收款方', value: counterparty },
                { name: '金额', value: `${yuan(amountFen)} 元` },
                { name: '日期', value: wholeDayText(day) },
                { name: '记账', value: postingNo === null ? '等着编号' : `账本第 ${postingNo} 笔` },
              ]}
            />
            {files.length > 0 ? (
              <Photos photos={files.map(({ url }) => ({ src: url }))} />
            ) : (
              <Note>这一笔没有传凭证。</Note>
            )}
          </>
        )}
      </Loaded>
    </Sheet>
  );
}
