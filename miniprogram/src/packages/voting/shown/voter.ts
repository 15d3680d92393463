import { useParams } from '../../../routes';
import type { Home } from '../../../who/me';
import { useWho } from '../../../who/useWho';

/** Who votes here: the head of a home of mine, or, with `?proxyId`, a principal whose agent I am 受托人. */
export interface Voter {
  proxyId: string | undefined;
  unitId: string | undefined;
  /** The home shown now; none for an agent. */
  home: Home | undefined;
  /** Names this voter's ballot on the phone; undefined for people without a home. */
  id: string | undefined;
  /** It is known by now who that is. */
  known: boolean;
}

export function useVoter(): Voter {
  const { proxyId } = useParams<'proxyId'>();
  const { me, home, unitId } = useWho();
  if (proxyId) return { proxyId, unitId: undefined, home: undefined, id: proxyId, known: true };
  return { proxyId: undefined, unitId, home, id: unitId, known: me.data !== undefined || me.error !== undefined };
}
