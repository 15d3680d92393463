import { useState } from 'react';
import { AtDesk } from '../../../desk/AtDesk';
import { Accounts } from './Accounts';
import { type Looked, Preview } from './Preview';

/** 银行对账: the bank's list or slip of an account against the books; what does not agree is looked into by another person. */
export default function BankPage() {
  const [looked, setLooked] = useState<Looked>();
  return (
    <AtDesk title="银行对账">
      {(desk) =>
        looked ? (
          <Preview communityId={desk.communityId} looked={looked} onEnd={() => setLooked(undefined)} />
        ) : (
          <Accounts desk={desk} onLook={setLooked} />
        )
      }
    </AtDesk>
  );
}
