import { wholeDayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { PaperButton } from '../../../papers/PaperButton';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { stateBadges } from './state-badges';

/** Issues one when nothing is owed, says what is in the way otherwise, and lists those there are. */
export function Certificates({ unitId }: { unitId: string }) {
  const load = useLoad(`certificates.${unitId}`, () => cloud.arrears.certificates({ unitId }));
  const issue = useAction(async () => {
    await cloud.arrears.issueCertificate({ unitId });
    toast('开好了');
    load.reload();
  });
  return (
    <Loaded load={load} what="结清证明" shape="card">
      {({ certificates, hindrance }) => (
        <>
          <Card>
            {hindrance === '' ? (
              <Tip kind="ok">物业费没有欠缴，可以开结清证明。</Tip>
            ) : (
              <Tip kind="wait">{hindrance}。</Tip>
            )}
            <Note>系统按账本开具，不用填，也改不了。写明缴到哪一天，不写姓名。卖房时给买方看，对方能自己核验。</Note>
            <Buttons>
              {hindrance === '' ? (
                <Button text="开结清证明" busy={issue.busy} onClick={() => void issue.run()} />
              ) : (
                <Button kind="soft" text="看账单" onClick={() => go('fees/bills')} />
              )}
            </Buttons>
          </Card>
          {certificates.map((one) => (
            <Card
              key={one.serial}
              small
              title={`缴清到 ${wholeDayText(one.feesTo)}`}
              aside={<Badge {...stateBadges[one.state]} />}
            >
              <KeyValues
                rows={[
                  { name: '编号', value: one.serial },
                  { name: '核验码', value: one.code },
                  { name: '开具日期', value: wholeDayText(one.day) },
                ]}
              />
              <Buttons>
                <PaperButton text="打开证明" make={() => cloud.print.certificate({ serial: one.serial })} />
              </Buttons>
            </Card>
          ))}
          <Link text="核验别人给的证明" onClick={() => go('fees/verify')} />
        </>
      )}
    </Loaded>
  );
}
