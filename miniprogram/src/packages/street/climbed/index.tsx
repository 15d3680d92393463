import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { OfCommunity } from './OfCommunity';
import { OfStreet } from './OfStreet';

/** 逐级上报: what has climbed to my level, in one community or in a whole street. */
export default function ClimbedRequests() {
  const { streetId, name } = useParams<'streetId' | 'name'>();
  if (streetId) return <OfStreet streetId={streetId} name={name} />;
  return <AtDesk title="逐级上报">{(desk) => <OfCommunity desk={desk} />}</AtDesk>;
}
