import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { AddMeter } from './AddMeter';
import { ChangeKey } from './ChangeKey';
import { Enter } from './Enter';
import { OneBill } from './OneBill';
import { Readings } from './Readings';
import { Slip } from './Slip';
import { Standing } from './Standing';

/** 公共水电: common meters and their bills; each thing that is written has a page of its own. */
export default function WorkbenchUtilities() {
  const { write, meterId, meterBillId } = useParams<'write' | 'meterId' | 'meterBillId'>();
  return (
    <AtDesk title="公共水电">
      {(desk) => {
        if (write === 'meter') return <AddMeter desk={desk} />;
        if (write === 'key' && meterId) return <ChangeKey desk={desk} meterId={meterId} />;
        if (write === 'readings') return <Readings desk={desk} />;
        if (write === 'bill') return <Enter desk={desk} meterId={meterId} />;
        if (meterBillId && (write === 'supplier' || write === 'collected')) {
          return <Slip desk={desk} meterBillId={meterBillId} kind={write} />;
        }
        if (meterBillId) return <OneBill desk={desk} meterBillId={meterBillId} />;
        return <Standing desk={desk} />;
      }}
    </AtDesk>
  );
}
