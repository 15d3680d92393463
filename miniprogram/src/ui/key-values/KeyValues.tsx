import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface KeyValue {
  name: string;
  value: ReactNode;
}

/** Facts, one a line: the name left, the value right. */
export function KeyValues({ rows }: { rows: readonly KeyValue[] }) {
  return (
    <View className="ml-kvs">
      {rows.map(({ name, value }) => (
        <View key={name} className="ml-kv">
          <Text className="ml-kv__k">{name}</Text>
          <View className="ml-kv__v">{value}</View>
        </View>
      ))}
    </View>
  );
}
