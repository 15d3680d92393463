import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { ChoosePoll } from './ChoosePoll';
import { OneSheet } from './OneSheet';
import { Progress } from './Progress';
import { Receive } from './Receive';

/** 纸质票: received, typed by one, typed again by another; what is still to be done. */
export default function PaperBallots() {
  const { pollId, paperId, receive } = useParams<'pollId' | 'paperId' | 'receive'>();
  return (
    <AtDesk title="纸质票">
      {({ communityId }) => {
        if (paperId) return <OneSheet paperId={paperId} />;
        if (!pollId) return <ChoosePoll communityId={communityId} />;
        return receive ? (
          <Receive pollId={pollId} communityId={communityId} />
        ) : (
          <Progress pollId={pollId} communityId={communityId} />
        );
      }}
    </AtDesk>
  );
}
