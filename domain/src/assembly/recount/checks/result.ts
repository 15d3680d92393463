import { canonical } from '../../../canonical/canonical';
import { receiptCode } from '../../card/receipt';
import { isSigned } from '../../log/signature';
import { fingerprintOf, packageBytes } from '../fingerprint';
import type { QuestionResult } from '../package';
import { type Finding, type Look, no, type Study, same, yes } from '../study';

/** The sums, what follows from them, and the seal on the whole. */
export const RESULT: readonly Look[] = [
  {
    title: '逐项合计',
    proves: '同意、反对、弃权和每位候选人得票的面积和人数，都能由选票重新加出来',
    look: (study) => compare(study, sumsOf, '合计'),
  },
  {
    title: '是否通过',
    proves: '参与和同意、面积和人数的判断都合法定比例，当选和候补的次序没有错',
    look: (study) => compare(study, outcomeOf, '结论'),
  },
  {
    title: '百分比',
    proves: '公布的百分比只舍不入，且不用于判断',
    look: (study) => compare(study, (one) => (one.kind === 'decision' ? one.percent : null), '百分比'),
  },
  {
    title: '整包指纹',
    proves: '你手里的复核包与公告上印的是同一份',
    look: ({ pack }) =>
      same(fingerprintOf(pack), pack.fingerprint, `指纹${receiptCode(pack.fingerprint)}`, '复核包被改动过'),
  },
  {
    title: '整包签名',
    proves: '这份复核包由表决卡上的登记公钥签过名，别人造不出来',
    look: ({ pack: { card, pollId, fingerprint, signature } }) =>
      isSigned(card.operatorKey, packageBytes(pollId, fingerprint), signature)
        ? yes(`公钥${receiptCode(card.operatorKey)}`)
        : no('签名不是表决卡上的登记公钥签的'),
  },
];

/** Compares one side of every result with the same side of our own count. */
function compare({ pack, results }: Study, side: (result: QuestionResult) => unknown, name: string): Finding {
  if (results.length !== pack.results.length) return no('表决事项与结果的数目不符');
  for (const [index, result] of results.entries()) {
    const published = pack.results[index];
    const apart = !published || published.kind !== result.kind || published.questionId !== result.questionId;
    if (apart || canonical(side(published)) !== canonical(side(result)))
      return no(`第${index + 1}项的${name}与重新计算不符`);
  }
  return yes(`${results.length}个事项`);
}

function sumsOf(result: QuestionResult): unknown {
  if (result.kind === 'undecided') return result.headKeys;
  const { total, participating } = result;
  if (result.kind === 'election') return [total, participating, result.candidates];
  return [total, participating, result.agree, result.against, result.abstain];
}

function outcomeOf(result: QuestionResult): unknown {
  if (result.kind === 'undecided') return result.error;
  if (result.kind === 'decision') return [result.quorum, result.pass, result.passed];
  const { candidates: _candidates, total: _total, participating: _participating, ...outcome } = result;
  return outcome;
}
