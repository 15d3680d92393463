import { AtDesk } from '../../../desk/AtDesk';
import { Write } from './Write';

export default function Post() {
  return <AtDesk title="发公示">{(desk) => <Write desk={desk} />}</AtDesk>;
}
