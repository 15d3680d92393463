import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { labelText } from '../../../who/words';
import { ApproveSheet } from './ApproveSheet';
import { Evidence } from './Evidence';
import { SaySheet } from './SaySheet';

export type Waiting = Awaited<ReturnType<Cloud['arrears']['reductionsToDecide']>>['reductions'][number];
type Doing = { one: Waiting; what: 'pass' | 'return' | 'approve' | 'refuse' };

export function ToDecide({ desk }: { desk: Desk }) {
  const { communityId } = desk;
  const [doing, setDoing] = useState<Doing>();
  const { load, more } = usePages(`reductions-to-decide.${communityId}`, (skip) =>
    cloud.arrears.reductionsToDecide({ communityId, skip, limit: pageSize }),
  );
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    load.reload();
  };
  return (
    <Page title="减免">
      <Loaded load={load} what="减免申请">
        {(pages) => {
          const all = pages.flatMap(({ reductions }) => reductions);
          if (all.length === 0)
            return (
              <Card>
                <Empty title="没有等着办的申请" detail="住户在“我的”里申请减免，物业核对，社区批准。" />
              </Card>
            );
          return (
            <>
              {all.map((one) => (
                <One key={one.reductionId} one={one} desk={desk} onDo={(what) => setDoing({ one, what })} />
              ))}
              <More last={pages.at(-1)?.reductions.length ?? 0} onMore={more} />
              <Note>批准的减免从下一次出账起算进账单，到截止日自动停。</Note>
            </>
          );
        }}
      </Loaded>
      {doing?.what === 'approve' ? (
        <ApproveSheet one={doing.one} today={desk.today} onClose={close} onDone={done} />
      ) : null}
      {doing && doing.what !== 'approve' ? (
        <SaySheet one={doing.one} what={doing.what} onClose={close} onDone={done} />
      ) : null}
    </Page>
  );
}

function One({ one, desk, onDo }: { one: Waiting; desk: Desk; onDo: (what: Doing['what']) => void }) {
  const { unitLabel, askedDay, state, checkNote, photos } = one;
  return (
    <Card
      small
      title={labelText(unitLabel)}
      aside={<Badge kind="wait" text={state === 'asked' ? '等物业核对' : '等社区批准'} />}
    >
      <Note>
        {wholeDayText(askedDay)}申请，证明 {photos} 张。{checkNote ? `物业核对：${checkNote}` : ''}
      </Note>
      {state === 'asked' && desk.holds('manager', 'clerk') ? (
        <Buttons>
          <Button kind="brick" text="退回" onClick={() => onDo('return')} />
          <Button text="核对通过" onClick={() => onDo('pass')} />
        </Buttons>
      ) : null}
      {state === 'checked' && desk.holds('community') ? (
        <>
          <Evidence reductionId={one.reductionId} />
          <Buttons>
            <Button kind="brick" text="不批准" onClick={() => onDo('refuse')} />
            <Button text="批准" onClick={() => onDo('approve')} />
          </Buttons>
        </>
      ) : null}
    </Card>
  );
}
