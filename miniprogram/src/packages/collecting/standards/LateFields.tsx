import { lateClauseWarning, referenceRate } from '@mulin/domain/fees/reference-rate';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Tip } from '../../../ui/tip/Tip';
import type { TermFieldsProps } from './TermFields';
import type { TypedTerms } from './typed-terms';

/** 违约金: only what the contract says, and a warning where a court would cut it. */
export function LateFields({ terms, set, error }: TermFieldsProps) {
  return (
    <Card title="违约金">
      <CheckField on={terms.late} onChange={set('late')}>
        合同里约定了晚缴要付违约金
      </CheckField>
      {terms.late ? (
        <>
          <TextField
            label="每天按欠缴本金的"
            unit="‱（万分之）"
            keyboard="digit"
            example="比如 1"
            value={terms.lateRate}
            onChange={set('lateRate')}
            error={error('lateClause.ratePerMyriadPerDay')}
          />
          <TextField
            label="一年最多"
            hint="可以不填"
            unit="%"
            keyboard="digit"
            example="比如 4.03"
            value={terms.lateCap}
            onChange={set('lateCap')}
            error={error('lateClause.capAnnualPercent')}
          />
          <Warning {...terms} />
        </>
      ) : (
        <Note>没有约定就不收。</Note>
      )}
    </Card>
  );
}

function Warning({ lateRate }: TypedTerms) {
  const rate = lateRate.trim();
  const text = /^\d{1,3}(\.\d{1,2})?$/.test(rate)
    ? lateClauseWarning({ ratePerMyriadPerDay: rate }, referenceRate)
    : undefined;
  return text ? <Tip kind="wait">{text}</Tip> : null;
}
