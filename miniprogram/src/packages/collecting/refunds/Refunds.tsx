import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { PayOutSheet } from './PayOutSheet';
import { RefundCard } from './RefundCard';
import { StepSheet } from './StepSheet';

export type Refund = Awaited<ReturnType<Cloud['payment']['refunds']>>['refunds'][number];

/** A refund and what is about to be done with it. */
export interface Step {
  refund: Refund;
  to: 'approve' | 'refuse' | 'pay-out';
}

/** Refunds of the community, each with what may be done with it by who looks. */
export function Refunds({ desk: { communityId, holds } }: { desk: Desk }) {
  const [step, setStep] = useState<Step>();
  const { load, more } = usePages(`refunds.${communityId}`, (skip) =>
    cloud.payment.refunds({ communityId, skip, limit: pageSize }),
  );
  const bar = (
    <BottomBar>
      <Button
        kind="soft"
        text="退没服务的"
        onClick={() => go('collecting/refunds', { communityId, ask: 'unserved' })}
      />
      <Button text="申请退款" onClick={() => go('collecting/refunds', { communityId, ask: 1 })} />
    </BottomBar>
  );
  const done = () => {
    setStep(undefined);
    load.reload();
  };
  return (
    <Page title="退款" bar={holds('clerk', 'cashier') ? bar : undefined}>
      <Loaded load={load} what="退款">
        {(pages) => {
          const refunds = pages.flatMap((page) => page.refunds);
          return (
            <>
              {refunds.length === 0 ? (
                <Card>
                  <Empty title="还没有退款" detail="前台或收银申请，项目经理同意，钱按来的路退回去。" />
                </Card>
              ) : null}
              {refunds.map((refund) => (
                <RefundCard
                  key={refund.refundId}
                  refund={refund}
                  decides={holds('manager') && !refund.mine}
                  paysOut={holds('clerk', 'cashier') && !refund.decidedByMe}
                  onStep={(to) => setStep({ refund, to })}
                />
              ))}
              <More last={pages.at(-1)?.refunds.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
      {step?.to === 'pay-out' ? (
        <PayOutSheet refund={step.refund} communityId={communityId} onClose={() => setStep(undefined)} onDone={done} />
      ) : null}
      {step && step.to !== 'pay-out' ? (
        <StepSheet refund={step.refund} to={step.to} onClose={() => setStep(undefined)} onDone={done} />
      ) : null}
    </Page>
  );
}
