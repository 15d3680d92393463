import { LawLink } from '../../../law/LawLink';
import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { postsOf } from '../../../who/me';
import { useWho } from '../../../who/useWho';
import { ForPrincipal } from '../shown/ForPrincipal';
import { OwnPapers } from '../shown/OwnPapers';
import { StateTip } from '../shown/StateTip';
import { useVote } from '../shown/useVote';
import { useVoter } from '../shown/voter';
import { doingBar } from './doing-bar';
import { Files } from './Files';
import { Head } from './Head';
import { OwnRow } from './OwnRow';
import { Policies } from './Policies';
import { Questions } from './Questions';
import { Remind } from './Remind';
import { Ways } from './Ways';

const conveners: readonly string[] = ['committee', 'community', 'street'];

/** One vote: what is asked by which rule, how many take part, and the own row to check. */
export default function PollPage() {
  const { pollId = '' } = useParams<'pollId'>();
  const { me } = useWho();
  const voter = useVoter();
  const load = useVote(pollId, voter);
  const convenes = me.data && postsOf(me.data).some(({ role }) => conveners.includes(role));
  return (
    <Page title="业主大会" bar={load.data && doingBar(load.data, voter)}>
      <Loaded load={load} what="表决" shape="card">
        {(vote) => (
          <>
            <ForPrincipal home={vote.principal} />
            <Head {...vote} />
            <StateTip poll={vote.poll} now={vote.now} />
            {convenes && vote.poll.state === 'open' ? <Remind pollId={pollId} /> : null}
            {vote.row ? <OwnRow row={vote.row} /> : null}
            {voter.unitId && voter.home?.relation === 'owner' && vote.poll.cardHash !== null ? (
              <OwnPapers pollId={pollId} unitId={voter.unitId} />
            ) : null}
            <Ways vote={vote} />
            <Questions questions={vote.poll.questions} />
            <Policies poll={vote.poll} />
            <Files poll={vote.poll} />
            <LawLink id="civil-278" />
          </>
        )}
      </Loaded>
    </Page>
  );
}
