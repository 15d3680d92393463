import { View } from '@tarojs/components';
import { Link } from '../../../ui/link/Link';
import { Tip } from '../../../ui/tip/Tip';
import type { Paying } from './usePaying';

/** How the last try ended, when not with a receipt: whether money was taken stands first. */
export function PayOutcome({ paying }: { paying: Paying }) {
  const { outcome, busy } = paying;
  if (!outcome) return null;
  if (outcome.kind === 'not-taken')
    return (
      <Tip kind="wait" icon="alert">
        {outcome.words}
      </Tip>
    );
  const { orderId } = outcome;
  return (
    <Tip kind="wait" icon="clock">
      <View>{outcome.words}</View>
      <View className="ml-tip__do">
        <Link text={busy ? '正在问微信…' : '再看一次'} onClick={() => paying.askAgain(orderId)} />
        <Link text="不缴了" onClick={() => paying.cancel(orderId)} />
      </View>
    </Tip>
  );
}
