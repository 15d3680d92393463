import type { ReactNode } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { yuan } from '../../../ui/figures';
import { Kinds } from '../../../ui/form/Kinds';
import { Note } from '../../../ui/note/Note';
import { Loaded } from '../../../ui/state/Loaded';

export type CreditTo = 'payer' | 'buyer';

const ways: { id: CreditTo; text: string }[] = [
  { id: 'payer', text: '退给缴的人' },
  { id: 'buyer', text: '留给新业主' },
];

export interface HomeMoneyProps {
  unitId: string;
  today: string;
  creditTo: CreditTo;
  onChange: (creditTo: CreditTo) => void;
  /** Photographs of the word of both. */
  children: ReactNode;
}

/** 余额和装修押金 of the home that is sold, and what becomes of each. Nothing is shown where there is none. */
export function HomeMoney({ unitId, today, creditTo, onChange, children }: HomeMoneyProps) {
  const load = useLoad(`home-money.${unitId}`, () => cloud.fees.resaleSplit({ unitId, day: today }));
  return (
    <Loaded load={load} what="余额和押金" quiet>
      {({ creditFen, depositFen }) => (
        <>
          {creditFen > 0 ? (
            <>
              <Kinds label={`这家余额 ${yuan(creditFen)} 元归谁`} kinds={ways} value={creditTo} onChange={onChange} />
              <Note>
                {creditTo === 'payer'
                  ? '先在“退款”里申请退给缴的人，批了才能过户。原业主里还有人留着的，不用退。'
                  : '拍双方签字的纸。判决、继承的，拍判决书、继承文书。'}
              </Note>
              {creditTo === 'buyer' ? children : null}
            </>
          ) : null}
          {depositFen > 0 ? <Note>装修押金 {yuan(depositFen)} 元还是原业主的，不跟房子走。</Note> : null}
        </>
      )}
    </Loaded>
  );
}
