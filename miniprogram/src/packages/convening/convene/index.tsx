import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { OnePoll } from './OnePoll';
import { Polls } from './Polls';
import { Write } from './Write';

/** 业主大会 for those who call it: the votes there are, writing one down, and one with what is to be done about it. */
export default function Convene() {
  const { pollId, write } = useParams<'pollId' | 'write'>();
  return (
    <AtDesk title="业主大会">
      {(desk) => {
        if (write) return <Write desk={desk} pollId={pollId} />;
        return pollId ? <OnePoll pollId={pollId} communityId={desk.communityId} /> : <Polls desk={desk} />;
      }}
    </AtDesk>
  );
}
