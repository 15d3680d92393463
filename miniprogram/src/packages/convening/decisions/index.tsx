import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { List } from './List';
import { OneDecision } from './OneDecision';

/** 决定: results on their way to a decision; one of them with its objections, its wording and what the offices are told. */
export default function Decisions() {
  const { pollId } = useParams<'pollId'>();
  return (
    <AtDesk title="业主大会决定">
      {(desk) => (pollId ? <OneDecision desk={desk} pollId={pollId} /> : <List desk={desk} />)}
    </AtDesk>
  );
}
