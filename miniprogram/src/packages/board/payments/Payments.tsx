import { neverCut } from '@mulin/domain/fees/ladder';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { ColumnChart } from '../../../ui/column-chart/ColumnChart';
import { yuan } from '../../../ui/figures';
import { LedgerSum } from '../../../ui/ledger-sum/LedgerSum';
import { Legend } from '../../../ui/legend/Legend';
import { Note } from '../../../ui/note/Note';
import { StatTable } from '../../../ui/stat-table/StatTable';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { buildingsOf, type Collection, charted } from './buildings';

const words = ['缴了', '没缴'] as const;
const legend = [
  { tone: 'pine', text: words[0] },
  { tone: 'out', text: words[1] },
] as const;

/** 今年的物业费: billed and paid, and the buildings beside each other. */
export function Payments({ communityId }: { communityId: string }) {
  const load = useLoad(`collection.${communityId}`, async () => {
    const [collection, overdue] = await Promise.all([
      cloud.fees.collection({ communityId }),
      cloud.arrears.arrearsByBuilding({ communityId }),
    ]);
    return { collection, overdue: overdue.buildings };
  });
  return (
    <Loaded load={load} what="缴费情况" shape="card">
      {({ collection, overdue }) => (
        <>
          <Whole collection={collection} />
          {collection.buildings.length === 0 ? (
            <Card>
              <Empty
                title="不能分楼显示"
                detail="一栋楼不满 10 户的并到邻楼，全小区不满 10 户的不分，免得看出是谁家。"
              />
            </Card>
          ) : (
            <>
              <Card title="各楼缴费" aside={<Legend items={legend} />}>
                <ColumnChart months={charted(collection)} words={words} />
              </Card>
              <Card kind="flush" title="各楼明细" aside="单位：元">
                <StatTable columns="votes" parts={[buildingsOf(collection, overdue)]} />
              </Card>
            </>
          )}
          <Note>
            只公布到楼，不公布谁家（《个人信息保护法》第二十五条）。不满 10 户的楼并到邻楼。没缴的，{neverCut.article}：
            {neverCut.text}
          </Note>
        </>
      )}
    </Loaded>
  );
}

function Whole({ collection: { billedFen, paidFen, paidPercent } }: { collection: Collection }) {
  return (
    <Card title="今年的物业费" aside={`缴了 ${paidPercent}`}>
      <LedgerSum
        narrow
        rows={[
          { operator: '', name: '应缴', value: yuan(billedFen), unit: '元' },
          { operator: '−', name: '缴了', value: yuan(paidFen), unit: '元' },
          { operator: '=', name: '没缴', value: yuan(billedFen - paidFen), unit: '元' },
        ]}
      />
    </Card>
  );
}
