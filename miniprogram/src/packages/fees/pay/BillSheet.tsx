import { squareMetres } from '../../../ui/figures';
import { Loaded } from '../../../ui/state/Loaded';
import type { Home, Me } from '../../../who/me';
import { Plate } from '../../../who/Plate';
import { LateNote } from '../LateNote';
import { PayOutcome } from '../paying/PayOutcome';
import type { Paying } from '../paying/usePaying';
import { WorkingCard } from '../Working';
import { Choice } from './Choice';
import { CreditTick } from './CreditTick';
import { Facts } from './Facts';
import { NothingToPay } from './NothingToPay';
import { Owed } from './Owed';
import type { BillLoad } from './useBill';
import type { HomeCredit } from './useCredit';

export interface BillSheetProps {
  me: Me;
  home: Home;
  bill: BillLoad;
  paying: Paying;
  credit: HomeCredit;
}

/** What a home pays: for how long, how it is worked out, what is owed from before, and on which ground. */
export function BillSheet({ me, home, bill, paying, credit }: BillSheetProps) {
  const meta = bill.data && `${bill.data.ownerName} · ${squareMetres(bill.data.areaCenti)}㎡`;
  return (
    <>
      <Plate slim home={home} homes={me.homes} {...(meta ? { meta } : {})} />
      <PayOutcome paying={paying} />
      <Loaded load={bill} what="账单" shape="card">
        {(data) => (
          <>
            {data.nothing === null ? (
              <>
                <Choice data={data} cycle={bill.cycle} choose={bill.choose} mayChoose={home.relation !== 'tenant'} />
                <WorkingCard lines={data.sum} />
                <LateNote late={data.late} />
              </>
            ) : (
              <NothingToPay data={data} why={data.nothing} />
            )}
            <CreditTick credit={credit} />
            <Owed bills={data.owed} paying={paying} credit={credit} />
            <Facts data={data} home={home} />
          </>
        )}
      </Loaded>
    </>
  );
}
