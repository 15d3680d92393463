import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Books } from './Books';
import { Commission } from './Commission';
import { Drafts } from './Drafts';
import { Grant } from './Grant';
import { isRecordKind } from './kinds';
import { Record } from './Record';

/** 记账: the entries of the books, writing one down with its voucher, and checking what another wrote. */
export default function Vouchers() {
  const { record, show } = useParams<'record' | 'show'>();
  return (
    <AtDesk title="账本">
      {(desk) => {
        if (isRecordKind(record)) return <Record desk={desk} kind={record} />;
        if (record === 'commission') return <Commission desk={desk} />;
        if (record === 'grant') return <Grant desk={desk} />;
        return show === 'waiting' ? <Drafts desk={desk} /> : <Books desk={desk} />;
      }}
    </AtDesk>
  );
}
