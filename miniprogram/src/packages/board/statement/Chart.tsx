import { Card } from '../../../ui/card/Card';
import { ColumnChart } from '../../../ui/column-chart/ColumnChart';
import { Legend } from '../../../ui/legend/Legend';
import type { Statement } from './lines';

const legend = [
  { tone: 'pine', text: '收入' },
  { tone: 'out', text: '支出' },
] as const;

/** 每月收支. */
export function Chart({ statement: { figures } }: { statement: Statement }) {
  const months = figures.monthly.map(({ month, incomeFen, outgoFen }) => ({
    label: `${Number(month.slice(5))} 月`,
    income: incomeFen,
    expense: outgoFen,
  }));
  return (
    <Card title="每月收支" aside={<Legend items={legend} />}>
      <ColumnChart months={months} />
    </Card>
  );
}
