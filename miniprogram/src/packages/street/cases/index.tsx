import { AtDesk } from '../../../desk/AtDesk';
import { Cases } from './Cases';

/** 接待和热线来件: entered by committee, community or street, answered within their own limit. */
export default function CasesPage() {
  return <AtDesk title="接待和热线来件">{(desk) => <Cases desk={desk} />}</AtDesk>;
}
