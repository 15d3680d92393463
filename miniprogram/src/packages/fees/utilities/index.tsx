import { useParams } from '../../../routes';
import { Meter } from './Meter';
import { Own } from './Own';
import { Period } from './Period';
import { Share } from './Share';

/** 公共水电: what my home bears of each common meter and why; one share with its whole table; a half-year meter by meter. */
export default function Utilities() {
  const params = useParams<'shareId' | 'meterBillId' | 'communityId' | 'period'>();
  const { shareId, meterBillId, communityId, period } = params;
  if (shareId) return <Share shareId={shareId} />;
  if (meterBillId) return <Meter meterBillId={meterBillId} />;
  if (communityId && period) return <Period communityId={communityId} period={period} />;
  return <Own />;
}
