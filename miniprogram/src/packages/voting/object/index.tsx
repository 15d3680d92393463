import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { back, useParams } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';
import { OneOf } from './OneOf';

type Kind = Parameters<Cloud['assembly']['objectToResult']>[0]['kind'];

const whole = 'whole';
const kinds: readonly { id: Kind; text: string }[] = [
  { id: 'count', text: '计票不对' },
  { id: 'roll-row', text: '名册不对' },
  { id: 'ballot-not-mine', text: '票不是我投的' },
  { id: 'procedure', text: '程序不对' },
];

/** 提异议: what is wrong with a result, in the owner's own words, with photos. */
export default function ObjectPage() {
  const { pollId = '' } = useParams<'pollId'>();
  const { home } = useWho();
  const load = useLoad(`result.${pollId}`, () => cloud.assembly.result({ pollId }));
  const [about, setAbout] = useState(whole);
  const [kind, setKind] = useState<Kind>();
  const [text, setText] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const send = useAction(async () => {
    if (!kind) throw new CloudError('INVALID_INPUT', '选一样，哪里不对', 'kind');
    if (text.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚哪里不对', 'text');
    if (!home) throw new CloudError('FORBIDDEN', '提异议要业主本人来');
    const { unitId, communityId } = home;
    const fileIds = await uploadPhotos(photos, { folder: 'polls', communityId });
    const question = about === whole ? {} : { questionId: about };
    await cloud.assembly.objectToResult({ unitId, pollId, kind, text, fileIds, ...question });
    toast('提上去了，答复会写在结果页里');
    back();
  });
  const bar = (
    <BottomBar>
      <Button text="提异议" busy={send.busy} onClick={() => void send.run()} />
    </BottomBar>
  );
  return (
    <Page title="提异议" bar={bar}>
      <Loaded load={load} what="结果" shape="card">
        {({ results }) => (
          <>
            {results.length > 1 ? (
              <OneOf
                title="对哪一件"
                value={about}
                options={[
                  { id: whole, text: '整个表决' },
                  ...results.map(({ questionId, shortName }) => ({ id: questionId, text: shortName })),
                ]}
                onChange={setAbout}
              />
            ) : null}
            <Card>
              <Kinds label="哪里不对" kinds={kinds} value={kind} error={send.errorOf('kind')} onChange={setKind} />
              <TextField
                long
                label="说清楚"
                example="比如 我家没投过票，结果里却有一张"
                max={1000}
                value={text}
                error={send.errorOf('text')}
                onChange={setText}
              />
              <PhotoPicker photos={photos} max={9} onChange={setPhotos} />
              <Note>由社区或镇街答复。别的业主只看得到有几件，看不到是谁提的。</Note>
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}
