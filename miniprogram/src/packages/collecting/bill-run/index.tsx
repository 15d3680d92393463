import { AtDesk } from '../../../desk/AtDesk';
import { Run } from './Run';

export default function BillRun() {
  return <AtDesk title="出账">{(desk) => <Run desk={desk} />}</AtDesk>;
}
