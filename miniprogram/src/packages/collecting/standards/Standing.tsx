import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { CollectionStart } from './CollectionStart';
import { StandardCard } from './StandardCard';
import { WithdrawSheet } from './WithdrawSheet';

export type Standard = Awaited<ReturnType<Cloud['fees']['standards']>>['standards'][number];

/** Drafts first, then what counts now, then what has ended. */
const order: readonly Standard['state'][] = ['draft', 'published', 'ended'];

/** A draft that would change a version in force. */
const follows = ({ state, kind }: Standard, all: readonly Standard[]): boolean =>
  state === 'draft' && all.some((one) => one.kind === kind && one.state === 'published');

export function Standing({ desk: { communityId, holds } }: { desk: Desk }) {
  const [asking, setAsking] = useState<Standard>();
  const [givingUp, setGivingUp] = useState<Standard>();
  const load = useLoad(`standards.${communityId}`, () => cloud.fees.standards({ communityId }));
  const publish = useAction(async ({ standardId }: Standard) => {
    await cloud.fees.publishStandard({ standardId });
    setAsking(undefined);
    toast('公示出去了，可以按它出账了');
    load.reload();
  });
  const writes = holds('clerk', 'manager');
  const rewrite = ({ standardId }: Standard) => go('collecting/standards', { communityId, write: 1, from: standardId });
  const steps = ({ standardId }: Standard) => go('collecting/price-change', { communityId, standardId });
  const bar = (
    <BottomBar>
      <Button text="写一份新标准" onClick={() => go('collecting/standards', { communityId, write: 1 })} />
    </BottomBar>
  );
  return (
    <Page title="收费标准" bar={writes ? bar : undefined}>
      <CollectionStart communityId={communityId} may={holds('manager', 'street')} />
      <Loaded load={load} what="收费标准" shape="card">
        {({ standards }) =>
          standards.length === 0 ? (
            <Card>
              <Empty title="还没有收费标准" detail="先公示，后收费：没有公示的标准不能出账单。" />
            </Card>
          ) : (
            [...standards]
              .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
              .map((standard) => (
                <StandardCard
                  key={standard.standardId}
                  standard={standard}
                  onPublish={writes && standard.state === 'draft' ? () => setAsking(standard) : undefined}
                  onWithdraw={writes && standard.state === 'draft' ? () => setGivingUp(standard) : undefined}
                  onSteps={follows(standard, standards) ? () => steps(standard) : undefined}
                  onChange={writes && standard.state === 'published' ? () => rewrite(standard) : undefined}
                />
              ))
          )
        }
      </Loaded>
      <ConfirmSheet
        open={asking !== undefined}
        title="公示这份标准吗？"
        confirm="公示"
        busy={publish.busy}
        onConfirm={() => asking && void publish.run(asking)}
        onCancel={() => setAsking(undefined)}
      >
        {asking?.name}贴到公示栏，从起始日起按它收费；同一种房屋原来的标准到前一天为止。公示出去不能改。
      </ConfirmSheet>
      {givingUp ? (
        <WithdrawSheet
          standard={givingUp}
          onClose={() => setGivingUp(undefined)}
          onDone={() => {
            setGivingUp(undefined);
            load.reload();
          }}
        />
      ) : null}
    </Page>
  );
}
