import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { ColumnChart } from '../../../ui/column-chart/ColumnChart';
import { yuan } from '../../../ui/figures';
import { Legend } from '../../../ui/legend/Legend';
import { Note } from '../../../ui/note/Note';
import { StatTable } from '../../../ui/stat-table/StatTable';
import { Loaded } from '../../../ui/state/Loaded';

const words = ['本小区', '同类中间'] as const;
const legend = [
  { tone: 'pine', text: words[0] },
  { tone: 'out', text: words[1] },
] as const;
/** More would not be read under their columns; the table has them all. */
const columns = 4;

/** 0.01 %: 3700 → 37.00%. */
const percent = (basisPoints: number) => `${yuan(basisPoints)}%`;

/** 和同类小区比: ratios only, against the middle of communities that nobody can tell by it. */
export function LikeCommunities({ statementId }: { statementId: string }) {
  const load = useLoad(`statement.like.${statementId}`, () => cloud.board.likeCommunities({ statementId }));
  return (
    <Loaded load={load} what="同类小区" shape="card">
      {({ rows, fewest }) =>
        rows.length === 0 ? (
          <Card title="和同类小区比">
            <Note>同类小区公示满 {fewest} 个才能比。少了会看出是哪一个，不显示。</Note>
          </Card>
        ) : (
          <Card title="和同类小区比" aside={<Legend items={legend} />}>
            <ColumnChart
              months={[...rows]
                .sort((a, b) => b.basisPoints - a.basisPoints)
                .slice(0, columns)
                .map(({ title, basisPoints, middle }) => ({ label: title, income: basisPoints, expense: middle }))}
              words={words}
              unit="%"
            />
            <StatTable
              columns="votes"
              parts={[
                {
                  head: ['项目', ...words],
                  rows: rows.map(({ title, basisPoints, middle }) => ({
                    cells: [title, percent(basisPoints), percent(middle)],
                  })),
                },
              ]}
            />
            <Note>
              同类：物业收费方式相同（包干制或酬金制），同一个半年公示过，共{' '}
              {Math.min(...rows.map(({ communities }) => communities))} 个以上。只比比例的中间数，不显示是哪个小区。
            </Note>
          </Card>
        )
      }
    </Loaded>
  );
}
