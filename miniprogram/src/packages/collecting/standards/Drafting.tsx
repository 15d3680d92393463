import { perText } from '@mulin/domain/fees/term-lines';
import { parseRate } from '@mulin/domain/money/rate';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { basisOf } from './choices';
import { GroundFields } from './GroundFields';
import { GuideFields } from './GuideFields';
import { PriceFields } from './PriceFields';
import type { Standard } from './Standing';
import { TermFields } from './TermFields';
import { TimeFields } from './TimeFields';
import { typedDueDay } from './typed';
import { typedStandard } from './typed-standard';
import { noGuide, nothingAgreed, typedFrom, typedTerms } from './typed-terms';

export interface DraftingProps {
  desk: Desk;
  /** The version this one is written from. */
  from: Standard | undefined;
}

/** 写一份新标准, or the version after one; it stays a draft until it is published. */
export function Drafting({ desk: { communityId, today }, from }: DraftingProps) {
  const { values, set } = useFields(typedStandard(from));
  const guided = values.priceType === 'guide' || values.groundKind === 'guide-price';
  const { values: terms, set: setTerm } = useFields(from ? typedFrom(from.terms) : nothingAgreed);
  const draft = useAction(async () => {
    const { kind, priceType, effectiveFrom, name, ground, service, groundKind, cycles } = values;
    if (!kind) throw new CloudError('INVALID_INPUT', '选一种房屋', 'kind');
    if (!priceType) throw new CloudError('INVALID_INPUT', '选一种定价方式', 'priceType');
    if (!effectiveFrom) throw new CloudError('INVALID_INPUT', '选从哪天起', 'effectiveFrom');
    if (cycles.length === 0) throw new CloudError('INVALID_INPUT', '至少选一种缴费周期', 'cycles');
    await cloud.fees.draftStandard({
      communityId,
      name,
      kind,
      basis: basisOf(kind, values.basis),
      rateTenThou: parseRate(values.rate, 'rateTenThou'),
      priceType,
      ground,
      service,
      cycles: [...cycles],
      dueDay: typedDueDay(values.dueDay),
      groundKind,
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
  const bar = (
    <BottomBar note="先存草稿，核对好再公示。">
      <Button text="存成草稿" busy={draft.busy} onClick={() => void draft.run()} />
    </BottomBar>
  );
  return (
    <Page title={from ? `改${from.name}` : '新的收费标准'} bar={bar}>
      <PriceFields values={values} set={set} error={error} unit={unit} />
      <GroundFields values={values} set={set} error={error}>
        {guided ? <GuideFields terms={terms} set={setTerm} error={termError} unit={unit} /> : null}
      </GroundFields>
      <TimeFields values={values} set={set} error={error} today={today} />
      <TermFields terms={terms} set={setTerm} error={termError} />
    </Page>
  );
}
