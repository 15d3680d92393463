import { dayOf } from '@mulin/domain/day/day';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { NoHome } from '../../../who/NoHome';
import { Plate } from '../../../who/Plate';
import { useWho } from '../../../who/useWho';
import { Vacancies } from './Vacancies';

/** 空置房: what the standard agrees, asking for it, and saying that the home is lived in again. */
export default function VacancyPage() {
  const { me, home } = useWho();
  return (
    <Page title="空置房">
      <Loaded load={me} what="您的房子" quiet={home !== undefined}>
        {(mine) =>
          home ? (
            <>
              <Plate slim home={home} homes={mine.homes} />
              <Vacancies home={home} today={dayOf(mine.now)} />
            </>
          ) : (
            <NoHome me={mine} onChange={me.reload} />
          )
        }
      </Loaded>
    </Page>
  );
}
