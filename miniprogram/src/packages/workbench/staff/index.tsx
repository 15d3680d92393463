import { AtDesk } from '../../../desk/AtDesk';
import { People } from './People';

export default function Staff() {
  return <AtDesk title="人员">{(desk) => <People desk={desk} />}</AtDesk>;
}
