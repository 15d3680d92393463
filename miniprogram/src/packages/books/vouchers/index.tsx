import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Books } from './Books';
import { isRecordKind } from './kinds';
import { Record } from './Record';

/** 记账: the entries of the books, and writing one down with its voucher. */
export default function Vouchers() {
  const { record } = useParams<'record'>();
  return (
    <AtDesk title="账本">
      {(desk) => (isRecordKind(record) ? <Record desk={desk} kind={record} /> : <Books desk={desk} />)}
    </AtDesk>
  );
}
