import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { lastDayText, proxyStamps } from '../../../polls/proxy-words';
import { Badge } from '../../../ui/badge/Badge';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { Scan } from '../../../ui/photos/Scan';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { labelText } from '../../../who/words';
import { Decide } from './Decide';

/** 核对: what stands on file beside the photograph. */
export function Compare({ proxyId }: { proxyId: string }) {
  const [deciding, setDeciding] = useState<'confirm' | 'refuse'>();
  const load = useLoad(`written-proxy.${proxyId}`, () => cloud.assembly.writtenProxy({ proxyId }));
  const waiting = load.data?.state === 'registered';
  const bar = waiting ? (
    <BottomBar note={load.data?.why || '和照片逐项对一遍，有一样不符就不受理。'}>
      <Button kind="brick" text="不受理" onClick={() => setDeciding('refuse')} />
      <Button text="和照片一致" disabled={!load.data?.mayConfirm} onClick={() => setDeciding('confirm')} />
    </BottomBar>
  ) : undefined;
  return (
    <Page title="书面委托" bar={bar}>
      <Loaded load={load} what="委托书" shape="card">
        {({ state, home, agentName, agentPhone, scopeText, from, until, scan, why }) => (
          <>
            {waiting && why ? <Tip icon="people">{why}</Tip> : null}
            {scan ? (
              <Card title="委托书照片" small>
                <Scan src={scan.url} label="委托书照片" />
              </Card>
            ) : null}
            <Card>
              <Badge {...proxyStamps[state]} />
              <KeyValues
                rows={[
                  { name: '委托人的房子', value: labelText(home) },
                  { name: '受托人', value: agentName },
                  ...(agentPhone ? [{ name: '受托人手机号', value: agentPhone }] : []),
                  { name: '委托哪次表决', value: scopeText },
                  { name: '从哪天', value: wholeDayText(dayOf(from)) },
                  { name: '到哪天', value: lastDayText(until) },
                ]}
              />
            </Card>
          </>
        )}
      </Loaded>
      {deciding ? (
        <Decide
          proxyId={proxyId}
          refuses={deciding === 'refuse'}
          onClose={() => setDeciding(undefined)}
          onDone={load.reload}
        />
      ) : null}
    </Page>
  );
}
