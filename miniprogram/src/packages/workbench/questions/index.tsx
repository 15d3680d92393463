import { AtDesk } from '../../../desk/AtDesk';
import { Unanswered } from './Unanswered';

export default function Questions() {
  return <AtDesk title="回答提问">{(desk) => <Unanswered desk={desk} />}</AtDesk>;
}
