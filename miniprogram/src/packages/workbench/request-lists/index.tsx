import { AtDesk } from '../../../desk/AtDesk';
import { Lists } from './Lists';

export default function RequestLists() {
  return <AtDesk title="类别、地点和时限">{(desk) => <Lists desk={desk} />}</AtDesk>;
}
