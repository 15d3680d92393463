import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Photos } from '../../../ui/photos/Photos';
import { Loaded } from '../../../ui/state/Loaded';

/** 回单、收条 of money handed over: looked at only when somebody asks, since looking is written down. */
export function Slips({ refundId, slips }: { refundId: string; slips: number }) {
  const [open, setOpen] = useState(false);
  const load = useLoad(open ? `refund-slips.${refundId}` : undefined, () => cloud.payment.refundSlips({ refundId }));
  if (slips === 0) return null;
  if (!open) return <Button kind="line" text={`看回单（${slips} 张）`} onClick={() => setOpen(true)} />;
  return (
    <Loaded load={load} what="回单">
      {(answer) => <Photos photos={answer.slips.map(({ url }) => ({ src: url }))} />}
    </Loaded>
  );
}
