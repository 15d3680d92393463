import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { count, yuan } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { DepositCard } from './DepositCard';
import { StepSheet } from './StepSheet';

export type Deposit = Awaited<ReturnType<Cloud['fees']['deposits']>>['deposits'][number];
export type Step = Deposit['may'][number];

const shows = [
  { id: 'open', text: '没了结的' },
  { id: 'ended', text: '了结的' },
] as const;

/** What is held of whom, and each one's next step for who may do it. */
export function Deposits({ desk: { communityId, today, holds } }: { desk: Desk }) {
  const [show, setShow] = useState<'open' | 'ended'>('open');
  const [doing, setDoing] = useState<{ one: Deposit; step: Step }>();
  const rule = useLoad(`deposit-rule.${communityId}`, () => cloud.fees.depositRule({ communityId }));
  const { load, more } = usePages(`deposits.${communityId}.${show}`, (skip) =>
    cloud.fees.deposits({ communityId, ended: show === 'ended', skip, limit: pageSize }),
  );
  const done = () => {
    setDoing(undefined);
    load.reload();
  };
  const bar = (
    <BottomBar>
      <Button text="登记收押金" onClick={() => go('collecting/deposits', { communityId, write: 'deposit' })} />
    </BottomBar>
  );
  return (
    <Page title="装修押金" bar={holds('clerk', 'cashier') ? bar : undefined}>
      <Loaded load={rule} what="押金办法" shape="card">
        {(answer) => (
          <Card title="押金办法">
            <Note>
              {answer.rule
                ? `收 ${yuan(answer.rule.amountFen)} 元，要求退以后 ${answer.rule.returnDays} 天内退。依据：${answer.rule.ground}。`
                : '还没有登记。管理规约或者合同没有约定的，不能收。'}
            </Note>
            {holds('manager') ? (
              <Cell
                icon="edit"
                text={answer.rule ? '改押金办法' : '登记押金办法'}
                last
                onClick={() => go('collecting/deposits', { communityId, write: 'rule' })}
              />
            ) : null}
          </Card>
        )}
      </Loaded>
      <Segment options={shows} value={show} onChange={setShow} />
      <Loaded load={load} what="押金">
        {(pages) => {
          const all = pages.flatMap(({ deposits }) => deposits);
          return (
            <>
              <SectionHead title={`${count(pages[0]?.total ?? 0)} 笔，账上代管 ${yuan(pages[0]?.heldFen ?? 0)} 元`} />
              {all.length === 0 ? (
                <Card>
                  <Empty title="没有押金" detail="收了要登记，另一个人确认以后给收据编号。" />
                </Card>
              ) : null}
              {all.map((one) => (
                <DepositCard key={one.depositId} one={one} onStep={(step) => setDoing({ one, step })} />
              ))}
              <More last={pages.at(-1)?.deposits.length ?? 0} onMore={more} />
              <Note>押金是业主的钱，只代管，不算收入；扣钱要有照片，修理的钱冲减维修支出。</Note>
            </>
          );
        }}
      </Loaded>
      {doing ? (
        <StepSheet
          {...doing}
          communityId={communityId}
          today={today}
          onClose={() => setDoing(undefined)}
          onDone={done}
        />
      ) : null}
    </Page>
  );
}
