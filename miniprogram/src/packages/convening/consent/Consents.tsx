import { type ConsentState, consentStates } from '@mulin/domain/assembly/consent-states';
import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Link } from '../../../ui/link/Link';
import { Page } from '../../../ui/page/Page';
import { Photos } from '../../../ui/photos/Photos';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { EndSheet } from './EndSheet';
import { RecordSheet } from './RecordSheet';

const kinds: Record<ConsentState, BadgeKind> = { 'in-force': 'ok', over: 'closed', ended: 'bad' };

export function Consents({ desk: { communityId, today } }: { desk: Desk }) {
  const load = useLoad(`consents.${communityId}`, () => cloud.assembly.consents({ communityId }));
  const [recording, setRecording] = useState(false);
  const [ending, setEnding] = useState<string>();
  const close = () => {
    setRecording(false);
    setEnding(undefined);
    load.reload();
  };
  const bar = (
    <BottomBar>
      <Button text="登记一份同意书" onClick={() => setRecording(true)} />
    </BottomBar>
  );
  return (
    <Page title="手机投票同意书" bar={bar}>
      <Tip icon="shield">
        登记了住建局的书面同意，这个小区的手机投票才能直接算数；没有同意书，手机投票只作留痕，以纸票为准。
      </Tip>
      <Loaded load={load} what="同意书" shape="card">
        {({ rows }) =>
          rows.length === 0 ? (
            <Card>
              <Empty title="还没有登记过" detail="没有同意书也能开业主大会，选“纸票为准”就行。" />
            </Card>
          ) : (
            rows.map(({ consentId, number, day, until, state, file }) => (
              <Card key={consentId} title={number} aside={<Badge kind={kinds[state]} text={consentStates[state]} />}>
                <KeyValues
                  rows={[
                    { name: '同意日期', value: dayText(day) },
                    { name: '有效期至', value: until ? dayText(until) : '没写，一直有效' },
                  ]}
                />
                <Photos photos={[{ src: file.url, caption: '同意书' }]} />
                {state === 'in-force' ? <Link text="作废" onClick={() => setEnding(consentId)} /> : null}
              </Card>
            ))
          )
        }
      </Loaded>
      {recording ? <RecordSheet communityId={communityId} today={today} onClose={close} /> : null}
      {ending ? <EndSheet consentId={ending} onClose={close} /> : null}
    </Page>
  );
}
