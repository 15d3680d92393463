import { cloud } from '../../cloud/cloud';
import { useLoad } from '../../cloud/useLoad';
import { Card } from '../../ui/card/Card';
import { DoorPlate } from '../../ui/door-plate/DoorPlate';
import { Page } from '../../ui/page/Page';
import { Empty } from '../../ui/state/Empty';
import { Loaded } from '../../ui/state/Loaded';

export default function Home() {
  const me = useLoad('me', () => cloud.account.me({}));
  return (
    <Page title="睦邻" tab="home">
      <Loaded load={me} what="您的房子">
        {({ homes }) =>
          homes.length > 0 ? (
            homes.map(({ unitId, communityName, building, unitNo, roomNo }) => (
              <DoorPlate key={unitId} estate={communityName} building={building} entrance={unitNo} room={roomNo} />
            ))
          ) : (
            <Card>
              <Empty title="还没有房子" />
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}
