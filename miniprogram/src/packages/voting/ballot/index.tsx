import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { back, useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { paperNow, takePaper, usePaper } from '../paper/paper';
import { useVote } from '../shown/useVote';
import { useVoter } from '../shown/voter';
import { Denied } from './Denied';
import { OneQuestion } from './OneQuestion';
import { turnPageBar } from './turn-page-bar';

/** 选票: one question a page, nothing preselected. */
export default function Ballot() {
  const { pollId = '' } = useParams<'pollId'>();
  const voter = useVoter();
  const load = useVote(pollId, voter);
  const paper = usePaper();
  useEffect(() => {
    if (voter.id !== undefined) takePaper(pollId, voter.id);
  }, [pollId, voter.id]);
  // Come back to after 交票 the page gives way; opened anew, to change a vote, it does not.
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current && paperNow().cast && paperNow().pollId === pollId) back();
    shown.current = true;
  });
  const mine = paper.pollId === pollId && paper.voterId === voter.id;
  const open = load.data?.row?.mayVote === true && mine;
  return (
    <Page title="投票" bar={open && load.data ? turnPageBar(load.data.poll, paper, voter) : undefined}>
      <Loaded load={load} what="选票" shape="card">
        {({ poll, row, principal }) =>
          row?.mayVote ? (
            <OneQuestion poll={poll} row={row} paper={paper} principal={principal} />
          ) : (
            <Denied pollId={pollId} row={row} voter={voter} />
          )
        }
      </Loaded>
    </Page>
  );
}
