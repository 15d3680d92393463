import type { Load } from '../../cloud/useLoad';
import { Loaded } from '../../ui/state/Loaded';
import { MessagesCell } from '../../who/MessagesCell';
import type { Home, Me } from '../../who/me';
import { Plate } from '../../who/Plate';
import { useElderChoice } from '../../who/useElderChoice';
import { Newest } from './Newest';
import { Often } from './Often';
import { Todos } from './Todos';
import type { TodayAnswer } from './useToday';

export interface TodayProps {
  me: Me;
  home: Home;
  today: Load<TodayAnswer>;
}

/** 首页 of a home: its door plate, what to do today, what is done often, the newest of the board. */
export function Today({ me, home, today }: TodayProps) {
  const [elder, chooseElder] = useElderChoice(me);
  return (
    <>
      <Plate home={home} homes={me.homes} />
      <MessagesCell me={me} unreadOnly />
      <Loaded load={today} what="今天的事">
        {({ todos, notices, companyPhone }) => (
          <>
            <Todos todos={todos} elder={elder} chooseElder={chooseElder} />
            <Often elder={elder} communityId={home.communityId} companyPhone={companyPhone} />
            <Newest notices={notices} elder={elder} />
          </>
        )}
      </Loaded>
    </>
  );
}
