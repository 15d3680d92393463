import { buildingKinds } from '@mulin/shared-types/building-kinds';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { count, yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { StatTable } from '../../../ui/stat-table/StatTable';
import { Loaded } from '../../../ui/state/Loaded';

/** The whole community in sums; small buildings are merged, so that no home can be told. */
export function Sums({ communityId }: { communityId: string }) {
  const load = useLoad(`fund-sums.${communityId}`, () => cloud.fund.overview({ communityId }));
  return (
    <Loaded load={load} what="全小区的维修资金" shape="card">
      {({ homes, balanceFen, heldFen, bankFen, underTopUp, dueFen, agrees, buildings, standards, rules }) => (
        <>
          <Card title="全小区">
            <KeyValues
              rows={[
                { name: '各户余额合计', value: `${yuan(balanceFen)} 元` },
                { name: '专户存款', value: `${yuan(bankFen)} 元` },
                { name: '已预留给在办项目', value: `${yuan(heldFen)} 元` },
                { name: '还没交齐的', value: `${yuan(dueFen)} 元` },
                { name: '不到首期 30% 的', value: `${count(underTopUp)} 户（共 ${count(homes)} 户）` },
                { name: '各户合计和账本', value: agrees ? '一致' : '不一致，正在查' },
              ]}
            />
          </Card>
          {buildings.length > 0 ? (
            <Card kind="flush">
              <StatTable
                columns="votes"
                parts={[
                  {
                    head: ['楼栋', '余额（元）', '不到 30%'],
                    rows: buildings.map((each) => ({
                      cells: [each.building, yuan(each.balanceFen), `${count(each.underTopUp)} 户`],
                    })),
                  },
                ]}
              />
            </Card>
          ) : null}
          {standards.length > 0 ? (
            <Card title="首期交存标准">
              <KeyValues
                rows={standards.map(({ kind, fenPerSqm, source, effectiveFrom }) => ({
                  name: `${buildingKinds[kind]}（${effectiveFrom} 起）`,
                  value: `每平方米 ${yuan(fenPerSqm)} 元，${source}`,
                }))}
              />
            </Card>
          ) : null}
          <Note>{rules.join('；')}。</Note>
        </>
      )}
    </Loaded>
  );
}
