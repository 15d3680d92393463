import { DEFAULT_POLICY, OPEN_POINTS, type Policy } from '@mulin/domain/assembly/policy';
import { missingKeys } from '../seal/keys';
import { consentInForce } from './consent';
import { type Poll, type PollDraft, policyOf } from './poll';
import { bar, hint, type Warning } from './warning';

/** Policy and effect: what departs from the default needs a clause, what binds by phone a clause and the bureau's consent. */
export async function policyWarnings(poll: Poll, draft: PollDraft, now: Date): Promise<Warning[]> {
  const found = changedWithoutClause(policyOf(draft), draft.grounds);
  if (draft.legalMode === 'binding-electronic') {
    if (!(await consentInForce(poll.communityId, now)))
      found.push(
        bar(
          'no-consent',
          '手机投票要算数，先要主管部门书面同意。没有同意书，最多只能“纸票为准，手机留痕”',
          'legalMode',
        ),
      );
    if (draft.electronicGround === '')
      found.push(
        bar(
          'no-electronic-clause',
          '手机投票要算数，议事规则里要有这一条：请写明是哪一条（《电子签名法》第三条：当事人约定）',
          'electronicGround',
        ),
      );
  }
  if (draft.sealed && (await missingKeys(poll._id)))
    found.push(bar('no-seal-keys', '三方封存：业委会、社区、镇街都要生成密钥并演练过，才能公告', 'sealed'));
  if (draft.sealed && poll.paperUntil <= poll.closesAt)
    found.push(hint('no-time-for-paper', '三方封存的表决，纸票在截止以后才录入：请留出录入时间，否则收不了纸票'));
  if (!draft.sealed && draft.questions.some(({ kind }) => kind === 'election'))
    found.push(hint('not-sealed', '选举没有用三方密钥封票：系统管理方在计票前有能力看到选票，公告里会如实写明'));
  return found;
}

function changedWithoutClause(policy: Policy, grounds: PollDraft['grounds']): Warning[] {
  const clauses: Partial<Record<keyof Policy, string>> = grounds;
  return OPEN_POINTS.filter(({ setting }) => {
    const changed = JSON.stringify(policy[setting]) !== JSON.stringify(DEFAULT_POLICY[setting]);
    return changed && !clauses[setting];
  }).map(({ setting, title }) =>
    bar('no-clause', `“${title}”和一般做法不同，要写明是议事规则哪一条定的`, `grounds.${setting}`),
  );
}
