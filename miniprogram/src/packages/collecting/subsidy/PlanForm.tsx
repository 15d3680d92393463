import { donghePlan, type SubsidyMode, subsidyModes } from '@mulin/domain/fees/subsidy-plan';
import { rateText } from '@mulin/domain/money/rate';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { TierFields, type TierValues, typedTier } from './TierFields';

const modes = Object.entries(subsidyModes).map(([id, text]) => ({ id: id as SubsidyMode, text }));

/** As the plan of the model district, to be changed to the own one. */
const model = {
  title: donghePlan.title,
  document: donghePlan.document,
  tiers: donghePlan.tiers.map(
    ({ id, title, priceTenThou, ratesTenThou }): TierValues => ({
      id,
      title,
      price: rateText(priceTenThou),
      rates: ratesTenThou.map(rateText).join(' '),
    }),
  ),
};
const blank = {
  title: '',
  document: '',
  tiers: model.tiers.map(({ id, title }): TierValues => ({ id, title, price: '', rates: '' })),
};

const MOST_TIERS = 10;

/** Only the last tier is ever taken out, so a number is never given twice. */
const another = ({ length }: readonly TierValues[]): TierValues => ({
  id: `tier${length + 1}`,
  title: '',
  price: '',
  rates: '',
});

/** 登记补贴方案 of the district. */
export function PlanForm({ desk: { communityId, today } }: { desk: Desk }) {
  const { values, set, setAll } = useFields({
    ...blank,
    firstYear: today.slice(0, 4),
    mode: 'info' as SubsidyMode,
  });
  const [asking, setAsking] = useState(false);
  const load = useLoad(`subsidy-table.${communityId}`, () => cloud.fees.subsidyTable({ communityId }));
  const enter = useAction(async (districtId: string) => {
    setAsking(false);
    const { title, document, firstYear, mode, tiers } = values;
    if (title.trim() === '') throw new CloudError('INVALID_INPUT', '写方案名称', 'title');
    if (document.trim() === '') throw new CloudError('INVALID_INPUT', '写依据的文件', 'document');
    await cloud.fees.enterSubsidyPlan({
      districtId,
      title,
      document,
      firstYear: Number(firstYear),
      mode,
      tiers: tiers.map(typedTier),
    });
    toast('登记好了');
    back();
  });
  const bar = (
    <BottomBar>
      <Button text="登记方案" busy={enter.busy} disabled={!load.data} onClick={() => setAsking(true)} />
    </BottomBar>
  );
  return (
    <Page title="登记补贴方案" bar={bar}>
      <Card>
        <Button kind="soft" text="照东河区方案填，再改成本地的" onClick={() => setAll({ ...values, ...model })} />
        <Note>来源：{donghePlan.document}。档次和金额要改成本地文件写的。</Note>
        <TextField label="方案名称" value={values.title} error={enter.errorOf('title')} onChange={set('title')} />
        <TextField
          label="依据的文件"
          long
          max={200}
          value={values.document}
          error={enter.errorOf('document')}
          onChange={set('document')}
        />
        <TextField
          label="第一年"
          hint="按日历年算，从 1 月 1 日起"
          keyboard="number"
          max={4}
          value={values.firstYear}
          error={enter.errorOf('firstYear')}
          onChange={set('firstYear')}
        />
        <Kinds label="怎么给" kinds={modes} value={values.mode} error={enter.errorOf('mode')} onChange={set('mode')} />
      </Card>
      {values.tiers.map((tier, nth) => (
        <TierFields
          key={tier.id}
          tier={tier}
          nth={nth}
          errorOf={enter.errorOf}
          onChange={(changed) => set('tiers')(values.tiers.map((one) => (one.id === tier.id ? changed : one)))}
        />
      ))}
      <Buttons>
        {values.tiers.length > 1 ? (
          <Button kind="line" text="去掉最后一档" onClick={() => set('tiers')(values.tiers.slice(0, -1))} />
        ) : null}
        {values.tiers.length < MOST_TIERS ? (
          <Button kind="soft" text="再加一档" onClick={() => set('tiers')([...values.tiers, another(values.tiers)])} />
        ) : null}
      </Buttons>
      <Loaded load={load} what="旗县区" quiet>
        {({ districtId }) => (
          <ConfirmSheet
            open={asking}
            title="登记这个方案吗？"
            confirm="登记"
            busy={enter.busy}
            onConfirm={() => void enter.run(districtId)}
            onCancel={() => setAsking(false)}
          >
            全区的小区都按它算。按它算过一个月以后，就不能再改。
          </ConfirmSheet>
        )}
      </Loaded>
    </Page>
  );
}
