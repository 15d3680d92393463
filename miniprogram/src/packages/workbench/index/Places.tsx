import { go } from '../../../routes';
import { Ways } from '../../../ui/cell/Ways';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import type { Membership } from '../../../who/me';
import { CommunityList } from '../communities/CommunityList';
import { StreetList } from '../communities/StreetList';

/** What a street or the bureau looks after: it chooses a community, or opens a new place; below, what concerns all of them. */
export function Places({ post: { streetId, districtId } }: { post: Membership }) {
  if (streetId)
    return (
      <>
        <SectionHead
          title="本镇街的小区"
          link={{ icon: 'plus', text: '开一个小区', onClick: () => go('workbench/communities', { openIn: streetId }) }}
        />
        <CommunityList streetId={streetId} />
        <Ways
          ways={[
            { icon: 'alert', text: '报到镇街的事', open: () => go('street/climbed', { streetId }) },
            { icon: 'chart', text: '各小区报事比一比', open: () => go('street/figures', { streetId }) },
            { icon: 'council', text: '联席会议', open: () => go('street/joint', { streetId }) },
            { icon: 'chart', text: '业委会组建率', open: () => go('convening/formation', { streetId }) },
            { icon: 'council', text: '业委会任期、备案、空缺', open: () => go('convening/committee', { streetId }) },
          ]}
        />
      </>
    );
  if (districtId)
    return (
      <>
        <SectionHead
          title="本旗县区的镇街"
          link={{ icon: 'plus', text: '加一个镇街', onClick: () => go('workbench/communities', { addTo: districtId }) }}
        />
        <StreetList districtId={districtId} />
        <Ways
          ways={[
            { icon: 'council', text: '各镇街联席会议', open: () => go('street/joint', { districtId }) },
            { icon: 'clock', text: '放假安排', open: () => go('street/holidays', { districtId }) },
            { icon: 'chart', text: '各镇街业委会组建率', open: () => go('convening/formation', { districtId }) },
          ]}
        />
      </>
    );
  return null;
}
