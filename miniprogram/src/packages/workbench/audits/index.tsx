import { AtDesk } from '../../../desk/AtDesk';
import { Trail } from './Trail';

export default function Audits() {
  return <AtDesk title="操作记录">{(desk) => <Trail desk={desk} />}</AtDesk>;
}
