import { AtDesk } from '../../../desk/AtDesk';
import { Homes } from './Homes';
import { Overview } from './Overview';

/** 催缴: home by home for those who do it; without any home for those who watch. */
export default function Arrears() {
  return (
    <AtDesk title="催缴">
      {(desk) => (desk.holds('clerk', 'manager') ? <Homes desk={desk} /> : <Overview desk={desk} />)}
    </AtDesk>
  );
}
