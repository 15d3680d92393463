import { wholeDayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import type { Cloud } from '../../../cloud/cloud';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Link } from '../../../ui/link/Link';

export type Change = Awaited<ReturnType<Cloud['fees']['priceChange']>>;

/** Old beside new, the reasons, and the notices that hang. */
export function Changes({ change }: { change: Change }) {
  const { name, changes, effectiveFrom, begun, audit, reasons, planNoticeId, resultNoticeId } = change;
  const notice = (noticeId: string) => () => go('board/notice', { noticeId });
  return (
    <Card title={name}>
      {changes.map((one) => (
        <View key={one.name} className="ml-sm">
          <View className="ml-strong">{one.name}</View>
          <View>原来：{one.before}</View>
          <View>改为：{one.after}</View>
        </View>
      ))}
      <KeyValues
        rows={[
          { name: '打算从', value: `${wholeDayText(effectiveFrom)}起` },
          ...(begun
            ? [
                { name: '理由', value: reasons },
                { name: '审计或评估', value: audit },
              ]
            : []),
        ]}
      />
      {planNoticeId ? <Link text="看公示的方案" arrow onClick={notice(planNoticeId)} /> : null}
      {resultNoticeId ? <Link text="看公示的结果" arrow onClick={notice(resultNoticeId)} /> : null}
    </Card>
  );
}
