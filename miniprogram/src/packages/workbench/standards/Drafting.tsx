import { perText } from '@mulin/domain/fees/term-lines';
import { rateText } from '@mulin/domain/money/rate';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import type { Desk } from '../desk/desk';
import { allCycles, bases, basisOf, buildingKinds, type Cycle, groundKinds, priceTypes } from './choices';
import { GuideFields } from './GuideFields';
import type { Standard } from './Standing';
import { TermFields } from './TermFields';
import { typedDueDay, typedRate } from './typed';
import { noGuide, nothingAgreed, typedFrom, typedTerms } from './typed-terms';

export interface DraftingProps {
  desk: Desk;
  /** The version this one is written from. */
  from: Standard | undefined;
}

/** 写一份新标准; it stays a draft until it is published. */
export function Drafting({ desk: { communityId, today }, from }: DraftingProps) {
  const { values, set } = useFields({
    name: from?.name ?? '',
    kind: from?.kind,
    rate: from ? rateText(from.rateTenThou) : '',
    basis: from?.basis ?? ('area' as const),
    priceType: from?.priceType,
    groundKind: from?.groundKind ?? ('contract' as const),
    ground: from?.ground ?? '',
    service: from?.service ?? '',
    dueDay: String(from?.dueDay ?? 31),
    effectiveFrom: undefined as string | undefined,
    effectiveTo: undefined as string | undefined,
  });
  const guided = values.priceType === 'guide' || values.groundKind === 'guide-price';
  const [chosen, setChosen] = useState<readonly Cycle[]>(from?.cycles ?? []);
  const { values: terms, set: setTerm } = useFields(from ? typedFrom(from.terms) : nothingAgreed);
  const draft = useAction(async () => {
    const { kind, priceType, effectiveFrom, name, ground, service } = values;
    if (!kind) throw new CloudError('INVALID_INPUT', '选一种房屋', 'kind');
    if (!priceType) throw new CloudError('INVALID_INPUT', '选一种定价方式', 'priceType');
    if (!effectiveFrom) throw new CloudError('INVALID_INPUT', '选从哪天起', 'effectiveFrom');
    if (chosen.length === 0) throw new CloudError('INVALID_INPUT', '至少选一种缴费周期', 'cycles');
    await cloud.fees.draftStandard({
      communityId,
      name,
      kind,
      basis: basisOf(kind, values.basis),
      rateTenThou: typedRate(values.rate),
      priceType,
      ground,
      service,
      cycles: [...chosen],
      dueDay: typedDueDay(values.dueDay),
      groundKind: values.groundKind,
      terms: typedTerms(guided ? terms : { ...terms, ...noGuide }),
      effectiveFrom,
      effectiveTo: values.effectiveTo ?? null,
    });
    toast('存成草稿了，公示以后才能收费');
    back();
  });
  const error = (...names: string[]) => names.map(draft.errorOf).find((message) => message !== undefined);
  // A refusal of the contract names the term inside `terms`, one of the rules names it by itself.
  const termError = (...names: string[]) => error(...names, ...names.map((name) => `terms.${name}`));
  const unit = perText(basisOf(values.kind, values.basis));
  const turn = (cycle: Cycle, on: boolean) =>
    setChosen(on ? [...chosen, cycle] : chosen.filter((each) => each !== cycle));
  const bar = (
    <BottomBar note="先存草稿，核对好再公示。">
      <Button text="存成草稿" busy={draft.busy} onClick={() => void draft.run()} />
    </BottomBar>
  );
  return (
    <Page title={from ? `改${from.name}` : '新的收费标准'} bar={bar}>
      <Card>
        <Kinds
          label="给哪种房屋"
          kinds={buildingKinds}
          value={values.kind}
          error={error('kind')}
          onChange={set('kind')}
        />
        {values.kind === 'parking' ? null : (
          <Kinds
            label="按什么收"
            kinds={bases}
            value={values.basis === 'unit' ? 'unit' : 'area'}
            error={error('basis')}
            onChange={set('basis')}
          />
        )}
        <TextField
          label="名称"
          example="比如 多层住宅物业费"
          value={values.name}
          onChange={set('name')}
          error={error('name')}
        />
        <TextField
          label="单价"
          keyboard="digit"
          unit={unit}
          example="比如 0.85"
          value={values.rate}
          onChange={set('rate')}
          error={error('rateTenThou', 'price.rateTenThou', 'price.monthlyFen')}
        />
      </Card>
      <Card>
        <Kinds
          label="谁定的价"
          kinds={priceTypes}
          value={values.priceType}
          error={error('priceType')}
          onChange={set('priceType')}
        />
        <Kinds
          label="凭什么定的"
          kinds={groundKinds}
          value={values.groundKind}
          error={error('groundKind')}
          onChange={set('groundKind')}
        />
        {guided ? <GuideFields terms={terms} set={setTerm} error={termError} unit={unit} /> : null}
        <TextField
          label="收费依据"
          example="比如 前期物业服务合同第 12 条"
          max={200}
          value={values.ground}
          onChange={set('ground')}
          error={error('ground', 'ground.reference')}
        />
        <TextField
          long
          label="服务等级和内容"
          value={values.service}
          onChange={set('service')}
          error={error('service')}
        />
      </Card>
      <Card>
        <Field label="住户可以怎么缴" hint="第一个勾的是默认" error={error('cycles')}>
          {allCycles.map(({ id, text }) => (
            <CheckField key={id} on={chosen.includes(id)} onChange={(on) => turn(id, on)}>
              {text}
            </CheckField>
          ))}
        </Field>
        <TextField
          label="几号前缴"
          hint="每期第一个月"
          keyboard="number"
          unit="日"
          max={2}
          value={values.dueDay}
          onChange={set('dueDay')}
          error={error('dueDay')}
        />
        <DateField
          label="从哪天起"
          today={today}
          value={values.effectiveFrom}
          error={error('effectiveFrom')}
          onChange={set('effectiveFrom')}
        />
        <DateField
          label="到哪天止"
          hint="合同有期限的填到期日，没有就不填"
          today={today}
          from={values.effectiveFrom ?? today}
          value={values.effectiveTo}
          error={error('effectiveTo')}
          onChange={set('effectiveTo')}
        />
      </Card>
      <TermFields terms={terms} set={setTerm} error={termError} />
    </Page>
  );
}
