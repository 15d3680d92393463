import { View } from '@tarojs/components';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Amount } from '../../../ui/amount/Amount';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { Link } from '../../../ui/link/Link';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import type { HomeCredit } from '../pay/useCredit';
import type { Paying } from '../paying/usePaying';
import type { Share } from './months';
import { Steps } from './Steps';
import { stampOf } from './stamps';

export interface ShareCardProps {
  unitId: string;
  share: Share;
  paying: Paying;
  credit: HomeCredit;
}

/** 一块表里我家的一份: how it came about step by step, the whole table behind it, and a button to pay. */
export function ShareCard({ unitId, share, paying, credit }: ShareCardProps) {
  const { shareId, place, title, fen, state } = share;
  const load = useLoad(`utility-table.${shareId}`, () => cloud.fees.utilityTable({ shareId, limit: 1 }));
  const pay = () =>
    // A share's bill has the share's own number.
    paying.pay({ unitId, billIds: [shareId], totalFen: fen, cycle: null, creditFen: credit.of(fen) });
  return (
    <Card title={place} aside={<Badge {...stampOf(share)} />}>
      <View className="ml-between">
        <View className="ml-note">{title}，我家</View>
        <Amount fen={fen} size="num" />
      </View>
      <Loaded load={load} what="怎么算的">
        {({ steps, takenBackFor }) => (
          <>
            <TakenBack reason={takenBackFor} />
            <Steps steps={steps} />
          </>
        )}
      </Loaded>
      <Link
        text="看全表和照片"
        arrow
        label={`${place}，看全表和照片`}
        onClick={() => go('fees/utilities', { shareId })}
      />
      {state === 'open' ? <Button text={`缴这笔 ${yuan(fen)} 元`} busy={paying.busy} onClick={pay} /> : null}
    </Card>
  );
}

/** 收回了: nothing is owed by it any more. */
export function TakenBack({ reason }: { reason: string }) {
  if (reason === '') return null;
  return (
    <Tip kind="wait" icon="alert">
      这张账单有错，收回了：{reason}。没缴的不用缴，已经缴的转进了您家余额，会按对的重新分摊。
    </Tip>
  );
}
