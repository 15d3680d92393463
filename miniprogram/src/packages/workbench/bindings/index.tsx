import { AtDesk } from '../../../desk/AtDesk';
import { Waiting } from './Waiting';

export default function Bindings() {
  return <AtDesk title="绑定核对">{(desk) => <Waiting desk={desk} />}</AtDesk>;
}
