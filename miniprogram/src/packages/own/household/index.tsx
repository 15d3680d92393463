import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { NoHome } from '../../../who/NoHome';
import { useWho } from '../../../who/useWho';
import { Household } from '../Household';

/** 家里的人: the owner agrees to family and tenants, and ends them. */
export default function HouseholdPage() {
  const { unitId } = useParams<'unitId'>();
  const { me, home } = useWho();
  return (
    <Page title="家里的人">
      <Loaded load={me} what="您的房子" quiet={home !== undefined}>
        {(mine) => {
          const shown = mine.homes.find((one) => one.unitId === unitId && one.relation === 'owner') ?? home;
          return shown ? <Household unitId={shown.unitId} /> : <NoHome me={mine} onChange={me.reload} />;
        }}
      </Loaded>
    </Page>
  );
}
