import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { TakeTable } from '../../../desk/TakeTable';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Rate } from './Rate';

/** The district: its rate, then street by street. */
export function DistrictRate({ districtId }: { districtId: string }) {
  const load = useLoad(`formation.district.${districtId}`, () => cloud.formation.district({ districtId }));
  return (
    <Page title="业委会组建">
      <Loaded load={load} what="组建情况">
        {({ rate, streets }) => (
          <>
            <Rate name="全旗县区" {...rate} />
            <Card kind="list">
              {streets.length === 0 ? <Empty title="还没有镇街" detail="加了镇街，这里就有各镇街的组建率。" /> : null}
              {streets.map(({ streetId, name, formed, due, overdue }, at) => (
                <Cell
                  key={streetId}
                  icon="council"
                  text={name}
                  detail={`够条件 ${due} 个，已组建 ${formed} 个`}
                  aside={overdue > 0 ? <Badge kind="bad" text={`逾期 ${overdue} 个`} /> : undefined}
                  last={at === streets.length - 1}
                  onClick={() => go('convening/formation', { streetId, name })}
                />
              ))}
            </Card>
            {streets.length === 0 ? null : (
              <TakeTable
                what="各镇街业委会组建率"
                take={() => cloud.tables.takeOfDistrict({ districtId, list: 'formation' })}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
