import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { AppointSheet } from './AppointSheet';
import { givenBy } from './gives';

/** 人员: who holds which post here, and, for those who may, giving one. */
export function People({ desk: { communityId, holds } }: { desk: Desk }) {
  const [open, setOpen] = useState(false);
  const load = useLoad(`staff.${communityId}`, () => cloud.account.staff({ communityId }));
  const given = givenBy(holds);
  const bar = (
    <BottomBar>
      <Button text="添一个人" onClick={() => setOpen(true)} />
    </BottomBar>
  );
  const done = () => {
    setOpen(false);
    load.reload();
  };
  return (
    <Page title="人员" bar={given.length > 0 ? bar : undefined}>
      <Loaded load={load} what="人员">
        {({ staff, companyPhone }) => (
          <>
            <Card kind="list">
              {staff.length === 0 ? <Empty title="还没有人" detail="给了岗位、本人登录以后，这里就有。" /> : null}
              {staff.map(({ roleTitle, personName }, at) => (
                <Cell
                  key={`${roleTitle} ${personName}`}
                  icon="me"
                  text={personName}
                  aside={roleTitle}
                  last={at === staff.length - 1}
                />
              ))}
            </Card>
            <Note>居民看到的是服务电话 {companyPhone}，看不到个人手机号。给了岗位还没登录的人不在这里。</Note>
          </>
        )}
      </Loaded>
      {open ? (
        <AppointSheet communityId={communityId} given={given} onClose={() => setOpen(false)} onDone={done} />
      ) : null}
    </Page>
  );
}
