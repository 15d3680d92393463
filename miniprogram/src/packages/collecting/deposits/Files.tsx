import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Photos } from '../../../ui/photos/Photos';
import { Loaded } from '../../../ui/state/Loaded';

/** What was handed in with the money: agreement and slip. */
export function Files({ depositId }: { depositId: string }) {
  const load = useLoad(`deposit-files.${depositId}`, () => cloud.fees.depositFiles({ depositId }));
  return (
    <Loaded load={load} what="单据">
      {({ taken, paidBack }) => <Photos photos={[...taken, ...paidBack].map(({ url }) => ({ src: url }))} />}
    </Loaded>
  );
}
