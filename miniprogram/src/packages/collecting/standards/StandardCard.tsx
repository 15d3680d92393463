import { wholeDayText } from '@mulin/domain/day/spoken';
import { agreedTerms } from '@mulin/domain/fees/agreed-terms';
import { lateClauseWarning, referenceRate } from '@mulin/domain/fees/reference-rate';
import { groundKinds } from '@mulin/domain/fees/standard';
import { perText } from '@mulin/domain/fees/term-lines';
import { View } from '@tarojs/components';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { rate } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Link } from '../../../ui/link/Link';
import { Tip } from '../../../ui/tip/Tip';
import { cycleTitles } from './choices';
import type { Standard } from './Standing';

const stamps: Record<Standard['state'], { kind: BadgeKind; text: string }> = {
  draft: { kind: 'wait', text: '草稿，还不能收费' },
  published: { kind: 'ok', text: '公示了' },
  ended: { kind: 'closed', text: '过期了' },
};

export interface StandardCardProps {
  standard: Standard;
  /** Who may hang a draft on the board. */
  onPublish: (() => void) | undefined;
  onWithdraw: (() => void) | undefined;
  /** Who may write the version after the one in force. */
  onChange: (() => void) | undefined;
  /** Where a draft follows a version in force: what the change of price still needs. */
  onSteps: (() => void) | undefined;
}

export function StandardCard({ standard, onPublish, onWithdraw, onChange, onSteps }: StandardCardProps) {
  const { name, kindTitle, basis, rateTenThou, priceType, ground, service, dueDay, effectiveFrom, effectiveTo, state } =
    standard;
  const warning = state === 'draft' && lateClauseWarning(agreedTerms(standard.terms).lateClause, referenceRate);
  return (
    <Card>
      <View className="ml-between">
        <Badge {...stamps[state]} />
        <View className="ml-note">第 {standard.version} 版</View>
      </View>
      <View className="ml-between ml-card__h--under">
        <View className="ml-card__h">{name}</View>
        <View className="ml-num ml-strong">
          {rate(rateTenThou)} {perText(basis)}
        </View>
      </View>
      <KeyValues
        rows={[
          { name: '房屋', value: kindTitle },
          { name: '定价', value: priceType === 'guide' ? '政府指导价' : '市场调节价' },
          { name: '依据', value: `${ground}（${groundKinds[standard.groundKind]}）` },
          { name: '服务', value: service },
          { name: '可以选', value: standard.cycles.map((cycle) => cycleTitles[cycle]).join('、') },
          { name: '哪天前缴', value: `每期第一个月 ${dueDay} 日` },
          {
            name: '从',
            value: `${wholeDayText(effectiveFrom)}起${effectiveTo ? `，到${wholeDayText(effectiveTo)}` : ''}`,
          },
          ...standard.sheet,
        ]}
      />
      {onChange ? <Button kind="soft" text="写它的下一版" label={`写${name}的下一版`} onClick={onChange} /> : null}
      {warning ? <Tip kind="wait">{warning}</Tip> : null}
      {onSteps ? <Link text="看调价程序办到哪步" label={`看${name}的调价程序`} arrow onClick={onSteps} /> : null}
      {onPublish ? (
        <Buttons>
          {onWithdraw ? <Button kind="line" text="撤回草稿" label={`撤回${name}的草稿`} onClick={onWithdraw} /> : null}
          <Button text="公示" label={`公示${name}`} onClick={onPublish} />
        </Buttons>
      ) : null}
    </Card>
  );
}
