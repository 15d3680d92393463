import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { useParams } from '../../../routes';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { GiveUpSheet } from './GiveUpSheet';
import { Holders } from './Holders';
import { MakeKey } from './MakeKey';
import { OpenSheet } from './OpenSheet';

export type Holder = Awaited<ReturnType<Cloud['assembly']['sealKeys']>>['holders'][number];

/** 三方封存: who keeps which key, making the own one, rehearsing it, and opening after the close. */
export default function SealKeys() {
  const { pollId = '' } = useParams<'pollId'>();
  const [making, setMaking] = useState<Holder>();
  const [opening, setOpening] = useState<Holder>();
  const [givingUp, setGivingUp] = useState(false);
  const load = useLoad(`seal-keys.${pollId}`, async () => {
    const [{ poll, now }, keys] = await Promise.all([
      cloud.assembly.show({ pollId }),
      cloud.assembly.sealKeys({ pollId }),
    ]);
    return { poll, keys, over: now >= keys.closesAt };
  });
  const done = () => {
    setMaking(undefined);
    setOpening(undefined);
    setGivingUp(false);
    load.reload();
  };
  if (making) return <MakeKey pollId={pollId} holder={making} onDone={done} onBack={() => setMaking(undefined)} />;
  return (
    <Page title="三方封存">
      <Loaded load={load} what="密钥" shape="card">
        {({ poll, keys, over }) => (
          <>
            <Holders
              holders={keys.holders}
              onMake={poll.state === 'draft' ? setMaking : undefined}
              onOpen={poll.state === 'closed' && over ? setOpening : undefined}
            />
            <Note>
              选票在业主手机上就封好，业委会、社区、镇街各管一把密钥，截止以后任意两方到场才打得开；丢一把不要紧，丢两把就只能重新投票。
              纸票由人看，截止以后再录入。
            </Note>
            {poll.state === 'closed' && keys.holders.some(({ holder, mine }) => holder === 'street' && mine) ? (
              <Link text="丢了两把，打不开" onClick={() => setGivingUp(true)} />
            ) : null}
          </>
        )}
      </Loaded>
      {givingUp ? <GiveUpSheet pollId={pollId} onClose={() => setGivingUp(false)} onDone={done} /> : null}
      {opening ? (
        <OpenSheet pollId={pollId} holder={opening} onClose={() => setOpening(undefined)} onDone={done} />
      ) : null}
    </Page>
  );
}
