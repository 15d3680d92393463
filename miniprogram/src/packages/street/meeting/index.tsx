import { dayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go, useParams } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { Photos } from '../../../ui/photos/Photos';
import { Loaded } from '../../../ui/state/Loaded';
import { postsOf, useMe } from '../../../who/me';
import { FileMinutes } from './FileMinutes';

/** One session: units, minutes, what was decided; filed once, for the offices. */
export default function MeetingPage() {
  const { meetingId = '' } = useParams<'meetingId'>();
  const me = useMe();
  const [filing, setFiling] = useState(false);
  const load = useLoad(meetingId && `meeting.${meetingId}`, () => cloud.street.meeting({ meetingId }));
  const convenes = (me.data ? postsOf(me.data) : []).some(({ role }) => role === 'street');
  const bar =
    convenes && load.data?.meeting.state === 'called' ? (
      <BottomBar>
        <Button text="纪要归档" onClick={() => setFiling(true)} />
      </BottomBar>
    ) : undefined;
  return (
    <Page title="联席会议记录" bar={bar}>
      <Loaded load={load} what="会议" shape="card">
        {({ meeting, matters, today }) => (
          <>
            <Card title={`${dayText(meeting.day, today)} ${meeting.place}`}>
              <KeyValues
                rows={[
                  { name: '参加单位', value: meeting.participants.join('、') },
                  ...(meeting.attended.length > 0 ? [{ name: '到会', value: meeting.attended.join('、') }] : []),
                  ...(meeting.signed.length > 0 ? [{ name: '签字', value: meeting.signed.join('、') }] : []),
                ]}
              />
              {meeting.minutes ? <View className="ml-sm">{meeting.minutes}</View> : null}
              {meeting.files.length > 0 ? <Photos photos={meeting.files.map(({ url }) => ({ src: url }))} /> : null}
            </Card>
            {matters.length > 0 ? (
              <Card kind="list">
                {matters.map(({ matterId, no, title, stateTitle }, at) => (
                  <Cell
                    key={matterId}
                    text={title}
                    detail={no}
                    aside={stateTitle}
                    last={at === matters.length - 1}
                    onClick={() => go('street/matter', { matterId })}
                  />
                ))}
              </Card>
            ) : null}
            {filing ? (
              <FileMinutes
                meeting={meeting}
                onClose={() => setFiling(false)}
                onDone={() => {
                  setFiling(false);
                  load.reload();
                }}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}
