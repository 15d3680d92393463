import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Elections } from './Elections';
import { OneElection } from './OneElection';

/** 选举: those of the community and starting one; with an id, the work on one. */
export default function Election() {
  const { electionId } = useParams<'electionId'>();
  return (
    <AtDesk title="选举">
      {(desk) => (electionId ? <OneElection desk={desk} electionId={electionId} /> : <Elections desk={desk} />)}
    </AtDesk>
  );
}
