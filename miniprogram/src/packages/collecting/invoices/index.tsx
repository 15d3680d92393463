import { AtDesk } from '../../../desk/AtDesk';
import { Invoices } from './Invoices';

/** 开发票: what households asked for; the cashier issues it outside and records its number here. */
export default function InvoiceDesk() {
  return <AtDesk title="开发票">{(desk) => <Invoices desk={desk} />}</AtDesk>;
}
