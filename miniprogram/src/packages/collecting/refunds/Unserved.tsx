import { wholeDayText } from '@mulin/domain/day/spoken';
import { useEffect } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Loaded } from '../../../ui/state/Loaded';

export type UnservedOffer = Awaited<ReturnType<Cloud['payment']['unserved']>>;

export interface UnservedProps {
  billId: string;
  servedTo: string;
  /** What goes back, once it is known; nothing while it is not. */
  onOffer: (offer: UnservedOffer | undefined) => void;
}

/** What goes back of a bill whose service ended on a day, as the cloud works it out. */
export function Unserved({ billId, servedTo, onOffer }: UnservedProps) {
  const load = useLoad(`unserved.${billId}.${servedTo}`, () => cloud.payment.unserved({ billId, servedTo }));
  const offer = load.error ? undefined : load.data;
  useEffect(() => {
    onOffer(offer);
    return () => onOffer(undefined);
  }, [offer, onOffer]);
  return (
    <Loaded load={load} what="该退多少" shape="card">
      {({ title, paidFen, unservedFrom, fen, moneyFen, creditFen, wayTitle }) => (
        <Card title={title}>
          <KeyValues
            rows={[
              { name: '缴了', value: `${yuan(paidFen)} 元` },
              { name: '没服务的日子', value: `${wholeDayText(unservedFrom)}起` },
              { name: '该退', value: `${yuan(fen)} 元` },
              ...(moneyFen > 0 ? [{ name: '其中退钱', value: `${yuan(moneyFen)} 元，当时是${wayTitle}` }] : []),
              ...(creditFen > 0 ? [{ name: '其中转入余额', value: `${yuan(creditFen)} 元` }] : []),
            ]}
          />
          <Note>按缴的钱和没服务的天数算，预缴时给的优惠不扣回。</Note>
        </Card>
      )}
    </Loaded>
  );
}
