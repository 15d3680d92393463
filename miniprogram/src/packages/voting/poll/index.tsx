import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';
import { useVote } from '../shown/useVote';
import { doingBar } from './doing-bar';
import { Files } from './Files';
import { Head } from './Head';
import { OwnRow } from './OwnRow';
import { Questions } from './Questions';

/** One vote: what is asked by which rule, how many take part, and the own row to check. */
export default function PollPage() {
  const { pollId = '' } = useParams<'pollId'>();
  const { me, unitId } = useWho();
  const load = useVote(pollId, { unitId, known: me.data !== undefined || me.error !== undefined });
  return (
    <Page title="业主大会" bar={load.data && doingBar(load.data)}>
      <Loaded load={load} what="表决" shape="card">
        {(vote) => (
          <>
            <Head {...vote} />
            {vote.row ? <OwnRow row={vote.row} /> : null}
            <Questions questions={vote.poll.questions} />
            <Files poll={vote.poll} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
