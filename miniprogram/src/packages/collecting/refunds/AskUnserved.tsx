import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { DateField } from '../../../ui/form/DateField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { UnitFields } from '../../../who/UnitFields';
import { PaidBills } from './PaidBills';
import { Unserved, type UnservedOffer } from './Unserved';

const ways = [
  { id: 'as-paid', text: '按来的路退' },
  { id: 'transfer', text: '银行转账' },
] as const;

const blank = {
  billId: undefined as string | undefined,
  servedTo: '',
  by: 'as-paid' as (typeof ways)[number]['id'],
  reason: '',
};

/** 退没服务的物业费: which bill, through which day there was service; the sum is worked out, never typed. */
export function AskUnserved({ communityId, today }: { communityId: string; today: string }) {
  const [unitId, setUnitId] = useState<string>();
  const [offer, setOffer] = useState<UnservedOffer>();
  const [asking, setAsking] = useState<UnservedOffer>();
  const { values, set, setAll } = useFields(blank);
  const { billId, servedTo, by, reason } = values;
  const check = useAction(async () => {
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写明为什么退', 'reason');
    setAsking(offer);
  });
  const ask = useAction(async ({ billId: id, fen }: UnservedOffer) => {
    setAsking(undefined);
    await cloud.payment.askUnserved({ billId: id, servedTo, fen, by, reason });
    toast('申请好了，等项目经理同意');
    back();
  });
  const errorOf = (name: string) => check.errorOf(name) ?? ask.errorOf(name);
  const chooseUnit = (chosen: string | undefined) => {
    setUnitId(chosen);
    setAll(blank);
    setOffer(undefined);
  };
  const bar = (
    <BottomBar note="申请了还不退，要项目经理同意。" total={{ name: '该退', fen: offer?.fen ?? 0 }}>
      <Button text="申请退款" busy={ask.busy} disabled={!offer} onClick={() => void check.run()} />
    </BottomBar>
  );
  return (
    <Page title="退没服务的物业费" bar={bar}>
      <Card>
        <UnitFields communityId={communityId} value={unitId} error={undefined} onChange={chooseUnit} />
      </Card>
      {unitId ? (
        <PaidBills
          unitId={unitId}
          value={billId}
          error={errorOf('billId')}
          onChange={(id) => setAll({ ...blank, billId: id })}
        />
      ) : null}
      {billId ? (
        <Card>
          <DateField
            label="服务到哪天"
            hint="合同终止或者搬走的前一天，这天还算有服务"
            value={servedTo}
            today={today}
            to={today}
            error={errorOf('servedTo')}
            onChange={set('servedTo')}
          />
        </Card>
      ) : null}
      {billId && servedTo ? <Unserved billId={billId} servedTo={servedTo} onOffer={setOffer} /> : null}
      {offer ? (
        <Card>
          <Kinds
            label="怎么退"
            hint="微信缴的超过一年退不回去，改用银行转账"
            kinds={ways}
            value={by}
            error={errorOf('by')}
            onChange={set('by')}
          />
          <TextField
            label="为什么退"
            long
            max={200}
            value={reason}
            error={errorOf('reason')}
            onChange={set('reason')}
          />
        </Card>
      ) : null}
      <ConfirmSheet
        open={asking !== undefined}
        title={`退 ${yuan(asking?.fen ?? 0)} 元吗？`}
        confirm="申请退款"
        busy={ask.busy}
        onConfirm={() => asking && void ask.run(asking)}
        onCancel={() => setAsking(undefined)}
      >
        退成以后，这张账单只算到服务的最后一天，以后的日子可以重新出账单。
      </ConfirmSheet>
    </Page>
  );
}
