import { AtDesk } from '../../../desk/AtDesk';
import { Closing } from './Closing';

/** 结账: the trial balance, and the periods that are closed by two people. */
export default function ClosingPage() {
  return <AtDesk title="结账">{(desk) => <Closing desk={desk} />}</AtDesk>;
}
