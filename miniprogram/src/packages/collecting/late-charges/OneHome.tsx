import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { labelText } from '../../../who/words';
import { NeverCut } from '../arrears/NeverCut';
import { ClaimCard } from './ClaimCard';
import { Items } from './Items';

/** One home: bill by bill what has come up and is not claimed, the claim, and those made before. */
export function OneHome({ desk, unitId }: { desk: Desk; unitId: string }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const load = useLoad(`late-charge.${unitId}`, () => cloud.arrears.lateCharge({ unitId }));
  const claim = useAction(async () => {
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写明为什么要', 'reason');
    await cloud.arrears.claimLateCharge({ unitId, reason });
    toast('提出了，等项目经理同意');
    setAsking(false);
    load.reload();
  });
  const { totalFen = 0, paused = '', unitLabel = '' } = load.data ?? {};
  const bar = (
    <BottomBar note="提出了还不算，要另一个人同意才出账单。">
      <Button text={`提出收违约金 ${yuan(totalFen)} 元`} onClick={() => setAsking(true)} />
    </BottomBar>
  );
  return (
    <Page title="这一户的违约金" bar={totalFen > 0 && paused === '' ? bar : undefined}>
      <NeverCut />
      <Loaded load={load} what="违约金" shape="card">
        {(home) => (
          <>
            <Card title={labelText(home.unitLabel)}>
              {home.items.length === 0 ? (
                <Empty title="没有还没要过的违约金" detail="没有约定、没有过缴费日，或者都要过了。" />
              ) : (
                <Items items={home.items} totalFen={home.totalFen} />
              )}
              {home.paused ? <Tip kind="wait">现在不能要：{home.paused}。</Tip> : null}
            </Card>
            {home.claims.length > 0 ? <SectionHead title="以前要过的" /> : null}
            {home.claims.map((one) => (
              <ClaimCard key={one.claimId} claim={one} desk={desk} onDone={load.reload} />
            ))}
          </>
        )}
      </Loaded>
      <ConfirmSheet
        open={asking}
        title={`${labelText(unitLabel)}：收违约金 ${yuan(totalFen)} 元吗？`}
        confirm="提出"
        busy={claim.busy}
        onConfirm={() => void claim.run()}
        onCancel={() => setAsking(false)}
      >
        项目经理同意以后，住户会收到账单和消息，可以提异议。
        <TextField
          label="为什么要"
          long
          max={300}
          value={reason}
          error={claim.errorOf('reason')}
          onChange={setReason}
        />
      </ConfirmSheet>
    </Page>
  );
}
