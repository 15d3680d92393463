import { View } from '@tarojs/components';
import { Link } from '../link/Link';

export interface IdentityProps {
  name: string;
  /** Body and post: 锡源物业 · 前台. */
  post: string;
  /** Leave it out when there is one identity only. */
  onSwitch?: (() => void) | undefined;
}

/** 身份: as whom one is acting. */
export function Identity({ name, post, onSwitch }: IdentityProps) {
  return (
    <View className="ml-who">
      <View className="ml-who__a">{name.slice(0, 1)}</View>
      <View className="ml-grow">
        <View className="ml-who__n">{name}</View>
        <View className="ml-note">{post}</View>
      </View>
      {onSwitch ? <Link icon="swap" text="换身份" onClick={onSwitch} /> : null}
    </View>
  );
}
