import { go } from '../routes';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Link } from '../ui/link/Link';
import { SectionHead } from '../ui/section-head/SectionHead';
import { Empty } from '../ui/state/Empty';
import { elderLink } from './elder-link';
import { type Me, postsOf, waitingOf } from './me';
import { Posts } from './Posts';
import { Refused } from './Refused';
import { useElderChoice } from './useElderChoice';
import { Waiting } from './Waiting';

/** 首页 of somebody without a home: goes to work, waits for staff, or binds one. */
export function NoHome({ me, onChange }: { me: Me; onChange: () => void }) {
  const [elder, chooseElder] = useElderChoice(me);
  const waiting = waitingOf(me);
  const posts = postsOf(me);
  const link = elderLink(elder, chooseElder);
  return (
    <>
      <Refused refused={me.refused} />
      {posts.length > 0 ? (
        <>
          <SectionHead title="我的岗位" link={link} />
          <Posts posts={posts} />
        </>
      ) : null}
      {waiting.length > 0 ? (
        <>
          <SectionHead title="等物业核对" link={posts.length > 0 ? undefined : link} />
          <Waiting waiting={waiting} onChange={onChange} />
          <Button kind="line" icon="plus" text="再添一套" onClick={() => go('binding')} />
        </>
      ) : null}
      {posts.length + waiting.length === 0 ? (
        <>
          <SectionHead title="欢迎来睦邻" link={link} />
          <Card>
            <Empty title="先找到您的房子" detail={detail(me)}>
              <Button text={me.known ? '添一套房' : '用手机号找'} onClick={() => go('binding')} />
            </Empty>
          </Card>
        </>
      ) : null}
      <Link text="核验结清证明、收据（不用登录）" onClick={() => go('fees/verify')} />
    </>
  );
}

const detail = ({ known }: Me): string =>
  known
    ? '缴费、报修、投票都要先认房子。\n名册上没有您，就请物业核对。'
    : '缴费、报修、投票都要先认房子。\n登记过手机号的，一点就好。';
