import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { NoHome } from '../../../who/NoHome';
import { Plate } from '../../../who/Plate';
import { useWho } from '../../../who/useWho';
import { HomeSubsidy } from './HomeSubsidy';

/** 政府补贴: what government pays for this home and its community. */
export default function SubsidyPage() {
  const { me, home } = useWho();
  return (
    <Page title="政府补贴">
      <Loaded load={me} what="您的房子" quiet={home !== undefined}>
        {(mine) =>
          home ? (
            <>
              <Plate slim home={home} homes={mine.homes} />
              <HomeSubsidy unitId={home.unitId} />
            </>
          ) : (
            <NoHome me={mine} onChange={me.reload} />
          )
        }
      </Loaded>
    </Page>
  );
}
