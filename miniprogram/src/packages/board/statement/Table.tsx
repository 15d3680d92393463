import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { StatTable } from '../../../ui/stat-table/StatTable';
import { Tip } from '../../../ui/tip/Tip';
import { type Against, againstText, askedOf, comparable, doubtsOf, reasonsOf, type Statement, tableOf } from './lines';

/** 和上期比, the reasons under it, and what lacks a decision or a voucher. */
export function Table({ statement }: { statement: Statement }) {
  const reasons = reasonsOf(statement);
  const choices = (Object.keys(againstText) as Against[])
    .filter((id) => comparable(statement, id))
    .map((id) => ({ id, text: againstText[id] }));
  const [against, setAgainst] = useState<Against>(choices[0]?.id ?? 'lastFen');
  const beside = comparable(statement, against);
  const doubts = doubtsOf(statement);
  const asked = askedOf(statement);
  return (
    <Card kind="flush" title={beside ? `和${againstText[against]}比` : '明细'} aside="单位：元">
      {choices.length > 1 ? (
        <Kinds label="和哪一期比" kinds={choices} value={against} error={undefined} onChange={setAgainst} />
      ) : null}
      <StatTable columns={beside ? 'money' : 'sum'} parts={tableOf(statement, against)} />
      <View className="ml-card__foot">
        {reasons.length > 0 ? (
          <Tip>
            <View>变化超过 20% 的要写原因：</View>
            {reasons.map(({ title, reason }) => (
              <View key={title}>
                <Text className="ml-strong">{title}</Text> {reason}
              </View>
            ))}
          </Tip>
        ) : null}
        {asked.length > 0 ? (
          <Tip kind="wait" icon="alert">
            {asked.map(({ title, asked: many }) => (
              <View key={title}>
                {title}：业主提了 {many} 个疑问，还没答复
              </View>
            ))}
          </Tip>
        ) : null}
        {doubts.length > 0 ? (
          <Tip kind="bad" icon="alert">
            {doubts.map(({ title, note }) => (
              <View key={`${title}${note}`}>
                {title}：{note}
              </View>
            ))}
          </Tip>
        ) : null}
        <View className="ml-note">
          {beside ? '' : '上期没有公示过，没法比。'}
          {beside && against === 'budgetFen' ? '全年预算是物业登记、业委会同意公示的，其余的数由账本算。' : ''}
          没有发生的行不列，下载的表格里都有。
        </View>
      </View>
    </Card>
  );
}
