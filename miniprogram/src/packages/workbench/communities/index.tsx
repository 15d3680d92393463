import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { CommunityList } from './CommunityList';
import { OpenCommunity } from './OpenCommunity';
import { OpenStreet } from './OpenStreet';

/** 小区: those of one street to choose from, or the form that opens a community or adds a street. */
export default function Communities() {
  const { streetId, name, openIn, addTo } = useParams<'streetId' | 'name' | 'openIn' | 'addTo'>();
  if (openIn) return <OpenCommunity streetId={openIn} />;
  if (addTo) return <OpenStreet districtId={addTo} />;
  return <Page title={name ?? '小区'}>{streetId ? <CommunityList streetId={streetId} /> : null}</Page>;
}
