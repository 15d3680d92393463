import { AtDesk } from '../../../desk/AtDesk';
import { Exports } from './Exports';

/** 导出账本: a book for auditors, with the chain it can be checked by. */
export default function LedgerAudit() {
  return <AtDesk title="导出账本">{(desk) => <Exports desk={desk} />}</AtDesk>;
}
