import type { Purpose } from '@mulin/domain/ringing/purposes';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { type Ringing, useRinging } from '../../../ringing/useRinging';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { OnePurpose } from './OnePurpose';
import { QuietHours } from './QuietHours';

/** 提醒设置: what rings on this phone, and when it does not. */
export default function RingingPage() {
  const { load, ask, busy } = useRinging();
  const choose = useAction(async (change: Partial<{ off: Purpose[]; quiet: Ringing['quiet'] }>) => {
    const { purposes, quiet } = load.data ?? { purposes: [], quiet: null };
    const off = purposes.flatMap(({ purpose, on }) => (on ? [] : [purpose]));
    await cloud.messages.chooseRinging({ off, quiet, ...change });
    load.reload();
  });
  return (
    <Page title="提醒设置">
      <Loaded load={load} what="提醒设置">
        {({ available, purposes, quiet }) =>
          available ? (
            <>
              <SectionHead title="哪些事用微信提醒" />
              {purposes.map((one) => (
                <OnePurpose
                  key={one.purpose}
                  {...one}
                  busy={busy || choose.busy}
                  onAsk={() => ask([one.purpose])}
                  onSwitch={(on) => {
                    const others = purposes.filter(({ purpose, on: was }) => !was && purpose !== one.purpose);
                    const off = others.map(({ purpose }) => purpose);
                    void choose.run({ off: on ? off : [...off, one.purpose] });
                  }}
                />
              ))}
              <SectionHead title="什么时候不响" />
              <QuietHours quiet={quiet} onChoose={(hours) => void choose.run({ quiet: hours })} />
              <Note centred>微信规定：点一次同意，只能提醒一次。提醒过的事，“消息”里都有一份，不会丢。</Note>
            </>
          ) : (
            <Card>
              <Empty title="这里还没有开通微信提醒" detail="要办的事都在“消息”里，打开就能看到。" />
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}
