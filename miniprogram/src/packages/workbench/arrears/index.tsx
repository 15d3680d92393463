import { AtDesk } from '../desk/AtDesk';
import { Homes } from './Homes';

/** 催缴: who is overdue, what was done, what may be done next and what never. */
export default function ArrearsPage() {
  return <AtDesk title="催缴">{(desk) => <Homes desk={desk} />}</AtDesk>;
}
