import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { canScan, scannedText } from '../../../cloud/scan-code';
import { useAction } from '../../../cloud/useAction';
import { useParams } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { CertificateFound, type FoundCertificate } from './CertificateFound';
import { type FoundReceipt, ReceiptFound } from './ReceiptFound';
import { type Held, isReceipt, scannedPaper } from './scanned';

/** 核验结清证明、收据: for anybody with the paper in hand, without signing in. */
export default function Verify() {
  const given = useParams<'serial' | 'code'>();
  const [number, setNumber] = useState(given.serial ?? '');
  const [code, setCode] = useState(given.code ?? '');
  const [certificate, setCertificate] = useState<FoundCertificate>();
  const [receipt, setReceipt] = useState<FoundReceipt>();
  const check = useAction(async (held: Held) => {
    setCertificate(undefined);
    setReceipt(undefined);
    if (held.number.trim() === '') throw new CloudError('INVALID_INPUT', '写上纸上的编号', 'serial');
    if (held.code.trim() === '') throw new CloudError('INVALID_INPUT', '写上核验码', 'code');
    const { code: typed } = held;
    if (isReceipt(held.number)) {
      setReceipt(await cloud.payment.verifyReceipt({ receiptNo: held.number, code: typed }));
    } else setCertificate(await cloud.arrears.verify({ serial: held.number, code: typed }));
  });
  const scan = async () => {
    const held = scannedPaper((await scannedText()) ?? '');
    if (!held) return;
    setNumber(held.number);
    setCode(held.code);
    await check.run(held);
  };
  return (
    <Page title="核验结清证明、收据">
      <Card>
        <TextField
          large
          label="编号"
          hint="比如 JQ20261121-7K2M9Q 或 SJ2026-000123"
          max={24}
          value={number}
          error={check.errorOf('serial') ?? check.errorOf('receiptNo')}
          onChange={setNumber}
        />
        <TextField
          large
          label="核验码"
          hint="纸上二维码下面的 8 个字"
          max={12}
          value={code}
          error={check.errorOf('code')}
          onChange={setCode}
        />
        <Buttons>
          {canScan ? <Button kind="line" text="扫一扫" onClick={() => void scan()} /> : null}
          <Button text="核验" busy={check.busy} onClick={() => void check.run({ number, code })} />
        </Buttons>
      </Card>
      {certificate ? <CertificateFound found={certificate} /> : null}
      {receipt ? <ReceiptFound found={receipt} /> : null}
      <Note>不用登录。核验不显示姓名和电话。</Note>
    </Page>
  );
}
