import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { Card } from '../../../ui/card/Card';
import { PickField } from '../../../ui/form/PickField';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { EnterForm } from './EnterForm';

export interface EnterProps {
  desk: Desk;
  /** The meter it was opened from; none: one is picked first. */
  meterId: string | undefined;
}

/** 登记账单: which meter, then its readings. */
export function Enter({ desk, meterId }: EnterProps) {
  const { communityId } = desk;
  const [picked, setPicked] = useState(meterId);
  const load = useLoad(`meters.${communityId}`, () => cloud.fees.meters({ communityId }));
  return (
    <Page title="登记水电账单">
      <Loaded load={load} what="公共水电表" shape="card">
        {({ meters }) => {
          const used = meters.filter(({ closedFor }) => closedFor === '');
          const meter = used.find((each) => each.meterId === picked);
          return (
            <>
              <Card>
                <PickField
                  label="哪一块表"
                  error={undefined}
                  picks={used.map(({ meterId: id, place, scopeText }) => ({ id, text: place, detail: scopeText }))}
                  value={picked}
                  onChange={setPicked}
                />
              </Card>
              {meter ? <EnterForm key={meter.meterId} desk={desk} meter={meter} /> : null}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
