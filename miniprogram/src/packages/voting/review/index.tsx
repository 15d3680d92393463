import { useEffect, useState } from 'react';
import { back, replace, useParams } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { Loaded } from '../../../ui/state/Loaded';
import { usePaper } from '../paper/paper';
import { changeText } from '../shown/change-text';
import { useVote } from '../shown/useVote';
import { useVoter } from '../shown/voter';
import { Checked } from './Checked';
import { useHandIn } from './useHandIn';

/** 核对选票: everything once more, then 交票. */
export default function Review() {
  const { pollId = '' } = useParams<'pollId'>();
  const voter = useVoter();
  const load = useVote(pollId, voter);
  const paper = usePaper();
  const [asking, setAsking] = useState(false);
  const handIn = useHandIn(voter, () => setAsking(false));
  // Opened by itself there is nothing to read through: the ballot comes first.
  const strayed = paper.pollId !== pollId;
  useEffect(() => {
    if (strayed) replace('voting/ballot', { pollId, proxyId: voter.proxyId });
  }, [strayed, pollId, voter.proxyId]);
  const vote = load.data;
  const missing = vote?.poll.questions.filter(({ questionId }) => paper.answers[questionId] === undefined).length ?? 0;
  const until = vote ? changeText(vote.poll) : '';
  const bar = vote && (
    <BottomBar note={missing > 0 ? `还有 ${missing} 件没选，选完才能交票。` : `交票以后，${until}`}>
      <Button kind="line" text="上一件" onClick={back} />
      <Button text="交票" disabled={missing > 0} busy={handIn.busy} onClick={() => setAsking(true)} />
    </BottomBar>
  );
  return (
    <Page title="核对选票" bar={bar}>
      <Loaded load={load} what="选票" shape="card">
        {(loaded) => <Checked vote={loaded} paper={paper} home={voter.home} />}
      </Loaded>
      <ConfirmSheet
        open={asking}
        title="交票吗？"
        confirm="交票"
        busy={handIn.busy}
        onConfirm={() => vote && void handIn.run(vote)}
        onCancel={() => setAsking(false)}
      >
        马上给您回执。{until}
      </ConfirmSheet>
    </Page>
  );
}
