import { View } from '@tarojs/components';
import { Card } from '../../../ui/card/Card';
import { count, yuan } from '../../../ui/figures';
import { StatTable } from '../../../ui/stat-table/StatTable';
import type { Statement } from './lines';

/** 按楼栋: what each building's accounts held, got, bore and hold; small buildings together. */
export function Buildings({ figures: { buildings } }: Pick<Statement, 'figures'>) {
  if (buildings.length === 0) return null;
  return (
    <Card kind="flush" title="按楼栋" aside="单位：元">
      <StatTable
        columns="sum"
        parts={buildings.map((each) => ({
          head: [`${each.building}（${count(each.homes)} 户）`, '本期'],
          rows: [
            { cells: ['期初', yuan(each.openingFen)] },
            { cells: ['交存', yuan(each.depositFen)] },
            { cells: ['利息', yuan(each.interestFen)] },
            { cells: ['公共收益转入', yuan(each.earningsFen)] },
            { cells: ['减：维修使用', yuan(each.usedFen)] },
            { cells: ['期末', yuan(each.closingFen)], sum: true },
            { cells: ['余额不到首期 30% 的', `${count(each.underTopUp)} 户`] },
          ],
        }))}
      />
      <View className="ml-card__foot">
        <View className="ml-note">不到 10 户的楼栋和旁边的并在一起，看不出是哪一家。</View>
      </View>
    </Card>
  );
}
