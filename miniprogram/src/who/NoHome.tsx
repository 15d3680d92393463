import { go } from '../routes';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { SectionHead } from '../ui/section-head/SectionHead';
import { Empty } from '../ui/state/Empty';
import { type Me, postsOf, waitingOf } from './me';
import { Posts } from './Posts';
import { Waiting } from './Waiting';

/** 首页 of somebody without a home: binds one, waits for staff, or goes to work. */
export function NoHome({ me, onChange }: { me: Me; onChange: () => void }) {
  const waiting = waitingOf(me);
  const posts = postsOf(me);
  return (
    <>
      {posts.length > 0 ? <Posts posts={posts} /> : null}
      {waiting.length > 0 ? (
        <>
          <SectionHead title="等物业核对" />
          <Waiting waiting={waiting} onChange={onChange} />
        </>
      ) : (
        <Card>
          <Empty title="先找到您的房子" detail={detail(me, posts.length > 0)}>
            <Button text={me.known ? '添一套房' : '用手机号找'} onClick={() => go('binding')} />
          </Empty>
        </Card>
      )}
    </>
  );
}

function detail({ known }: Me, works: boolean): string {
  if (works) return '您在这里办公。家也在这里，\n可以把房子添上。';
  return known
    ? '缴费、报修、投票都要先认房子。\n名册上没有您，就请物业核对。'
    : '缴费、报修、投票都要先认房子。\n登记过手机号的，一点就好。';
}
