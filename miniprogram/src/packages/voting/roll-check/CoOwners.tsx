import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';

interface Named {
  membershipId: string;
  name: string;
}

/** 共有人的代表: co-owners agree on the one who votes for all; nothing to see where one owner is bound. */
export function CoOwners({ unitId }: { unitId: string }) {
  const load = useLoad(`co-owners.${unitId}`, () => cloud.assembly.coOwners({ unitId }));
  const [naming, setNaming] = useState<Named>();
  const name = useAction(async ({ membershipId }: Named) => {
    const { state } = await cloud.assembly.nameRepresentative({ unitId, membershipId });
    toast(state === 'in-force' ? '指定好了' : '您同意了，等其他共有人同意');
    setNaming(undefined);
    load.reload();
  });
  const end = useAction(async () => {
    await cloud.assembly.endRepresentative({ unitId });
    toast('取消了');
    load.reload();
  });
  if (!load.data || load.data.coOwners.length < 2) return null;
  const { coOwners, state } = load.data;
  return (
    <Card title="几位共有人，由谁投票">
      {coOwners.map(({ membershipId, name: owner, me, named, agreed }, at) => (
        <Cell
          key={membershipId}
          icon="me"
          text={me ? `${owner}（我）` : owner}
          detail={agreed ? '已同意' : undefined}
          aside={
            named ? (
              <Badge kind={state === 'in-force' ? 'ok' : 'wait'} text={state === 'in-force' ? '代表' : '等都同意'} />
            ) : undefined
          }
          last={at === coOwners.length - 1}
          onClick={state === 'in-force' ? undefined : () => setNaming({ membershipId, name: owner })}
        />
      ))}
      <Note>
        {state === 'in-force'
          ? '由代表一个人投票，算一票。任何一位共有人都可以取消，再重新指定。'
          : '共有的房子算一个人。可以指定一位代表，每位共有人都同意才算；没指定时，谁先投算谁的，后投的替换前面的。'}
      </Note>
      {state === 'none' ? null : <Button kind="line" text="取消指定" busy={end.busy} onClick={() => void end.run()} />}
      {naming ? (
        <ConfirmSheet
          open
          title={`同意由 ${naming.name} 代表投票吗？`}
          confirm="同意"
          busy={name.busy}
          onConfirm={() => void name.run(naming)}
          onCancel={() => setNaming(undefined)}
        >
          每位共有人都同意以后，只有他能为这套房投票。
        </ConfirmSheet>
      ) : null}
    </Card>
  );
}
