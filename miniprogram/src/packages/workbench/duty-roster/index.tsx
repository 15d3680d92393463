import { AtDesk } from '../../../desk/AtDesk';
import { Roster } from './Roster';

export default function DutyRoster() {
  return <AtDesk title="值班表">{(desk) => <Roster desk={desk} />}</AtDesk>;
}
