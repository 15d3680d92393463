import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';

export interface TierSheetProps {
  communityId: string;
  onClose: () => void;
  onDone: () => void;
}

const NONE = 'none';

/** 定档次: from the first of next month on. */
export function TierSheet({ communityId, onClose, onDone }: TierSheetProps) {
  const [tier, setTier] = useState<string>();
  const [reason, setReason] = useState('');
  const load = useLoad(`subsidy-table.${communityId}`, () => cloud.fees.subsidyTable({ communityId }));
  const set = useAction(async () => {
    if (tier === undefined) throw new CloudError('INVALID_INPUT', '选一档', 'tier');
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写明依据', 'reason');
    const { from } = await cloud.fees.setSubsidyTier({ communityId, tier: tier === NONE ? null : tier, reason });
    toast(`定好了，${wholeDayText(from)}起`);
    onDone();
  });
  return (
    <Sheet open title="定补贴档次" onClose={onClose}>
      <Loaded load={load} what="补贴方案">
        {({ plans }) => {
          const known = new Map(plans.flatMap(({ tiers }) => tiers.map(({ id, title }) => [id, title] as const)));
          return (
            <Kinds
              label="哪一档"
              kinds={[...[...known].map(([id, text]) => ({ id, text })), { id: NONE, text: '不享受补贴' }]}
              value={tier}
              error={set.errorOf('tier')}
              onChange={setTier}
            />
          );
        }}
      </Loaded>
      <TextField
        label="依据"
        example="比如 区住建局核定名单"
        max={200}
        value={reason}
        error={set.errorOf('reason')}
        onChange={setReason}
      />
      <Note>从下个月 1 日起算。下个月还没到，可以再改。</Note>
      <Buttons>
        <Button kind="line" text="不改了" onClick={onClose} />
        <Button text="定这一档" busy={set.busy} onClick={() => void set.run()} />
      </Buttons>
    </Sheet>
  );
}
