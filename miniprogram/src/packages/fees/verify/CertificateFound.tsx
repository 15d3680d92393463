import { wholeDayText } from '@mulin/domain/day/spoken';
import type { Cloud } from '../../../cloud/cloud';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { stateBadges } from '../certificate/state-badges';

export type FoundCertificate = Awaited<ReturnType<Cloud['arrears']['verify']>>;

export function CertificateFound({ found }: { found: FoundCertificate }) {
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
