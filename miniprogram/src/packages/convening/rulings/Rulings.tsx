import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { OneRuling } from './OneRuling';
import { ReportSheet } from './ReportSheet';
import type { Ruling } from './ruling';
import { WithdrawSheet } from './WithdrawSheet';

/** Every ruling, the newest first; those that were taken back stay readable. */
export function Rulings({ desk }: { desk: Desk }) {
  const { communityId, holds } = desk;
  const [sheet, setSheet] = useState<{ open: 'report' | 'withdraw'; ruling: Ruling }>();
  const load = useLoad(`rulings.${communityId}`, () => cloud.assembly.rulings({ communityId }));
  const close = () => setSheet(undefined);
  const done = () => {
    close();
    load.reload();
  };
  const bar = holds('street', 'bureau') ? (
    <BottomBar note="针对一次表决的，从“决定”那一页进去更方便。">
      <Button text="针对业委会的决定" onClick={() => go('convening/rulings', { communityId, write: 1 })} />
    </BottomBar>
  ) : undefined;
  return (
    <Page title="责令改正和撤销" bar={bar}>
      <Loaded load={load} what="处理">
        {({ rulings }) => (
          <>
            {rulings.length === 0 ? (
              <Card>
                <Empty
                  title="没有责令改正或撤销"
                  detail="业主大会、业委会的决定违法的，由镇街或住建局责令改正或撤销，并告诉全体业主。"
                />
              </Card>
            ) : null}
            {rulings.map((ruling) => (
              <OneRuling
                key={ruling.rulingId}
                ruling={ruling}
                desk={desk}
                onReport={() => setSheet({ open: 'report', ruling })}
                onWithdraw={() => setSheet({ open: 'withdraw', ruling })}
                onDone={load.reload}
              />
            ))}
          </>
        )}
      </Loaded>
      {sheet?.open === 'report' ? (
        <ReportSheet ruling={sheet.ruling} communityId={communityId} onClose={close} onDone={done} />
      ) : null}
      {sheet?.open === 'withdraw' ? (
        <WithdrawSheet ruling={sheet.ruling} communityId={communityId} onClose={close} onDone={done} />
      ) : null}
    </Page>
  );
}
