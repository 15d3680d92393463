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
import { EndSheet } from './EndSheet';
import { givenBy } from './gives';
import { HandOvers } from './HandOvers';
import { PersonSheet } from './PersonSheet';
import { RecordSheet } from './RecordSheet';
import { type Someone, termText } from './someone';
import { Waiting } from './Waiting';

type Open = { what: 'appoint' } | { what: 'person' | 'end' | 'record'; one: Someone };

/** 人员: who holds which post here from when to when, and, for those who may, giving, ending and writing down certificates. */
export function People({ desk: { communityId, holds, today } }: { desk: Desk }) {
  const [open, setOpen] = useState<Open>();
  const load = useLoad(`staff.${communityId}`, () => cloud.account.staff({ communityId }));
  const given = givenBy(holds);
  const reads = holds('manager', 'committee', 'community', 'street', 'bureau');
  const bar = (
    <BottomBar>
      <Button text="添一个人" onClick={() => setOpen({ what: 'appoint' })} />
    </BottomBar>
  );
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    load.reload();
  };
  return (
    <Page title="人员" bar={given.length > 0 ? bar : undefined}>
      <Loaded load={load} what="人员">
        {({ staff, companyPhone }) => (
          <>
            <Card kind="list">
              {staff.length === 0 ? <Empty title="还没有人" detail="给了岗位、本人登录以后，这里就有。" /> : null}
              {staff.map((one, at) => (
                <Cell
                  key={one.membershipId}
                  icon="me"
                  text={one.personName}
                  detail={termText(one)}
                  aside={one.certificates.some(({ expired }) => expired) ? '证书过期' : one.roleTitle}
                  last={at === staff.length - 1}
                  onClick={reads ? () => setOpen({ what: 'person', one }) : undefined}
                />
              ))}
            </Card>
            <Note>居民看到的是服务电话 {companyPhone}，看不到个人手机号。</Note>
            {given.length > 0 ? <Waiting communityId={communityId} /> : null}
            <HandOvers communityId={communityId} />
            {open?.what === 'person' ? (
              <PersonSheet one={open.one} onSay={(what) => setOpen({ what, one: open.one })} onClose={close} />
            ) : null}
            {open?.what === 'end' ? <EndSheet one={open.one} staff={staff} onClose={close} onDone={done} /> : null}
          </>
        )}
      </Loaded>
      {open?.what === 'appoint' ? (
        <AppointSheet {...{ communityId, given, today }} onClose={close} onDone={done} />
      ) : null}
      {open?.what === 'record' ? (
        <RecordSheet {...{ communityId, today }} one={open.one} onClose={close} onDone={done} />
      ) : null}
    </Page>
  );
}
