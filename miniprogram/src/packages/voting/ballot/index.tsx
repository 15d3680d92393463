import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { back, useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';
import { paperNow, takePaper, usePaper } from '../paper/paper';
import { useVote } from '../shown/useVote';
import { Denied } from './Denied';
import { OneQuestion } from './OneQuestion';
import { turnPageBar } from './turn-page-bar';

/** 选票: one question a page, nothing preselected. */
export default function Ballot() {
  const { pollId = '' } = useParams<'pollId'>();
  const { me, unitId } = useWho();
  const load = useVote(pollId, { unitId, known: me.data !== undefined });
  const paper = usePaper();
  useEffect(() => {
    if (unitId !== undefined) takePaper(pollId, unitId);
  }, [pollId, unitId]);
  // Come back to after 交票 the page gives way; opened anew, to change a vote, it does not.
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current && paperNow().cast && paperNow().pollId === pollId) back();
    shown.current = true;
  });
  const mine = paper.pollId === pollId && paper.unitId === unitId;
  const open = load.data?.row?.mayVote === true && mine;
  return (
    <Page title="投票" bar={open && load.data ? turnPageBar(load.data.poll, paper) : undefined}>
      <Loaded load={load} what="选票" shape="card">
        {({ poll, row }) =>
          row?.mayVote ? <OneQuestion poll={poll} row={row} paper={paper} /> : <Denied pollId={pollId} row={row} />
        }
      </Loaded>
    </Page>
  );
}
