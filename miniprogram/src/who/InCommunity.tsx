import type { ReactNode } from 'react';
import { go } from '../routes';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Empty } from '../ui/state/Empty';
import { Loaded } from '../ui/state/Loaded';
import type { Who } from './useWho';

export interface InCommunityProps {
  who: Who;
  /** Why a home is needed here: 找到房子才能看小区的公示. */
  why: string;
  children: (communityId: string) => ReactNode;
}

/** A page about the community shown now; somebody without home or post is led to find one. */
export function InCommunity({ who, why, children }: InCommunityProps) {
  return (
    <Loaded load={who.me} what="您的小区" quiet={who.communityId !== undefined}>
      {() =>
        who.communityId === undefined ? (
          <Card>
            <Empty title="先找到您的房子" detail={why}>
              <Button text="添一套房" onClick={() => go('binding')} />
            </Empty>
          </Card>
        ) : (
          children(who.communityId)
        )
      }
    </Loaded>
  );
}
