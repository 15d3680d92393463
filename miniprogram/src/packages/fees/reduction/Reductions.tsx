import { wholeDayText } from '@mulin/domain/day/spoken';
import { reductionStates } from '@mulin/domain/fees/reduction-states';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import type { Home } from '../../../who/me';
import { Ask } from './Ask';

type Reduction = Awaited<ReturnType<Cloud['arrears']['reductions']>>['reductions'][number];

const badges: Record<Reduction['state'], BadgeKind> = {
  asked: 'wait',
  checked: 'wait',
  approved: 'ok',
  refused: 'bad',
  withdrawn: 'closed',
};

const waits = ({ state }: Reduction) => state === 'asked' || state === 'checked';

export function Reductions({ home }: { home: Home }) {
  const { unitId } = home;
  const [leaving, setLeaving] = useState<string>();
  const load = useLoad(`reductions.${unitId}`, () => cloud.arrears.reductions({ unitId }));
  const withdraw = useAction(async (reductionId: string) => {
    await cloud.arrears.withdrawReduction({ reductionId });
    setLeaving(undefined);
    toast('撤回了，照片也删掉了');
    load.reload();
  });
  return (
    <Loaded load={load} what="减免申请" shape="card">
      {({ reductions }) => (
        <>
          {reductions.some(waits) ? null : <Ask home={home} onDone={load.reload} />}
          {reductions.map((one) => (
            <Card
              key={one.reductionId}
              small
              title={`${wholeDayText(one.askedDay)}申请`}
              aside={<Badge kind={badges[one.state]} text={reductionStates[one.state]} />}
            >
              {one.state === 'approved' ? (
                <KeyValues
                  rows={[
                    { name: '减多少', value: `${one.percentOff}%` },
                    { name: '哪些日子', value: `${wholeDayText(one.from)} 至 ${wholeDayText(one.to)}` },
                  ]}
                />
              ) : null}
              {one.reason ? <Note>理由：{one.reason}</Note> : null}
              {waits(one) ? (
                <Buttons>
                  <Button kind="line" text="撤回申请" onClick={() => setLeaving(one.reductionId)} />
                </Buttons>
              ) : null}
            </Card>
          ))}
          <ConfirmSheet
            open={leaving !== undefined}
            title="撤回这份申请吗？"
            confirm="撤回"
            refuses
            busy={withdraw.busy}
            onConfirm={() => leaving && void withdraw.run(leaving)}
            onCancel={() => setLeaving(undefined)}
          >
            撤回以后要再申请，得重新拍照。
          </ConfirmSheet>
        </>
      )}
    </Loaded>
  );
}
