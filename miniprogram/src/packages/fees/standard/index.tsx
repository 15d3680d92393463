import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { LawLink } from '../../../law/LawLink';
import { go, useParams } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';
import { StandardCard } from './StandardCard';

/** 收费标准: the one this home pays by first, then the community's others, then the ones that have ended. */
export default function Standard() {
  const { standardId, communityId: asked } = useParams<'standardId' | 'communityId'>();
  const { communityId: own, home } = useWho();
  const communityId = asked ?? own;
  const load = useLoad(communityId && `standards.${communityId}`, () =>
    cloud.fees.standards({ communityId: communityId ?? '' }),
  );
  return (
    <Page title="收费标准">
      <Loaded load={load} what="收费标准" shape="card">
        {({ standards }) => {
          const ours = (one: (typeof standards)[number]) =>
            standardId ? one.standardId === standardId : one.state === 'published' && one.kindTitle === home?.kindTitle;
          const mine = standards.filter(ours);
          const rest = standards.filter((one) => !ours(one));
          const now = rest.filter(({ state }) => state === 'published');
          const ended = rest.filter(({ state }) => state === 'ended');
          return (
            <>
              {mine.length + now.length + ended.length === 0 ? (
                <Card>
                  <Empty title="还没公示收费标准" detail="公示以后才能收费，没公示可以不缴。" />
                </Card>
              ) : null}
              {mine.map((standard) => (
                <StandardCard key={standard.standardId} standard={standard} mine />
              ))}
              {mine.length > 0 && now.length > 0 ? <SectionHead title="小区别的标准" /> : null}
              {now.map((standard) => (
                <StandardCard key={standard.standardId} standard={standard} />
              ))}
              {ended.length > 0 ? <SectionHead title="以前的标准" /> : null}
              {ended.map((standard) => (
                <StandardCard key={standard.standardId} standard={standard} />
              ))}
              {home ? (
                <Card kind="list">
                  <Cell icon="coins" text="政府补贴" aside="政府为我家补多少" last onClick={() => go('fees/subsidy')} />
                </Card>
              ) : null}
              <Note centred>没有公示的标准不能用来收费。</Note>
              <LawLink id="regulation-41" />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
