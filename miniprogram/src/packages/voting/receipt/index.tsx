import { momentText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go, useParams } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Done } from '../../../ui/done/Done';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';
import { ReceiptCard } from '../shown/ReceiptCard';

/** 投票回执: right after casting (`just`), and whenever it is wanted again. */
export default function ReceiptPage() {
  const { pollId = '', just } = useParams<'pollId' | 'just'>();
  const { home, unitId } = useWho();
  const load = useLoad(unitId && `receipt.${pollId}.${unitId}`, async () => {
    const [{ poll }, { receipt }] = await Promise.all([
      cloud.assembly.show({ pollId }),
      cloud.assembly.receipt({ pollId, unitId: unitId ?? '' }),
    ]);
    return { poll, receipt };
  });
  const state = load.data?.poll.state;
  const bar = load.data && (
    <BottomBar>
      {state === 'open' ? <Button kind="line" text="改我的票" onClick={() => go('voting/ballot', { pollId })} /> : null}
      {state === 'published' ? (
        <Button text="看结果" onClick={() => go('voting/result', { pollId })} />
      ) : (
        <Button text="回到议事" onClick={() => go('assembly')} />
      )}
    </BottomBar>
  );
  return (
    <Page title="投票回执" bar={bar}>
      <Loaded load={load} what="回执" shape="card">
        {({ poll, receipt }) =>
          receipt ? (
            <>
              {just ? <Done title="交好了" detail={`${momentText(poll.closesAt)} 前可以改，只算最后一次`} /> : null}
              <ReceiptCard title={poll.title} receipt={receipt} owner={home?.relation === 'owner'} unitId={unitId} />
              <Note centred>记下回执号，或者截个图。计票以后，凭它在公布的选票里找到您这一张。</Note>
            </>
          ) : (
            <Card>
              <Empty title="这套房还没投票" detail="交了票，这里就有回执。" />
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}
