import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Link, type LinkProps } from '../link/Link';

export interface SectionHeadProps {
  /** May hold a `<Count>`. */
  title: ReactNode;
  link?: LinkProps | undefined;
}

export function SectionHead({ title, link }: SectionHeadProps) {
  return (
    <View className="ml-sec">
      <Text className="ml-sec__t">{title}</Text>
      {link ? <Link {...link} /> : null}
    </View>
  );
}

/** A number inside a section title, in berry: 今天有 3 件事要您办. */
export function Count({ n }: { n: number }) {
  return <Text className="ml-sec__n"> {n} </Text>;
}
