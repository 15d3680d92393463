import { dayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { TakeTable } from '../../../desk/TakeTable';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';

export function District({ districtId }: { districtId: string }) {
  const load = useLoad(`joint-district.${districtId}`, () => cloud.street.jointByStreet({ districtId }));
  return (
    <Page title="各镇街联席会议">
      <Loaded load={load} what="联席会议">
        {({ streets }) => (
          <>
            <Card kind="list">
              {streets.map(({ streetId, name, warning, lastMetDay, open, late }, at) => (
                <Cell
                  key={streetId}
                  icon="council"
                  text={name}
                  detail={warning || `上次开会 ${lastMetDay ? dayText(lastMetDay) : '还没有'}，在办 ${open} 件`}
                  aside={late > 0 ? <Badge kind="bad" text={`逾期 ${late} 件`} /> : undefined}
                  last={at === streets.length - 1}
                  onClick={() => go('street/joint', { streetId, name })}
                />
              ))}
            </Card>
            <TakeTable what="各镇街联席会议" take={() => cloud.tables.takeOfDistrict({ districtId, list: 'joint' })} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
