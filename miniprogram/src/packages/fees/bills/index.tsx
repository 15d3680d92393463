import { useState } from 'react';
import { useParams } from '../../../routes';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { NoHome } from '../../../who/NoHome';
import { Plate } from '../../../who/Plate';
import { useWho } from '../../../who/useWho';
import { BillList } from './BillList';
import { PaymentList } from './PaymentList';

const views = [
  { id: 'bills', text: '账单' },
  { id: 'payments', text: '缴费记录' },
] as const;

/** What a home has been asked for, and what it has paid. */
export default function Bills() {
  const { show } = useParams<'show'>();
  const [view, setView] = useState<(typeof views)[number]['id']>(show === 'payments' ? 'payments' : 'bills');
  const { me, home } = useWho();
  return (
    <Page title="账单和收据">
      <Loaded load={me} what="您的房子" quiet={home !== undefined}>
        {(mine) =>
          home ? (
            <>
              <Plate slim home={home} homes={mine.homes} />
              <Segment options={views} value={view} onChange={setView} />
              {view === 'bills' ? <BillList unitId={home.unitId} /> : <PaymentList unitId={home.unitId} />}
            </>
          ) : (
            <NoHome me={mine} onChange={me.reload} />
          )
        }
      </Loaded>
    </Page>
  );
}
