import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useNumber } from '../../../cloud/useNumber';
import { replace } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { TextField } from '../../../ui/form/TextField';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import type { Home } from '../../../who/me';
import { HowUrgent } from './HowUrgent';
import { promise, type Urgency, usualUrgency } from './kinds';
import { What } from './What';
import { Where } from './Where';
import { placeOf } from './where-words';

/** 报修: where, what, a few words, photos. Nothing is asked that the cloud knows already. */
export function Form({ home, phone }: { home: Home; phone: string }) {
  const { communityId, unitId } = home;
  const kinds = useLoad(`repair-kinds.${communityId}`, () => cloud.requests.categories({ communityId }));
  const [common, setCommon] = useState(true);
  const [place, setPlace] = useState<string>();
  const [category, setCategory] = useState<string>();
  const [urgency, setUrgency] = useState<Urgency>();
  const [text, setText] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const number = useNumber();

  const where = place ?? placeOf(home, common);
  const howUrgent = urgency ?? usualUrgency(kinds.data, category);
  const send = useAction(async () => {
    if (!category) throw new CloudError('INVALID_INPUT', '选一样，什么坏了', 'category');
    if (text.trim() === '') throw new CloudError('INVALID_INPUT', '说一句什么情况，师傅好带工具', 'text');
    const fileIds = await uploadPhotos(photos, { folder: 'requests', communityId });
    const { requestId, similar } = await cloud.requests.report({
      unitId,
      requestId: await number.take(),
      category,
      common,
      place: where,
      urgency: howUrgent,
      text,
      fileIds,
    });
    toast(similar > 0 ? `交给物业了，同样的还有 ${similar} 件在修` : '交给物业了');
    replace('repairs/progress', { requestId });
  });

  const moveTo = (shared: boolean) => {
    setCommon(shared);
    setPlace(undefined);
  };
  const bar = (
    <BottomBar note={promise(kinds.data, howUrgent)}>
      <Button text="交给物业" busy={send.busy} disabled={!kinds.data} onClick={() => void send.run()} />
    </BottomBar>
  );
  return (
    <Page title="报修" bar={bar}>
      <Card>
        <Where common={common} place={where} error={send.errorOf('place')} onMove={moveTo} onPlace={setPlace} />
      </Card>
      <Loaded load={kinds} what="报修类别" shape="card">
        {({ categories, urgencies }) => (
          <>
            <Card>
              <What
                categories={categories}
                value={category}
                error={category ? undefined : send.errorOf('category')}
                onChange={(chosen) => {
                  setCategory(chosen);
                  setUrgency(undefined);
                }}
              />
            </Card>
            <Card>
              <TextField
                long
                label="说说情况"
                example="比如 门禁刷卡没反应，昨晚开始的"
                value={text}
                onChange={setText}
                error={text ? undefined : send.errorOf('text')}
              />
              <PhotoPicker photos={photos} onChange={setPhotos} />
            </Card>
            <Card kind="list">
              <HowUrgent urgencies={urgencies} value={howUrgent} onChange={setUrgency} />
              <Cell icon="phone" text="联系电话" aside={spaced(phone)} />
              <Cell icon="coins" text="要不要钱" aside={common ? '公共地方不向您收' : '先说好价钱再动手'} last />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** `138****2106` → `138 **** 2106`. */
const spaced = (phone: string) => phone.replace(/^(\d{3})(\*{4})(\d{4})$/, '$1 $2 $3');
