import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Loaded } from '../../../ui/state/Loaded';
import { ReceiptCard } from '../shown/ReceiptCard';

export interface MyReceiptProps {
  pollId: string;
  unitId: string;
  owner: boolean;
}

/** 我的回执 beside the result; nothing for a home that took no part. */
export function MyReceipt({ pollId, unitId, owner }: MyReceiptProps) {
  const load = useLoad(`own-receipt.${pollId}.${unitId}`, () => cloud.assembly.receipt({ pollId, unitId }));
  return (
    <Loaded load={load} what="回执" quiet>
      {({ receipt }) =>
        receipt ? <ReceiptCard title="我的回执" receipt={receipt} owner={owner} unitId={unitId} /> : null
      }
    </Loaded>
  );
}
