import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { PickField } from '../../../ui/form/PickField';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import type { SheetProps } from './Doing';

/** 公共部分的钱从哪里出: a voucher in the books, or a project of the fund with its vote or emergency. */
export function LinkCostSheet({ open, request: { requestId, communityId }, onClose, onDone }: SheetProps) {
  const payable = useLoad(open ? `payable.${communityId}` : undefined, () => cloud.requests.payable({ communityId }));
  const [chosen, setChosen] = useState<string>();
  const link = useAction(async () => {
    const cost = payable.data?.found.find(({ id }) => id === chosen);
    if (!cost) throw new CloudError('INVALID_INPUT', '选一张凭证或一个项目', 'id');
    await cloud.requests.linkCost({ requestId, of: cost.of, id: cost.id });
    toast('登记好了，住户看得到');
    onDone();
  });
  return (
    <Sheet open={open} title="钱从哪里出" onClose={onClose}>
      <Loaded load={payable} what="凭证和项目">
        {({ found }) =>
          found.length === 0 ? (
            <Empty title="还没有可以登记的" detail="先在“账本”里记这笔支出，或者在“维修资金”里申请使用。" />
          ) : (
            <>
              <PickField
                label="凭证或维修资金项目"
                picks={found.map(({ id, title, detail }) => ({ id, text: title, detail }))}
                value={chosen}
                error={link.errorOf('id')}
                onChange={setChosen}
              />
              <Note>动用维修资金的，要表决通过，或者走应急使用；项目里写着是哪一种。</Note>
              <Button text="登记" busy={link.busy} onClick={() => void link.run()} />
            </>
          )
        }
      </Loaded>
    </Sheet>
  );
}
