import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import type { Home } from '../../../who/me';
import { DepositCard } from './DepositCard';

type Shown = Awaited<ReturnType<Cloud['fees']['homeDeposits']>>;
export type Deposit = Shown['deposits'][number];
type Rule = Awaited<ReturnType<Cloud['fees']['depositRule']>>['rule'];

export function Deposits({ home: { unitId, communityId } }: { home: Home }) {
  const [asking, setAsking] = useState<string>();
  const rule = useLoad(`deposit-rule.${communityId}`, () => cloud.fees.depositRule({ communityId }));
  const load = useLoad(`deposits.${unitId}`, () => cloud.fees.homeDeposits({ unitId }));
  const ask = useAction(async (depositId: string) => {
    await cloud.fees.askDepositBack({ depositId });
    setAsking(undefined);
    toast('告诉物业了，等上门查看');
    load.reload();
  });
  return (
    <>
      <Loaded load={rule} what="押金办法" shape="card">
        {(answer) => <RuleCard rule={answer.rule} />}
      </Loaded>
      <Loaded load={load} what="押金" shape="card">
        {({ payee, deposits }) => (
          <>
            {deposits.length === 0 ? (
              <Card>
                <Empty title="没有交过装修押金" detail="交给物业，登记以后在这里看收据、要求退。" />
              </Card>
            ) : null}
            {deposits.map((one) => (
              <DepositCard key={one.depositId} one={one} payee={payee} onAsk={() => setAsking(one.depositId)} />
            ))}
          </>
        )}
      </Loaded>
      <ConfirmSheet
        open={asking !== undefined}
        title="装修完了，要求退押金吗？"
        confirm="要求退"
        busy={ask.busy}
        onConfirm={() => asking && void ask.run(asking)}
        onCancel={() => setAsking(undefined)}
      >
        物业上门查看。没有损坏全退；要扣的，写明损坏了什么，附照片给您看。
      </ConfirmSheet>
    </>
  );
}

/** No national text asks for a deposit; what the community agreed is shown with its paper. */
function RuleCard({ rule }: { rule: Rule }) {
  return (
    <Card title="本小区怎么收">
      {rule ? (
        <>
          <Note>
            装修押金 {yuan(rule.amountFen)} 元，要求退以后 {rule.returnDays} 天内退。依据：{rule.ground}。
          </Note>
          <Photos photos={rule.files.map(({ url }) => ({ src: url }))} />
        </>
      ) : (
        <Note>小区没有登记押金办法。管理规约或者合同没有约定的，物业不能收。</Note>
      )}
      <Note>押金是您的钱，物业代为保管，不算物业的收入。本地有没有别的规定，待核。</Note>
    </Card>
  );
}
