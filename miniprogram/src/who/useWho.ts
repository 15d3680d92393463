import type { Load } from '../cloud/useLoad';
import { currentHome, useChosenHome } from './current-home';
import { type Home, type Me, postsOf, useMe } from './me';

export interface Who {
  me: Load<Me>;
  /** The home shown now; none while loading, and for people who only hold a post. */
  home: Home | undefined;
  /** Whose home this page asks about: known at once from the phone's storage, before `me` has answered. */
  unitId: string | undefined;
  /** The community shown now: the home's, else that of the first post. */
  communityId: string | undefined;
}

/** Who I am and which home and community the pages are about. */
export function useWho(): Who {
  const me = useMe();
  const chosen = useChosenHome();
  const home = me.data && currentHome(me.data.homes, chosen);
  const post = me.data && postsOf(me.data).find(({ communityId }) => communityId !== undefined);
  return {
    me,
    home,
    unitId: me.data ? home?.unitId : chosen,
    communityId: home?.communityId ?? post?.communityId,
  };
}
