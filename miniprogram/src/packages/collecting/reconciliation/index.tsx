import { useState } from 'react';
import { AtDesk } from '../../../desk/AtDesk';
import { Days } from './Days';
import { type Looked, Record } from './Record';

/** 微信对账: WeChat's bill of a day against our records; what agrees goes to the bank, what does not is looked into. */
export default function Reconciliation() {
  const [looked, setLooked] = useState<Looked>();
  return (
    <AtDesk title="微信对账">
      {(desk) =>
        looked ? (
          <Record communityId={desk.communityId} looked={looked} onEnd={() => setLooked(undefined)} />
        ) : (
          <Days desk={desk} onLook={setLooked} />
        )
      }
    </AtDesk>
  );
}
