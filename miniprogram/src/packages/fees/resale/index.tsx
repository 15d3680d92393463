import { dayOf } from '@mulin/domain/day/day';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { NoHome } from '../../../who/NoHome';
import { Plate } from '../../../who/Plate';
import { useWho } from '../../../who/useWho';
import { Split } from './Split';

/** 过户按天分: what of the bills is the seller's and what the buyer's, for the two to settle between them. */
export default function ResalePage() {
  const { me, home } = useWho();
  return (
    <Page title="过户按天分">
      <Loaded load={me} what="您的房子" quiet={home !== undefined}>
        {(mine) =>
          home ? (
            <>
              <Plate slim home={home} homes={mine.homes} />
              <Split home={home} today={dayOf(mine.now)} />
            </>
          ) : (
            <NoHome me={mine} onChange={me.reload} />
          )
        }
      </Loaded>
    </Page>
  );
}
