import { CANNOT_PROVE } from '@mulin/domain/assembly/recount/verify';
import { View } from '@tarojs/components';
import { Card } from '../../../ui/card/Card';

/** 加一遍不能证明的: said beside every verdict, good or bad. */
export function Limits() {
  return (
    <Card title="加一遍不能证明的" small>
      {CANNOT_PROVE.map((sentence, at) => (
        <View key={sentence} className="ml-sm">
          {at + 1}. {sentence}。
        </View>
      ))}
    </Card>
  );
}
