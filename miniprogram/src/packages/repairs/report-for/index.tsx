import { AtDesk } from '../../../desk/AtDesk';
import { ForHome } from './ForHome';

export default function ReportFor() {
  return <AtDesk title="替住户报修">{({ communityId }) => <ForHome communityId={communityId} />}</AtDesk>;
}
