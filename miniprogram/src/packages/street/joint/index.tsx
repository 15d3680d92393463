import { useParams } from '../../../routes';
import { District } from './District';
import { OfPost } from './OfPost';
import { Street } from './Street';

/** 联席会议 of one street, or of all streets of the district for the bureau; of one's own when none is named. */
export default function JointPage() {
  const { streetId, districtId, name } = useParams<'streetId' | 'districtId' | 'name'>();
  if (districtId) return <District districtId={districtId} />;
  return streetId ? <Street streetId={streetId} name={name} /> : <OfPost />;
}
