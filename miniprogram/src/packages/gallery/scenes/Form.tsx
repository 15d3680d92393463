import { useState } from 'react';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { Link } from '../../../ui/link/Link';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { nothing } from './nothing';

export function Form() {
  const [place, setPlace] = useState('shared');
  const [kind, setKind] = useState('door');
  const [text, setText] = useState('门禁刷卡没反应，得从里面按开关。昨晚开始的。');
  const [photos, setPhotos] = useState<string[]>([]);
  const bar = (
    <BottomBar note="物业白天 30 分钟内、夜里 2 小时内回您。">
      <Button text="交给物业" onClick={nothing} />
    </BottomBar>
  );
  return (
    <Page title="报修" bar={bar}>
      <Card>
        <Field label="坏在哪里">
          <Segment options={places} value={place} onChange={setPlace} />
        </Field>
        <Cell icon="building" text="3 号楼 2 单元 一层单元门" aside={<Link text="改" onClick={nothing} />} last />
      </Card>
      <Card>
        <Kinds label="什么坏了" kinds={kinds} value={kind} onChange={setKind} />
      </Card>
      <Card>
        <TextField long label="说说情况" hint="也可以按住说话" value={text} onChange={setText} />
        <PhotoPicker photos={photos} onChange={setPhotos} />
      </Card>
      <Card kind="list">
        <Cell icon="phone" text="联系电话" aside="138 **** 2106" onClick={nothing} />
        <Cell icon="coins" text="要不要钱" aside="公共地方不向您收" last onClick={nothing} />
      </Card>
    </Page>
  );
}

const places = [
  { id: 'shared', text: '楼道和公共地方' },
  { id: 'home', text: '我家里' },
];

const kinds = [
  { id: 'door', text: '门禁', icon: 'door' },
  { id: 'water', text: '水管', icon: 'water' },
  { id: 'power', text: '电路', icon: 'bolt' },
  { id: 'heat', text: '暖气', icon: 'heat' },
  { id: 'lift', text: '电梯', icon: 'lift' },
  { id: 'other', text: '其他', icon: 'more' },
] as const;
