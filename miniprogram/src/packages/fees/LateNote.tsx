import type { Cloud } from '../../cloud/cloud';
import { go } from '../../routes';
import { yuan } from '../../ui/figures';
import { Link } from '../../ui/link/Link';
import { Note } from '../../ui/note/Note';
import { useWho } from '../../who/useWho';

type Late = Awaited<ReturnType<Cloud['fees']['bills']>>['bills'][number]['late'];

/** 违约金: what it has come to by what was agreed, or that none was; said, never added to what is paid. */
export function LateNote({ late }: { late: Late }) {
  const { home } = useWho();
  if (!late) return null;
  if (!late.agreed) return <Note>过了缴费日。合同没有约定违约金，晚缴不加钱。</Note>;
  return (
    <>
      <Note>
        晚了 {late.days} 天，违约金算到今天是 {yuan(late.fen)} 元（公示的约定：{late.clause}）。
        现在不用缴；物业要收，会另出账单。缴清就不再增加，异议在办的日子不算。
      </Note>
      {home?.relation === 'tenant' ? null : <Link text="违约金怎么算的" onClick={() => go('fees/late-charge')} />}
    </>
  );
}
