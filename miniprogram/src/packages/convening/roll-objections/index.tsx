import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Objections } from './Objections';

export default function RollObjections() {
  const { pollId = '' } = useParams<'pollId'>();
  return <AtDesk title="名册异议">{(desk) => <Objections desk={desk} pollId={pollId} />}</AtDesk>;
}
