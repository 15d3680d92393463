import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { DistrictRate } from './DistrictRate';
import { Prepare } from './Prepare';
import { StreetRate } from './StreetRate';

/** 业委会组建: the rate by street, the communities of one street, and preparing one of them. */
export default function Formation() {
  const { streetId, districtId, name } = useParams<'streetId' | 'districtId' | 'name'>();
  if (districtId) return <DistrictRate districtId={districtId} />;
  if (streetId) return <StreetRate streetId={streetId} name={name} />;
  return <AtDesk title="首次业主大会">{(desk) => <Prepare desk={desk} />}</AtDesk>;
}
