import { AtDesk } from '../../../desk/AtDesk';
import { Transfers } from './Transfers';

export default function TransfersPage() {
  return <AtDesk title="过户">{(desk) => <Transfers desk={desk} />}</AtDesk>;
}
