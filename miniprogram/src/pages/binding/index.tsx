import { dayOf } from '@mulin/domain/day/day';
import { useState } from 'react';
import { Button } from '../../ui/button/Button';
import { Page } from '../../ui/page/Page';
import { SectionHead } from '../../ui/section-head/SectionHead';
import { Loaded } from '../../ui/state/Loaded';
import { useMe, waitingOf } from '../../who/me';
import { Refused } from '../../who/Refused';
import { Waiting } from '../../who/Waiting';
import { Ask } from './Ask';
import { Consent } from './Consent';
import { Matched } from './Matched';
import type { Found } from './useRegister';

/** 添一套房: consent and phone number first, then the homes that number stands beside, else one asks staff. */
export default function Binding() {
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const [found, setFound] = useState<Found>();
  return (
    <Page title="添一套房">
      <Loaded load={me} what="您的资料" shape="card">
        {(mine) => {
          if (!mine.known && !found) return <Consent onFound={setFound} />;
          const waiting = waitingOf(mine);
          return (
            <>
              <Matched found={found} phone={mine.phoneMasked} onFound={setFound} />
              <Refused refused={mine.refused} />
              {waiting.length > 0 ? (
                <>
                  <SectionHead title="等物业核对" />
                  <Waiting waiting={waiting} onChange={me.reload} />
                </>
              ) : null}
              {asking || !found?.matched.length ? (
                <Ask today={dayOf(mine.now)} onAsked={me.reload} />
              ) : (
                <Button kind="line" text="添别的房，请物业核对" onClick={() => setAsking(true)} />
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
