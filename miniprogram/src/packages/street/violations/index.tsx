import { AtDesk } from '../../../desk/AtDesk';
import { Breaches } from './Breaches';

/** 违规举报: what the company dissuades and reports, and departments answer. */
export default function ViolationsPage() {
  return <AtDesk title="违规举报">{(desk) => <Breaches desk={desk} />}</AtDesk>;
}
