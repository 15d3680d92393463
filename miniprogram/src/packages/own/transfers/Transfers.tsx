import { wholeDayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { Badge } from '../../../ui/badge/Badge';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { labelText } from '../../../who/words';
import { AskSheet } from './AskSheet';
import { DecideSheet } from './DecideSheet';
import { moneyRows, namesakeRows } from './rows';

export type Transfer = Awaited<ReturnType<Cloud['account']['transfers']>>['transfers'][number];

const states = {
  asked: { kind: 'wait', text: '等另一个人复核' },
  done: { kind: 'ok', text: '过户好了' },
  refused: { kind: 'bad', text: '没有同意' },
} as const;

/** 过户: one enters the new owners by the register, another compares and confirms. */
export function Transfers({ desk: { communityId, today, holds } }: { desk: Desk }) {
  const [asking, setAsking] = useState(false);
  const [deciding, setDeciding] = useState<Transfer>();
  const { load, more } = usePages(`transfers.${communityId}`, (skip) =>
    cloud.account.transfers({ communityId, skip, limit: pageSize }),
  );
  const done = () => {
    setAsking(false);
    setDeciding(undefined);
    load.reload();
  };
  const bar = (
    <BottomBar>
      <Button text="登记过户" onClick={() => setAsking(true)} />
    </BottomBar>
  );
  return (
    <Page title="过户" bar={holds('clerk', 'manager') ? bar : undefined}>
      <Note>
        房子归谁，看不动产登记簿。同意以后，原业主和家属解绑，租户留给新业主定；原业主仍看得到自己的收据。余额先退给缴的人，双方同意的留给新业主；装修押金退给原业主。
      </Note>
      <Loaded load={load} what="过户">
        {(pages) => {
          const rows = pages.flatMap((page) => page.transfers);
          return (
            <>
              {rows.length === 0 ? (
                <Card>
                  <Empty title="还没有过户" detail="卖房、继承、赠与以后，在这里登记新业主。" />
                </Card>
              ) : null}
              {rows.map((one) => (
                <OneTransfer key={one.transferId} one={one} onDecide={() => setDeciding(one)} />
              ))}
              <More last={pages.at(-1)?.transfers.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
      {asking ? <AskSheet {...{ communityId, today }} onClose={() => setAsking(false)} onDone={done} /> : null}
      {deciding ? <DecideSheet one={deciding} onClose={() => setDeciding(undefined)} onDone={done} /> : null}
    </Page>
  );
}

function OneTransfer({ one, onDecide }: { one: Transfer; onDecide: () => void }) {
  const { unitLabel, ownersMasked, day, certificate, whyWithout, state, answer, mayDecide } = one;
  return (
    <Card>
      <View className="ml-between">
        <View className="ml-card__h">{labelText(unitLabel)}</View>
        <Badge {...states[state]} />
      </View>
      <KeyValues
        rows={[
          { name: '新业主', value: ownersMasked },
          { name: '登记日', value: wholeDayText(day) },
          { name: '结清证明', value: certificate || `没有：${whyWithout}` },
          ...namesakeRows(one),
          ...moneyRows(one),
          ...(answer ? [{ name: '意见', value: answer }] : []),
        ]}
      />
      {mayDecide ? (
        <Buttons>
          <Button text="复核" label={`复核 ${labelText(unitLabel)} 的过户`} onClick={onDecide} />
        </Buttons>
      ) : null}
    </Card>
  );
}
