import { hasResult } from '../../../polls/has-result';
import { AskToRing } from '../../../ringing/AskToRing';
import { go, useParams } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Done } from '../../../ui/done/Done';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { keptPromises } from '../promise/kept-promises';
import { changeText } from '../shown/change-text';
import { ForPrincipal } from '../shown/ForPrincipal';
import { OwnPapers } from '../shown/OwnPapers';
import { ReceiptCard } from '../shown/ReceiptCard';
import { type Receipted, useReceipt } from '../shown/receipt';
import { useVoter } from '../shown/voter';
import { Denied } from './Denied';
import { Promised } from './Promised';
import { useLogging } from './useLogging';

/** 投票回执: right after casting (`just`), and whenever it is wanted again. */
export default function ReceiptPage() {
  const { pollId = '', just } = useParams<'pollId' | 'just'>();
  const voter = useVoter();
  const load = useReceipt(pollId, voter);
  const kept = voter.id === undefined ? [] : keptPromises(pollId, voter.id);
  useLogging(load.data?.receipt?.loggedAs === null, load.reload);
  const shown = ({ poll, receipt, principal }: Receipted) => {
    if (receipt === null)
      return kept[0] ? (
        <Denied kept={kept[0]} reachable />
      ) : (
        <Card>
          <Empty title="这套房还没投票" detail="交了票，这里就有回执。" />
        </Card>
      );
    const same = kept.find(({ code }) => code === receipt.code);
    return (
      <>
        {just ? <Done title="交好了" detail={changeText(poll)} /> : null}
        {hasResult(poll.state) ? null : <AskToRing moment="voted" />}
        <ForPrincipal home={principal} />
        <ReceiptCard
          title={poll.title}
          receipt={receipt}
          owner={voter.home?.relation === 'owner'}
          unitId={voter.unitId}
        />
        <Promised receipt={receipt} cardHash={poll.cardHash} kept={same} now={new Date()} />
        <Note centred>记下回执号，或者截个图。计票以后，凭它在公布的选票里找到您这一张。</Note>
      </>
    );
  };
  return (
    <Page title="投票回执" bar={load.data && doingBar(load.data, voter.proxyId)}>
      <Loaded load={load} what="回执" shape="card">
        {shown}
      </Loaded>
      {load.data && voter.unitId && voter.home?.relation === 'owner' ? (
        <OwnPapers pollId={pollId} unitId={voter.unitId} />
      ) : null}
      {load.error && !load.data && kept[0] ? <Denied kept={kept[0]} reachable={!load.error.offline} /> : null}
    </Page>
  );
}

function doingBar({ poll, receipt }: Receipted, proxyId: string | undefined) {
  const { pollId, state, changeable } = poll;
  const change = state === 'open' && (changeable || receipt === null);
  return (
    <BottomBar>
      {change ? (
        <Button
          kind="line"
          text={receipt === null ? '去投票' : '改我的票'}
          onClick={() => go('voting/ballot', { pollId, proxyId })}
        />
      ) : null}
      {hasResult(state) ? (
        <Button text="看结果" onClick={() => go('voting/result', { pollId })} />
      ) : (
        <Button text="回到议事" onClick={() => go('assembly')} />
      )}
    </BottomBar>
  );
}
