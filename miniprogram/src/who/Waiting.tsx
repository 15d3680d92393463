import { useState } from 'react';
import { cloud } from '../cloud/cloud';
import { useAction } from '../cloud/useAction';
import { Card } from '../ui/card/Card';
import { Cell } from '../ui/cell/Cell';
import { Link } from '../ui/link/Link';
import { Note } from '../ui/note/Note';
import { ConfirmSheet } from '../ui/sheet/ConfirmSheet';
import { toast } from '../ui/sheet/toast';
import type { Membership } from './me';
import { labelText } from './words';

export interface WaitingProps {
  waiting: readonly Membership[];
  /** One was taken back. */
  onChange?: () => void;
}

/** 等物业核对: what I asked for; until staff decide, I may take it back. */
export function Waiting({ waiting, onChange }: WaitingProps) {
  const [asking, setAsking] = useState<Membership>();
  const withdraw = useAction(async ({ id }: Membership) => {
    await cloud.account.endMembership({ membershipId: id });
    setAsking(undefined);
    toast('撤回了');
    onChange?.();
  });
  return (
    <>
      <Card kind="list">
        {waiting.map((each, at) => (
          <Cell
            key={each.id}
            icon="clock"
            tint="berry"
            text={labelText(each.placeName)}
            detail={`${each.personName} · ${each.roleTitle}`}
            aside={<Link text="撤回" label={`撤回 ${each.placeName} 的申请`} onClick={() => setAsking(each)} />}
            last={at === waiting.length - 1}
          />
        ))}
      </Card>
      <Note>业主在“我的房子”里点一下就能同意家属和租户；物业前台对照名册也能核对。着急可以带上身份证去前台。</Note>
      <ConfirmSheet
        open={asking !== undefined}
        title="撤回这条申请吗？"
        confirm="撤回"
        refuses
        busy={withdraw.busy}
        onConfirm={() => asking && void withdraw.run(asking)}
        onCancel={() => setAsking(undefined)}
      >
        {labelText(asking?.placeName ?? '')}。撤回以后还能再申请。
      </ConfirmSheet>
    </>
  );
}
