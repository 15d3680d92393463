import { kindsOfStatement } from '@mulin/domain/disclosure/kinds-of-statement';
import { Card } from '../../../ui/card/Card';
import { ColumnChart } from '../../../ui/column-chart/ColumnChart';
import { Legend } from '../../../ui/legend/Legend';
import type { Statement } from './lines';

/** 每月收支, of shared water and power 每月分摊和收到. */
export function Chart({ statement: { figures, kind } }: { statement: Statement }) {
  const words = kindsOfStatement[kind].months;
  const [income, expense] = words;
  const months = figures.monthly.map(({ month, incomeFen, outgoFen }) => ({
    label: `${Number(month.slice(5))} 月`,
    income: incomeFen,
    expense: outgoFen,
  }));
  const legend = [
    { tone: 'pine', text: income },
    { tone: 'out', text: expense },
  ] as const;
  return (
    <Card title={kind === 'utilities' ? `每月${income}和${expense}` : '每月收支'} aside={<Legend items={legend} />}>
      <ColumnChart months={months} words={words} />
    </Card>
  );
}
