import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import type { Home } from '../../../who/me';
import { labelText } from '../../../who/words';
import { GivenOne } from './GivenOne';

export type OwnProxy = Awaited<ReturnType<Cloud['assembly']['ownProxies']>>['proxies'][number];

/** 我委托的: also the written ones somebody registered for this home. */
export function Given({ home: { unitId, label }, pollId }: { home: Home; pollId: string | undefined }) {
  const [ending, setEnding] = useState<OwnProxy>();
  const load = useLoad(`own-proxies.${unitId}`, () => cloud.assembly.ownProxies({ unitId }));
  const withdraw = useAction(async ({ proxyId }: OwnProxy) => {
    setEnding(undefined);
    await cloud.assembly.withdrawProxy({ proxyId });
    toast('撤回了');
    load.reload();
  });
  return (
    <>
      <SectionHead title={`${labelText(label)} 委托出去的`} />
      {withdraw.error ? <Tip kind="bad">{withdraw.error.message}</Tip> : null}
      <Loaded load={load} what="委托" shape="card">
        {({ proxies }) => (
          <>
            {proxies.length === 0 ? (
              <Card>
                <Empty title="没有委托过别人" detail="自己来不了、不方便投的，可以请信得过的人代投。" />
              </Card>
            ) : null}
            {proxies.map((proxy) => (
              <GivenOne key={proxy.proxyId} proxy={proxy} onWithdraw={() => setEnding(proxy)} />
            ))}
            <Button kind="line" text="委托一个人代投" onClick={() => go('voting/proxy', { grant: 1, pollId })} />
            <Note>自己投过一次，就以您本人的票为准，受托人不能再改。</Note>
          </>
        )}
      </Loaded>
      <ConfirmSheet
        open={ending !== undefined}
        title="撤回这份委托吗？"
        confirm="撤回"
        refuses
        busy={withdraw.busy}
        onConfirm={() => ending && void withdraw.run(ending)}
        onCancel={() => setEnding(undefined)}
      >
        撤回以后 {ending?.agentName} 不能再替您投票。想改主意，可以重新委托，或者自己投。
      </ConfirmSheet>
    </>
  );
}
