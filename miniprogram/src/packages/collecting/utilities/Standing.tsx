import { monthText } from '@mulin/domain/day/spoken';
import { METERS, quantityText } from '@mulin/domain/fees/meters';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { NeverCut } from '../arrears/NeverCut';
import { Bills } from './Bills';
import { CloseSheet } from './CloseSheet';
import type { Meter } from './states';

/** The common meters, and below them every bill there was. */
export function Standing({ desk }: { desk: Desk }) {
  const { communityId, holds } = desk;
  const writes = holds('clerk', 'manager');
  const load = useLoad(`meters.${communityId}`, () => cloud.fees.meters({ communityId }));
  const bar = (
    <BottomBar>
      <Button
        kind="line"
        text="登记一块表"
        onClick={() => go('collecting/utilities', { communityId, write: 'meter' })}
      />
      <Button
        kind="line"
        text="用表格登记"
        disabled={load.data?.meters.length === 0}
        onClick={() => go('collecting/utilities', { communityId, write: 'readings' })}
      />
      <Button
        text="登记账单"
        disabled={load.data?.meters.length === 0}
        onClick={() => go('collecting/utilities', { communityId, write: 'bill' })}
      />
    </BottomBar>
  );
  return (
    <Page title="公共水电" bar={writes ? bar : undefined}>
      <SectionHead title="账单" />
      <Bills communityId={communityId} />
      <NeverCut />
      <SectionHead title="公共水电表" />
      <Loaded load={load} what="公共水电表" shape="card">
        {({ meters }) =>
          meters.length === 0 ? (
            <Card>
              <Empty
                title="还没有登记公共水电表"
                detail="配电室总表、电梯表、楼道灯表、公共水表，一块一块登记，再按月登记账单。"
              />
            </Card>
          ) : (
            meters.map((meter) => (
              <MeterCard
                key={meter.meterId}
                meter={meter}
                communityId={communityId}
                writes={writes}
                onChange={load.reload}
              />
            ))
          )
        }
      </Loaded>
    </Page>
  );
}

interface MeterCardProps {
  meter: Meter;
  communityId: string;
  writes: boolean;
  onChange: () => void;
}

function MeterCard({ meter, communityId, writes, onChange }: MeterCardProps) {
  const { meterId, kind, place, scopeText, keys, last, closedFor } = meter;
  const [closing, setClosing] = useState(false);
  const { title, unit } = METERS[kind];
  const open = (write: 'key' | 'bill') => go('collecting/utilities', { communityId, meterId, write });
  const key = keys.at(-1);
  return (
    <Card title={place} aside={title}>
      <KeyValues
        rows={[
          { name: '谁来分摊', value: scopeText },
          {
            name: '怎么分',
            value: (
              <View>
                {key?.text}
                {key?.fromMonth ? `（${monthText(key.fromMonth)}起）` : ''}
              </View>
            ),
          },
          {
            name: '上次读数',
            value: last ? `${quantityText(last.toMilli)} ${unit}，${monthText(last.month)}` : '还没有账单',
          },
          ...(closedFor === '' ? [] : [{ name: '停用了', value: closedFor }]),
        ]}
      />
      {writes && closedFor === '' ? (
        <Buttons>
          <Button kind="line" text="改分摊办法" onClick={() => open('key')} />
          <Button kind="soft" text="登记账单" onClick={() => open('bill')} />
          <Button kind="line" text="停用" onClick={() => setClosing(true)} />
        </Buttons>
      ) : null}
      {closing ? <CloseSheet meter={meter} onClose={() => setClosing(false)} onDone={onChange} /> : null}
    </Card>
  );
}
