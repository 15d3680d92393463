import { AtDesk } from '../../../desk/AtDesk';
import { ToDecide } from './ToDecide';

/** 减免: the company checks, the community decides. */
export default function ReductionsPage() {
  return <AtDesk title="减免">{(desk) => <ToDecide desk={desk} />}</AtDesk>;
}
