import { dayOf } from '@mulin/domain/day/day';
import { periodBefore, periodOf } from '@mulin/domain/day/period';
import { useState } from 'react';
import { useParams } from '../../../routes';
import { Chips } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { InCommunity } from '../../../who/InCommunity';
import { useWho } from '../../../who/useWho';
import { Compared } from './Compared';
import { OfCommunity } from './OfCommunity';

const choices = [
  { id: 'month', text: '本月' },
  { id: 'last', text: '上月' },
  { id: 'half', text: '本半年' },
  { id: 'year', text: '今年' },
] as const;
type Choice = (typeof choices)[number]['id'];

function idOf(choice: Choice, today: string): string {
  if (choice === 'half') return periodOf(today, 'halfYear').id;
  if (choice === 'year') return periodOf(today, 'year').id;
  const month = periodOf(today, 'month');
  return choice === 'last' ? periodBefore(month).id : month.id;
}

/** 报事办得怎样: one community for everybody, all of a street side by side for the offices. */
export default function FiguresPage() {
  const who = useWho();
  const { streetId, communityId } = useParams<'streetId' | 'communityId'>();
  const [choice, setChoice] = useState<Choice>('half');
  const period = who.me.data && idOf(choice, dayOf(who.me.data.now));
  return (
    <Page title="报事办得怎样">
      <Chips options={choices} value={choice} onChange={setChoice} />
      {streetId ? (
        <Compared streetId={streetId} period={period} />
      ) : communityId ? (
        <OfCommunity communityId={communityId} period={period} />
      ) : (
        <InCommunity who={who} why="找到房子才能看小区的数据。">
          {(own) => <OfCommunity communityId={own} period={period} />}
        </InCommunity>
      )}
    </Page>
  );
}
