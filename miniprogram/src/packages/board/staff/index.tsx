import { wholeDayText } from '@mulin/domain/day/spoken';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { call } from '../../../contact/call';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';

type Someone = Awaited<ReturnType<Cloud['account']['staff']>>['staff'][number];

/** 四公开的服务人员: who is at work here, since when, with which certificates, and the office's telephone. */
export default function Staff() {
  const { communityId = '' } = useWho();
  const load = useLoad(communityId ? `staff.${communityId}` : undefined, () => cloud.account.staff({ communityId }));
  return (
    <Page title="服务人员">
      <Loaded load={load} what="人员">
        {({ staff, companyPhone }) => (
          <>
            <Card kind="list">
              {staff.length === 0 ? <Empty title="还没有登记人员" detail="物业登记以后，这里就有。" /> : null}
              {staff.map((one, at) => (
                <Cell
                  key={one.membershipId}
                  icon="me"
                  text={`${one.personName} · ${one.roleTitle}`}
                  detail={detailOf(one)}
                  last={at === staff.length - 1}
                />
              ))}
            </Card>
            {companyPhone ? (
              <Button icon="phone" text={`打服务电话 ${companyPhone}`} onClick={() => call(companyPhone)} />
            ) : null}
            <Note>人员、岗位和证书由物业、社区登记。有事打服务电话，不公开个人手机号。</Note>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function detailOf({ sinceDay, untilDay, certificates }: Someone): string {
  const term = `${wholeDayText(sinceDay)}起${untilDay ? `，到${wholeDayText(untilDay)}` : ''}`;
  const shown = certificates.map(({ name, validUntil, expired }) => {
    if (validUntil === null) return name;
    return expired ? `${name}（已过期）` : `${name}（有效到 ${validUntil}）`;
  });
  return [term, ...shown].join(' · ');
}
