import { AtDesk } from '../../../desk/AtDesk';
import { Queue } from './Queue';

export default function Requests() {
  return <AtDesk title="报修">{(desk) => <Queue desk={desk} />}</AtDesk>;
}
