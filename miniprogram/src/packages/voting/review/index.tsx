import { momentText } from '@mulin/domain/day/spoken';
import { useEffect, useState } from 'react';
import { back, replace, useParams } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';
import { usePaper } from '../paper/paper';
import { useVote } from '../shown/useVote';
import { Checked } from './Checked';
import { useHandIn } from './useHandIn';

/** 核对选票: everything once more, then 交票. */
export default function Review() {
  const { pollId = '' } = useParams<'pollId'>();
  const { me, home, unitId } = useWho();
  const load = useVote(pollId, { unitId, known: me.data !== undefined });
  const paper = usePaper();
  const [asking, setAsking] = useState(false);
  const handIn = useHandIn(() => setAsking(false));
  // Opened by itself there is nothing to read through: the ballot comes first.
  const strayed = paper.pollId !== pollId;
  useEffect(() => {
    if (strayed) replace('voting/ballot', { pollId });
  }, [strayed, pollId]);
  const poll = load.data?.poll;
  const missing = poll?.questions.filter(({ questionId }) => paper.choices[questionId] === undefined).length ?? 0;
  const until = poll ? `${momentText(poll.closesAt)} 前可以改，只算最后一次。` : '';
  const bar = poll && (
    <BottomBar note={missing > 0 ? `还有 ${missing} 件没选，选完才能交票。` : `交票以后，${until}`}>
      <Button kind="line" text="上一件" onClick={back} />
      <Button text="交票" disabled={missing > 0} busy={handIn.busy} onClick={() => setAsking(true)} />
    </BottomBar>
  );
  return (
    <Page title="核对选票" bar={bar}>
      <Loaded load={load} what="选票" shape="card">
        {({ poll: asked, row }) => <Checked poll={asked} row={row} paper={paper} home={home} />}
      </Loaded>
      <ConfirmSheet
        open={asking}
        title="交票吗？"
        confirm="交票"
        busy={handIn.busy}
        onConfirm={() => poll && void handIn.run(poll)}
        onCancel={() => setAsking(false)}
      >
        马上给您回执。{until}
      </ConfirmSheet>
    </Page>
  );
}
