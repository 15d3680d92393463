import { AgreeAgain } from '../../privacy/AgreeAgain';
import { go } from '../../routes';
import { Card } from '../../ui/card/Card';
import { Cell } from '../../ui/cell/Cell';
import { Identity } from '../../ui/identity/Identity';
import { SectionHead } from '../../ui/section-head/SectionHead';
import { MessagesCell } from '../../who/MessagesCell';
import { type Home, type Me, postsOf, waitingOf } from '../../who/me';
import { Posts } from '../../who/Posts';
import { Refused } from '../../who/Refused';
import { Waiting } from '../../who/Waiting';
import { Homes } from './Homes';
import { Records } from './Records';
import { Settings } from './Settings';

export interface MineProps {
  me: Me;
  home: Home | undefined;
  onChange: () => void;
}

/** 我的: who I am, my posts and homes, what I paid and reported, and how the app should be. */
export function Mine({ me, home, onChange }: MineProps) {
  const posts = postsOf(me);
  const waiting = waitingOf(me);
  return (
    <>
      <Card>
        <Identity name={nameOf(me)} post={me.known ? `微信手机号 ${me.phoneMasked}` : '还没登记手机号'} />
      </Card>
      {me.consent === 'old' ? <AgreeAgain onAgreed={onChange} /> : null}
      <MessagesCell me={me} />
      {posts.length > 0 ? (
        <>
          <SectionHead title="我的岗位" />
          <Posts posts={posts} />
        </>
      ) : null}
      {me.homes.length > 0 ? (
        <>
          <SectionHead title="我的房子" link={{ icon: 'plus', text: '添一套房', onClick: () => go('binding') }} />
          <Homes me={me} current={home} onChange={onChange} />
        </>
      ) : (
        <Card kind="list">
          <Cell
            icon="plus"
            tint="pine"
            text="添一套房"
            detail="缴费、报修、投票都要先认房子"
            last
            onClick={() => go('binding')}
          />
        </Card>
      )}
      <Refused refused={me.refused} />
      {waiting.length > 0 ? (
        <>
          <SectionHead title="等物业核对" />
          <Waiting waiting={waiting} onChange={onChange} />
        </>
      ) : null}
      {home ? <Records /> : null}
      <Settings me={me} />
    </>
  );
}

const nameOf = ({ memberships }: Me): string =>
  (memberships.find(({ status }) => status === 'active') ?? memberships[0])?.personName || '您好';
