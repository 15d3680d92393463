import { useParams } from '../../../routes';
import { District } from './District';
import { Street } from './Street';

/** 联席会议 of one street, or of all streets of the district for the bureau. */
export default function JointPage() {
  const { streetId = '', districtId, name } = useParams<'streetId' | 'districtId' | 'name'>();
  return districtId ? <District districtId={districtId} /> : <Street streetId={streetId} name={name} />;
}
