import { go } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';
import { Forms } from './Forms';

export default function Report() {
  const { me, home } = useWho();
  if (me.data && home) return <Forms home={home} phone={me.data.phoneMasked} now={me.data.now} />;
  return (
    <Page title="报修">
      <Loaded load={me} what="您的房子" shape="card">
        {() => (
          <Card>
            <Empty title="先找到您的房子" detail="物业要知道是哪一套，才能上门。">
              <Button text="添一套房" onClick={() => go('binding')} />
            </Empty>
          </Card>
        )}
      </Loaded>
    </Page>
  );
}
