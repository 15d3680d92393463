import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Office } from './Office';
import { Watched } from './Watched';

/** 业委会: the one of the community, or for a street all that need looking after. */
export default function Committee() {
  const { streetId, name } = useParams<'streetId' | 'name'>();
  if (streetId) return <Watched streetId={streetId} name={name} />;
  return <AtDesk title="业委会">{(desk) => <Office desk={desk} />}</AtDesk>;
}
