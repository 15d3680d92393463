import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { canScan, scannedText } from '../../../cloud/scan-code';
import { useAction } from '../../../cloud/useAction';
import { useParams } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { stateBadges } from '../certificate/state-badges';
import { scannedCertificate } from './scanned';

type Verified = Awaited<ReturnType<Cloud['arrears']['verify']>>;

/** 核验结清证明: for anybody with the paper in hand, without signing in. */
export default function Verify() {
  const given = useParams<'serial' | 'code'>();
  const [serial, setSerial] = useState(given.serial ?? '');
  const [code, setCode] = useState(given.code ?? '');
  const [found, setFound] = useState<Verified>();
  const check = useAction(async (held: { serial: string; code: string }) => {
    setFound(undefined);
    if (held.serial.trim() === '') throw new CloudError('INVALID_INPUT', '写上证明的编号', 'serial');
    if (held.code.trim() === '') throw new CloudError('INVALID_INPUT', '写上核验码', 'code');
    setFound(await cloud.arrears.verify(held));
  });
  const scan = async () => {
    const held = scannedCertificate((await scannedText()) ?? '');
    if (!held) return;
    setSerial(held.serial);
    setCode(held.code);
    await check.run(held);
  };
  return (
    <Page title="核验结清证明">
      <Card>
        <TextField
          large
          label="证明编号"
          example="比如 JQ20261121-7K2M9Q"
          max={24}
          value={serial}
          error={check.errorOf('serial')}
          onChange={setSerial}
        />
        <TextField
          large
          label="核验码"
          example="纸上二维码下面的 8 个字"
          max={12}
          value={code}
          error={check.errorOf('code')}
          onChange={setCode}
        />
        <Buttons>
          {canScan ? <Button kind="line" text="扫一扫" onClick={() => void scan()} /> : null}
          <Button text="核验" busy={check.busy} onClick={() => void check.run({ serial, code })} />
        </Buttons>
      </Card>
      {found ? <Outcome found={found} /> : null}
      <Note>不用登录。核验只说这套房缴到哪一天，不显示姓名和电话。</Note>
    </Page>
  );
}

function Outcome({ found }: { found: Verified }) {
  const { communityName, unitLabel, companyName, feesFrom, feesTo, others, day, state } = found;
  return (
    <Card title="核验结果" aside={<Badge {...stateBadges[state]} />}>
      <KeyValues
        rows={[
          { name: '小区', value: communityName },
          { name: '房屋', value: unitLabel },
          { name: '物业服务人', value: companyName },
          { name: '物业费缴清', value: `${wholeDayText(feesFrom)} 至 ${wholeDayText(feesTo)}` },
          ...others.map((title) => ({ name: title, value: '开具时没有欠缴' })),
          { name: '开具日期', value: wholeDayText(day) },
        ]}
      />
      <Note>它只说明到 {wholeDayText(feesTo)} 为止；那天以后的物业费不在里面。</Note>
    </Card>
  );
}
