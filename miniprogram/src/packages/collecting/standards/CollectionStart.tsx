import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { modeTexts, StartAsked } from './StartAsked';

type Mode = 'deferred' | 'waived';

const modes = (['deferred', 'waived'] as const).map((id) => ({ id, text: modeTexts[id] }));

/** 先服务后收费: what becomes of the months before collection, by the entry contract: two persons, and fixed with the first bill. */
export function CollectionStart({ communityId, may }: { communityId: string; may: boolean }) {
  const [asking, setAsking] = useState(false);
  const [mode, setMode] = useState<Mode>();
  const [ground, setGround] = useState('');
  const load = useLoad(`collection-start.${communityId}`, () => cloud.fees.collectionStart({ communityId }));
  const say = useAction(async () => {
    if (!mode) throw new CloudError('INVALID_INPUT', '选一样', 'mode');
    if (ground.trim() === '') throw new CloudError('INVALID_INPUT', '写明入驻合同第几条', 'ground');
    await cloud.fees.askCollectionStart({ communityId, mode, ground });
    setAsking(false);
    toast('登记好了，等另一个人同意');
    load.reload();
  });
  return (
    <Loaded load={load} what="开始收费日" shape="card">
      {({ text, fixed, asked }) => (
        <Card title="从哪天开始收费">
          <Note>{text}。</Note>
          {asked && may ? <StartAsked communityId={communityId} asked={asked} onDone={load.reload} /> : null}
          {may && !fixed ? (
            <Buttons>
              <Button kind="line" text="按合同登记以前的怎么算" onClick={() => setAsking(true)} />
            </Buttons>
          ) : null}
          {fixed ? <Note>已经出过账单，不能再改。</Note> : null}
          <ConfirmSheet
            open={asking}
            title="开始收费以前的月份"
            confirm="登记"
            busy={say.busy}
            onConfirm={() => void say.run()}
            onCancel={() => setAsking(false)}
          >
            <Kinds label="怎么算" kinds={modes} value={mode} error={say.errorOf('mode')} onChange={setMode} />
            <TextField
              label="依据"
              example="比如 入驻合同第 6 条"
              max={200}
              value={ground}
              error={say.errorOf('ground')}
              onChange={setGround}
            />
          </ConfirmSheet>
        </Card>
      )}
    </Loaded>
  );
}
