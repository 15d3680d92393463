import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { PaperButton } from '../../../papers/PaperButton';
import { AskToRing } from '../../../ringing/AskToRing';
import { go, useParams } from '../../../routes';
import { Buttons } from '../../../ui/button/Buttons';
import { Done } from '../../../ui/done/Done';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { ReceiptPaper } from '../../../ui/receipt-paper/ReceiptPaper';
import { Loaded } from '../../../ui/state/Loaded';
import { PostedCell } from './PostedCell';
import { doneText, paperOf } from './paper';
import { ReceiptBar } from './ReceiptBar';

/** 收据 of one payment; opened straight after paying it says 缴好了 first. */
export default function Receipt() {
  const { orderId, fresh } = useParams<'orderId' | 'fresh'>();
  const load = useLoad(orderId && `receipt.${orderId}`, () => cloud.payment.receipt({ orderId: orderId ?? '' }));
  const receipt = load.data;
  const paper = receipt && paperOf(receipt);
  const bar = receipt && paper ? <ReceiptBar receipt={receipt} paper={paper} /> : undefined;
  return (
    <Page title={fresh ? '缴费结果' : '收据'} bar={bar}>
      <Loaded load={load} what="收据" shape="card">
        {(data) => (
          <>
            {fresh ? <Done title="缴好了" detail={doneText(data)} /> : null}
            {fresh ? <AskToRing moment="paid" /> : null}
            <ReceiptPaper {...paperOf(data)} />
            {data.code ? (
              <Buttons>
                <PaperButton text="打印收据（PDF）" make={() => cloud.print.receipt({ orderId: data.orderId })} />
              </Buttons>
            ) : null}
            <PostedCell postingNo={data.postingNo} paidAt={data.paidAt} />
            <Note centred>收据不是发票。要报销，请点“开发票”。</Note>
            <Link text="别人拿到这张收据，怎样核验" onClick={() => go('fees/verify')} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
