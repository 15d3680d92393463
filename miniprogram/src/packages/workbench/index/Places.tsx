import { go } from '../../../routes';
import { Link } from '../../../ui/link/Link';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import type { Membership } from '../../../who/me';
import { CommunityList } from '../communities/CommunityList';
import { StreetList } from '../communities/StreetList';

/** What a street or the bureau looks after: it chooses a community, or opens a new place. */
export function Places({ post: { streetId, districtId } }: { post: Membership }) {
  if (streetId)
    return (
      <>
        <SectionHead
          title="本镇街的小区"
          link={{ icon: 'plus', text: '开一个小区', onClick: () => go('workbench/communities', { openIn: streetId }) }}
        />
        <Link text="报到镇街的事" onClick={() => go('street/climbed', { streetId })} />
        <Link text="各小区报事比一比" onClick={() => go('street/figures', { streetId })} />
        <Link text="联席会议" onClick={() => go('street/joint', { streetId })} />
        <Link text="业委会组建率" onClick={() => go('convening/formation', { streetId })} />
        <Link text="业委会任期、备案、空缺" onClick={() => go('convening/committee', { streetId })} />
        <CommunityList streetId={streetId} />
      </>
    );
  if (districtId)
    return (
      <>
        <SectionHead
          title="本旗县区的镇街"
          link={{ icon: 'plus', text: '加一个镇街', onClick: () => go('workbench/communities', { addTo: districtId }) }}
        />
        <Link text="各镇街联席会议" onClick={() => go('street/joint', { districtId })} />
        <Link text="各镇街业委会组建率" onClick={() => go('convening/formation', { districtId })} />
        <StreetList districtId={districtId} />
      </>
    );
  return null;
}
