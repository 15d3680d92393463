import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { count, yuan } from '../../../ui/figures';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

type Due = Awaited<ReturnType<Cloud['fund']['dues']>>['dues'][number];

/** What homes are asked for; that one was paid is entered with the bank's slip. */
export function Dues({ desk: { communityId, today } }: { desk: Desk }) {
  const [opened, setOpened] = useState<Due>();
  const { load, more } = usePages(`fund-dues.${communityId}`, (skip) =>
    cloud.fund.dues({ communityId, skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="应交清单">
      {(pages) => {
        const dues = pages.flatMap((page) => page.dues);
        if (dues.length === 0)
          return (
            <Card>
              <Empty title="没有要交的" detail="首期、续筹和分摊补足会列在这里。" />
            </Card>
          );
        return (
          <>
            <SectionHead title={`一共 ${count(pages[0]?.total ?? 0)} 笔`} />
            <Card kind="list">
              {dues.map((due, at) => (
                <NoticeRow
                  key={due.dueId}
                  title={`${due.unitLabel} ${yuan(due.amountFen)} 元`}
                  badge={{ kind: due.overdue ? 'bad' : 'wait', text: `${dayText(due.dueDay)}前` }}
                  meta={[due.title]}
                  last={at === dues.length - 1}
                  onClick={() => setOpened(due)}
                />
              ))}
            </Card>
            <More last={pages.at(-1)?.dues.length ?? 0} onMore={more} />
            <Sheet open={opened !== undefined} title={opened?.unitLabel ?? ''} onClose={() => setOpened(undefined)}>
              {opened ? (
                <Paid due={opened} today={today} communityId={communityId} onDone={() => setOpened(undefined)} />
              ) : null}
            </Sheet>
          </>
        );
      }}
    </Loaded>
  );
}

interface PaidProps {
  due: Due;
  today: string;
  communityId: string;
  onDone: () => void;
}

function Paid({ due: { dueId }, today, communityId, onDone }: PaidProps) {
  const [day, setDay] = useState(today);
  const [photos, setPhotos] = useState<string[]>([]);
  const record = useAction(async () => {
    const fileIds = await uploadPhotos(photos, { folder: 'fund', communityId });
    await cloud.fund.recordDeposit({ dueId, day, fileIds });
    toast('登记了，等另一个人复核');
    onDone();
  });
  return (
    <>
      <DateField label="到账日" today={today} to={today} value={day} onChange={setDay} error={record.errorOf('day')} />
      <Field label="银行回单" hint="只有管维修资金的人看得到" error={record.errorOf('fileIds')}>
        <PhotoPicker photos={photos} max={9} onChange={setPhotos} />
      </Field>
      <Button text="登记已经到账" busy={record.busy} onClick={() => void record.run()} />
    </>
  );
}
