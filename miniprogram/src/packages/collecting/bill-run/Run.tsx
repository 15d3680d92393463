import { monthText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { useWatch } from '../../../desk/useWatch';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { PickField } from '../../../ui/form/PickField';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { Loaded } from '../../../ui/state/Loaded';
import { billableMonths } from './months';
import { Outcome } from './Outcome';

/** 出账: a month at a time; running it again bills only what is not billed yet. */
export function Run({ desk: { communityId, today, holds } }: { desk: Desk }) {
  const [month, setMonth] = useState(today.slice(0, 7));
  const [asking, setAsking] = useState(false);
  const run = useLoad(`bill-run.${communityId}.${month}`, () => cloud.fees.run({ communityId, month }));
  useWatch(run.data?.state === 'running', run.reload);
  const start = useAction(async () => {
    setAsking(false);
    await cloud.fees.startRun({ communityId, month });
    run.reload();
  });
  const again = run.data !== undefined && run.data.state !== 'none';
  const running = run.data?.state === 'running' || start.busy;
  const bar = (
    <BottomBar note="已经出过的月份不会再出一次。">
      <Button
        text={again ? `补出 ${monthText(month)}` : `出 ${monthText(month)}的账`}
        busy={running}
        disabled={!run.data}
        onClick={() => setAsking(true)}
      />
    </BottomBar>
  );
  return (
    <Page title="出账" bar={holds('clerk', 'manager') ? bar : undefined}>
      <Card>
        <PickField
          label="从哪个月开始"
          hint="按季、按年缴的从这个月起算"
          picks={billableMonths(today)}
          value={month}
          error={start.error?.message}
          onChange={setMonth}
        />
      </Card>
      <Loaded load={run} what="出账情况" shape="card">
        {(answer) => <Outcome run={answer} month={month} />}
      </Loaded>
      <ConfirmSheet
        open={asking}
        title={`出 ${monthText(month)}的账吗？`}
        confirm="出账"
        busy={start.busy}
        onConfirm={() => void start.run()}
        onCancel={() => setAsking(false)}
      >
        名册上每一套房按公示的标准和自己选的周期出账单，住户马上能看到。
      </ConfirmSheet>
    </Page>
  );
}
